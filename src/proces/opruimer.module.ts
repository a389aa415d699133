import { Module } from '@nestjs/common';
import { Opruimer } from './opruimer.js';

/** The hourly clean-up; worker processes only. */
@Module({ providers: [Opruimer], exports: [Opruimer] })
export class OpruimerModule {}
