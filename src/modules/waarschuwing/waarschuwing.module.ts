import { Module } from '@nestjs/common';
import { KlokController } from './klok.controller.js';
import { KlokLezer } from './klok.lezer.js';
import { WaarschuwingController } from './waarschuwing.controller.js';
import { WaarschuwingLezer } from './waarschuwing.lezer.js';
import { WaarschuwingService } from './waarschuwing.service.js';

/** Who was warned about which clock, and the ledger of a clock. The rows themselves come from the worker. */
@Module({
  controllers: [KlokController, WaarschuwingController],
  providers: [KlokLezer, WaarschuwingLezer, WaarschuwingService],
  exports: [KlokLezer, WaarschuwingLezer, WaarschuwingService],
})
export class WaarschuwingModule {}
