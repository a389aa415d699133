import { Module } from '@nestjs/common';
import { AanbiederModule } from '../aanbieder/index.js';
import { AanmeldingModule } from '../aanmelding/index.js';
import { BesluitModule } from '../besluit/index.js';
import { NazorgModule } from '../nazorg/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { Aanbod } from './match/aanbod.js';
import { Matcher } from './match/matcher.js';
import { NazorgBegin } from './verloop/nazorg.begin.js';
import { Planverwijzingen } from './verloop/planverwijzingen.js';
import { Toewijzing } from './verloop/toewijzing.js';
import { Verloop } from './verloop/verloop.js';
import { Verwijsboek } from './verwijsboek.js';
import { VerwijzingController } from './verwijzing.controller.js';
import { VerwijzingLezer } from './verwijzing.lezer.js';
import { VerwijzingLoket } from './verwijzing.loket.js';
import { VerwijzingService } from './verwijzing.service.js';

/** Referrals to an aanbieder or a place. */
@Module({
  imports: [AanbiederModule, AanmeldingModule, BesluitModule, NazorgModule, OverdrachtModule, ReferentieModule],
  controllers: [VerwijzingController],
  providers: [
    Aanbod,
    Matcher,
    NazorgBegin,
    Planverwijzingen,
    Toewijzing,
    Verloop,
    Verwijsboek,
    VerwijzingLezer,
    VerwijzingLoket,
    VerwijzingService,
  ],
  exports: [Planverwijzingen],
})
export class VerwijzingModule {}
