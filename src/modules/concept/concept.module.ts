import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { ConceptController } from './concept.controller.js';
import { ConceptService } from './concept.service.js';

/** Half-filled forms of one person. Knows nothing of aanmeldingen: the room of the front door throws a used one away. */
@Module({
  imports: [ReferentieModule],
  controllers: [ConceptController],
  providers: [ConceptService],
  exports: [ConceptService],
})
export class ConceptModule {}
