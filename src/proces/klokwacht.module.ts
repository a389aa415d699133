import { Module } from '@nestjs/common';
import { Klokwacht } from './klokwacht.js';

/** The sweep over the clocks; worker processes only. */
@Module({ providers: [Klokwacht], exports: [Klokwacht] })
export class KlokwachtModule {}
