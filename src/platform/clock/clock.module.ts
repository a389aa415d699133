import { Global, Module } from '@nestjs/common';
import { Klok } from './klok.js';

/** Makes `Klok` injectable everywhere; one per process, so that a shift counts for all who ask. */
@Global()
@Module({ providers: [Klok], exports: [Klok] })
export class ClockModule {}
