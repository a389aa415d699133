import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../../modules/aanmelding/index.js';
import { ConceptModule } from '../../modules/concept/index.js';
import { FormulierModule } from '../formulier/formulier.module.js';
import { Aanmeldbalie } from './aanmeldbalie.js';
import { AanmeldenController } from './aanmelden.controller.js';
import { Concepten } from './concepten.service.js';
import { KlaarController } from './klaar.controller.js';

/** The pages with which somebody is registered. */
@Module({
  imports: [AanmeldingModule, ConceptModule, FormulierModule],
  controllers: [AanmeldenController, KlaarController],
  providers: [Aanmeldbalie, Concepten],
})
export class AanmeldenModule {}
