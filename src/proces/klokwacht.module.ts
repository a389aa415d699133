import { Module } from '@nestjs/common';
import { Klokbel } from './klokbel.js';
import { Kloksein } from './kloksein.js';
import { Klokwacht } from './klokwacht.js';
import { Ladderteller } from './ladderteller.js';

/** The sweep over the clocks; worker processes only. */
@Module({ providers: [Klokbel, Kloksein, Klokwacht, Ladderteller], exports: [Klokwacht] })
export class KlokwachtModule {}
