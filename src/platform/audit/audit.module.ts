import { Global, Module } from '@nestjs/common';
import { Inzagelog } from './inzagelog.js';

/** Who looked at what. Global: every room that shows a person notes it. */
@Global()
@Module({ providers: [Inzagelog], exports: [Inzagelog] })
export class AuditModule {}
