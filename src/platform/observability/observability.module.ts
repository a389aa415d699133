import { Global, Module } from '@nestjs/common';
import { Gezondheid } from './gezondheid.js';
import { maakLogModule } from './log.js';
import { Metingen } from './metingen.js';
import { ObservabilityController } from './observability.controller.js';

/** Log, health and figures. Global: every module adds its own check and its own figures. */
@Global()
@Module({
  imports: [maakLogModule()],
  controllers: [ObservabilityController],
  providers: [Gezondheid, Metingen],
  exports: [Gezondheid, Metingen],
})
export class ObservabilityModule {}
