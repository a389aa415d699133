import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { AansluitingController } from './aansluiting.controller.js';
import { AansluitingLezer } from './aansluiting.lezer.js';
import { AansluitingService } from './aansluiting.service.js';
import { Aansluitronde } from './aansluitronde.js';

/** Whether both sides hold the same receipts. */
@Module({
  imports: [ReferentieModule],
  controllers: [AansluitingController],
  providers: [AansluitingLezer, AansluitingService],
  exports: [AansluitingLezer],
})
export class AansluitingModule {}

/** The part of the room that runs in the worker: compares at night. */
@Module({ imports: [ReferentieModule], providers: [Aansluitronde] })
export class AansluitingWorkerModule {}
