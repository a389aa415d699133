import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { GegevensController } from './gegevens.controller.js';
import { GegevensLezer } from './gegevens.lezer.js';

/** What a hand-off shows of the client. Needs the global AuditModule. */
@Module({
  imports: [AanmeldingModule, ClientModule, OverdrachtModule, ReferentieModule],
  controllers: [GegevensController],
  providers: [GegevensLezer],
  exports: [GegevensLezer],
})
export class GegevensModule {}
