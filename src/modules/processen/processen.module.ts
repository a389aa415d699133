import { Module } from '@nestjs/common';
import { ProcessenController } from './processen.controller.js';
import { ProcessenLezer } from './processen.lezer.js';

/** The process tables, published. Needs the rooms of floor 2, which are global. */
@Module({
  controllers: [ProcessenController],
  providers: [ProcessenLezer],
  exports: [ProcessenLezer],
})
export class ProcessenModule {}
