import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { OverdrachtController } from './overdracht.controller.js';
import { OverdrachtLezer } from './overdracht.lezer.js';
import { OverdrachtLoket } from './overdracht.loket.js';
import { OverdrachtService } from './overdracht.service.js';
import { Oppakker } from './oppakken/oppakker.js';
import { Uitvoering } from './oppakken/uitvoering.js';
import { OntvangstService } from './ontvangst.service.js';

/** Hand-offs between organisations. */
@Module({
  imports: [ReferentieModule],
  controllers: [OverdrachtController],
  providers: [OverdrachtLezer, OverdrachtLoket, OverdrachtService, Oppakker, Uitvoering],
  exports: [OverdrachtLezer],
})
export class OverdrachtModule {}

/** The part of the room that runs in the worker: receipts. */
@Module({ providers: [OntvangstService] })
export class OverdrachtWorkerModule {}
