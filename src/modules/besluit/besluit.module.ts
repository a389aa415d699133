import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { Besluiten } from './besluiten.js';
import { Besluitstappen } from './besluitstappen.js';

/** Formal decisions, whichever room takes them. */
@Module({
  imports: [ReferentieModule],
  providers: [Besluiten, Besluitstappen],
  exports: [Besluiten, Besluitstappen],
})
export class BesluitModule {}
