import { Module } from '@nestjs/common';
import { BRIEF_HUISHOUDEN } from '../../modules/dossier/index.js';
import { BRIEF_AANGEBODEN } from '../../modules/overdracht/index.js';
import { Config, eisInstelling } from '../../platform/config/config.js';
import { Wachtrijkijker } from '../../platform/queue/index.js';
import { KLOKSEINEN } from '../../proces/index.js';
import { BeheerBlik } from './beheer.blik.js';
import { BeheerController } from './beheer.controller.js';
import { Wachtrijtechniek } from './wachtrijtechniek.js';

/** What a beheerder sees: the rules as data, and how the technique stands. */
@Module({
  controllers: [BeheerController],
  providers: [
    BeheerBlik,
    Wachtrijtechniek,
    {
      provide: Wachtrijkijker,
      inject: [Config],
      useFactory: ({ databaseUrl, redisUrl, redisPrefix }: Config) =>
        new Wachtrijkijker({
          databaseUrl: () => eisInstelling(databaseUrl, 'DATABASE_URL'),
          redisUrl,
          prefix: redisPrefix,
          namen: [BRIEF_AANGEBODEN, BRIEF_HUISHOUDEN, KLOKSEINEN],
        }),
    },
  ],
  exports: [Wachtrijtechniek],
})
export class BeheerModule {}
