import { Module } from '@nestjs/common';
import { BesluitModule } from '../besluit/index.js';
import { ClientModule } from '../client/index.js';
import { ConceptModule } from '../concept/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { AanmeldingLezer } from './aanmelding.lezer.js';
import { AanmeldingLoket } from './aanmelding.loket.js';
import { AanmeldingService } from './aanmelding.service.js';
import { Rechtbesluit } from './besluit/rechtbesluit.js';
import { Toetswerk } from './besluit/toetswerk.js';
import { BekendEldersMelder } from './deur/bekend-elders.js';
import { Hertriage } from './deur/hertriage.js';
import { Inzendingen } from './inzending.js';
import { OpgaveLezer } from './deur/opgave.lezer.js';
import { SituatieLezer } from './deur/situatie.lezer.js';
import { Vanavond } from './deur/vanavond.js';
import { Verdeling } from './deur/verdeling.js';

/** The front door. */
@Module({
  imports: [BesluitModule, ClientModule, ConceptModule, OverdrachtModule, ReferentieModule],
  controllers: [AanmeldingController],
  providers: [
    AanmeldingLezer,
    AanmeldingLoket,
    AanmeldingService,
    BekendEldersMelder,
    Hertriage,
    Inzendingen,
    OpgaveLezer,
    Rechtbesluit,
    SituatieLezer,
    Toetswerk,
    Vanavond,
    Verdeling,
  ],
  exports: [AanmeldingLezer, AanmeldingLoket, OpgaveLezer, SituatieLezer, Verdeling],
})
export class AanmeldingModule {}
