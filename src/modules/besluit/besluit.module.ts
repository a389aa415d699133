import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { Besluiten } from './besluiten.js';

/** Formal decisions, whichever room takes them. */
@Module({
  imports: [ReferentieModule],
  providers: [Besluiten],
  exports: [Besluiten],
})
export class BesluitModule {}
