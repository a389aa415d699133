import { Logger, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { KAMERS } from './kamers.js';
import { OverdrachtWorkerModule } from './modules/overdracht/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { Klok } from './platform/clock/klok.js';
import { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { WORKER_POOL } from './platform/database/worker-pool.js';
import { maakLogModule } from './platform/observability/log.js';
import { OutboxModule, RelayModule, schrijfDodeBrief } from './platform/outbox/index.js';
import { WachtrijModule } from './platform/queue/index.js';
import { VersleutelingModule } from './platform/versleuteling/index.js';
import { KlokwachtModule, OpruimerModule } from './proces/index.js';

/** The worker process: as `tns_worker`, empties the outbox, writes receipts, hears clocks ring, cleans up. */
@Module({
  imports: [
    ConfigModule,
    maakLogModule(),
    ClockModule,
    DatabaseModule.alsWorker(),
    VersleutelingModule,
    AuditModule,
    OutboxModule.forRoot(),
    WachtrijModule.forRootAsync({
      inject: [Config, Klok, WORKER_POOL],
      useFactory: (config: Config, klok: Klok, pool: Pool) => ({
        databaseUrl: config.databaseUrlWorker,
        redisUrl: config.redisUrl,
        nu: () => klok.nu(),
        bijDodeBrief: (dood) => schrijfDodeBrief(pool, dood, klok.nu()),
        log: new Logger('wachtrij'),
      }),
    }),
    RelayModule.forRootAsync({
      inject: [WORKER_POOL, Klok],
      useFactory: (pool: Pool, klok: Klok) => ({ pool, nu: () => klok.nu(), log: new Logger('outbox') }),
    }),
    ...KAMERS,
    OverdrachtWorkerModule,
    KlokwachtModule,
    OpruimerModule,
  ],
})
export class WorkerModule {}
