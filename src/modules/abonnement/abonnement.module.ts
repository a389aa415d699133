import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { AbonnementController } from './abonnement.controller.js';
import { AbonnementLezer } from './abonnement.lezer.js';
import { AbonnementService } from './abonnement.service.js';

/** Subscriptions of partners' systems. */
@Module({
  imports: [ReferentieModule],
  controllers: [AbonnementController],
  providers: [AbonnementLezer, AbonnementService],
  exports: [AbonnementLezer, AbonnementService],
})
export class AbonnementModule {}
