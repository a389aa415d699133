import { Global, Module } from '@nestjs/common';
import { Namen } from './namen.js';

/** Codes in words. Global, because every page shows some. */
@Global()
@Module({ providers: [Namen], exports: [Namen] })
export class NamenModule {}
