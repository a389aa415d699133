import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { AanbiederController } from './aanbieder.controller.js';
import { AanbiederLezer } from './aanbieder.lezer.js';
import { Quotumboek } from './quotumboek.js';

/** The catalogue: who can be referred to, and the ledger of the schemes with a fixed number a year. */
@Module({
  imports: [ReferentieModule],
  controllers: [AanbiederController],
  providers: [AanbiederLezer, Quotumboek],
  exports: [Quotumboek],
})
export class AanbiederModule {}
