import { Module } from '@nestjs/common';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { AanmeldingLezer } from './aanmelding.lezer.js';
import { AanmeldingLoket } from './aanmelding.loket.js';
import { AanmeldingService } from './aanmelding.service.js';
import { BekendEldersMelder } from './bekend-elders.js';
import { Besluiten } from './besluiten.js';
import { ConceptController } from './concept.controller.js';
import { Concepten } from './concepten.js';
import { Hertriage } from './hertriage.js';
import { Inzendingen } from './inzending.js';
import { SituatieLezer } from './situatie.lezer.js';
import { Vanavond } from './vanavond.js';
import { Verdeling } from './verdeling.js';

/** The front door. */
@Module({
  imports: [ClientModule, OverdrachtModule, ReferentieModule],
  controllers: [AanmeldingController, ConceptController],
  providers: [
    AanmeldingLezer,
    AanmeldingLoket,
    AanmeldingService,
    BekendEldersMelder,
    Besluiten,
    Concepten,
    Hertriage,
    Inzendingen,
    SituatieLezer,
    Vanavond,
    Verdeling,
  ],
  exports: [SituatieLezer],
})
export class AanmeldingModule {}
