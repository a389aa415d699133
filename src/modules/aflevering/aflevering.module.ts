import { Module } from '@nestjs/common';
import { AbonnementModule } from '../abonnement/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { AfleveringController } from './aflevering.controller.js';
import { AfleveringLezer } from './aflevering.lezer.js';
import { AfleveringService } from './aflevering.service.js';
import { Bezorger } from './bezorgen/bezorger.js';
import { Aflevermeter } from './bezorgen/meter.js';
import { Afleverregels } from './bezorgen/opdracht.js';
import { Afleverronde } from './bezorgen/ronde.js';
import { Verdeler } from './bezorgen/verdeler.js';
import { GebeurtenissenController } from './feed/gebeurtenissen.controller.js';

/** Deliveries to partners' systems, and the feed in which they find what they missed. */
@Module({
  imports: [AbonnementModule],
  controllers: [AfleveringController, GebeurtenissenController],
  providers: [AfleveringLezer, AfleveringService],
  exports: [AfleveringLezer, AfleveringService],
})
export class AfleveringModule {}

/** The part of the room that runs in the worker: divides, calls, and looks after what was missed. */
@Module({
  imports: [ReferentieModule],
  providers: [Aflevermeter, Afleverregels, Afleverronde, Bezorger, Verdeler],
})
export class AfleveringWorkerModule {}
