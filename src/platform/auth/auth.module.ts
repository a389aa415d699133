import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard } from './auth.guard.js';
import { Tokenlezer } from './token.js';

/** Puts the login check before every handler of the application that is not `@Openbaar()`. */
@Module({ providers: [Tokenlezer, { provide: APP_GUARD, useClass: AuthGuard }], exports: [Tokenlezer] })
export class AuthModule {}
