import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Mailer } from './mailer.js';

/** Mail through the server of the configuration, for the whole process; off without one. */
@Global()
@Module({
  providers: [{ provide: Mailer, inject: [Config], useFactory: ({ smtp }: Config) => new Mailer(smtp) }],
  exports: [Mailer],
})
export class MailModule {}
