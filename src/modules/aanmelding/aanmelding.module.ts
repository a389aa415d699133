import { Module } from '@nestjs/common';
import { ClientModule } from '../client/index.js';
import { ConceptModule } from '../concept/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { AanmeldingLezer } from './aanmelding.lezer.js';
import { AanmeldingLoket } from './aanmelding.loket.js';
import { AanmeldingService } from './aanmelding.service.js';
import { BekendEldersMelder } from './deur/bekend-elders.js';
import { Besluiten } from './besluit/besluiten.js';
import { Hertriage } from './deur/hertriage.js';
import { Inzendingen } from './inzending.js';
import { OpgaveLezer } from './deur/opgave.lezer.js';
import { SituatieLezer } from './deur/situatie.lezer.js';
import { Vanavond } from './deur/vanavond.js';
import { Verdeling } from './deur/verdeling.js';

/** The front door. */
@Module({
  imports: [ClientModule, ConceptModule, OverdrachtModule, ReferentieModule],
  controllers: [AanmeldingController],
  providers: [
    AanmeldingLezer,
    AanmeldingLoket,
    AanmeldingService,
    BekendEldersMelder,
    Besluiten,
    Hertriage,
    Inzendingen,
    OpgaveLezer,
    SituatieLezer,
    Vanavond,
    Verdeling,
  ],
  exports: [AanmeldingLezer, AanmeldingLoket, OpgaveLezer, SituatieLezer],
})
export class AanmeldingModule {}
