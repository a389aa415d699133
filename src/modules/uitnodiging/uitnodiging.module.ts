import { Module } from '@nestjs/common';
import { GegevensModule } from '../gegevens/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { Genodigden } from './gast/genodigden.js';
import { Linkteller } from './gast/linkteller.js';
import { UitnodigingController } from './uitnodiging.controller.js';
import { UitnodigingLezer } from './uitnodiging.lezer.js';
import { UitnodigingLoket } from './uitnodiging.loket.js';
import { UitnodigingService } from './uitnodiging.service.js';

/** One-time links for partners without a system. Needs the global AuditModule. */
@Module({
  imports: [GegevensModule, OverdrachtModule, ReferentieModule],
  controllers: [UitnodigingController],
  providers: [Genodigden, Linkteller, UitnodigingLezer, UitnodigingLoket, UitnodigingService],
  exports: [Genodigden, UitnodigingLezer, UitnodigingLoket, UitnodigingService],
})
export class UitnodigingModule {}
