import { Module } from '@nestjs/common';
import { FormulierModule } from '../formulier/formulier.module.js';
import { Namen } from '../namen/namen.js';
import { StapController } from './stap.controller.js';
import { Staplezer } from './staplezer.js';
import { Stapwijzer } from './stapwijzer.js';
import { Stapzetter } from './stapzetter.js';

/** The page of every step, and the buttons that lead there. */
@Module({
  imports: [FormulierModule],
  controllers: [StapController],
  providers: [Namen, Staplezer, Stapwijzer, Stapzetter],
  exports: [Stapwijzer, Stapzetter],
})
export class StapModule {}
