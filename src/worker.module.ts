import { Logger, Module } from '@nestjs/common';
import type { Pool } from 'pg';
import { KAMERS } from './kamers.js';
import { AansluitingWorkerModule } from './modules/aansluiting/index.js';
import { AfleveringWorkerModule } from './modules/aflevering/index.js';
import { BerichtWorkerModule } from './modules/bericht/index.js';
import { DossierWorkerModule } from './modules/dossier/index.js';
import { OverdrachtWorkerModule } from './modules/overdracht/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { Klok } from './platform/clock/klok.js';
import { Config, eisInstelling } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { WORKER_POOL } from './platform/database/worker-pool.js';
import { MailModule } from './platform/mail/index.js';
import { Metingen } from './platform/observability/metingen.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { OutboxModule, RelayModule, schrijfDodeBrief } from './platform/outbox/index.js';
import { WachtrijModule, type WachtrijOpties } from './platform/queue/index.js';
import { VersleutelingModule } from './platform/versleuteling/index.js';
import { KlokwachtModule, OpruimerModule } from './proces/index.js';
import { WerkerToezicht } from './toezicht.js';

/** The worker process: as `tns_worker`, empties the outbox, writes receipts, hears clocks ring, cleans up. */
@Module({
  imports: [
    ConfigModule,
    ObservabilityModule,
    ClockModule,
    DatabaseModule.alsWorker(),
    VersleutelingModule,
    AuditModule,
    MailModule,
    OutboxModule.forRoot(),
    WachtrijModule.forRootAsync({
      inject: [Config, Klok, WORKER_POOL, Metingen],
      useFactory: (config: Config, klok: Klok, pool: Pool, metingen: Metingen) => ({
        databaseUrl: eisInstelling(config.databaseUrlWorker, 'DATABASE_URL_WORKER'),
        redisUrl: config.redisUrl,
        prefix: config.redisPrefix,
        nu: () => klok.nu(),
        bijDodeBrief: (dood) => schrijfDodeBrief(pool, dood, klok.nu()),
        tel: telBrieven(metingen),
        log: new Logger('wachtrij'),
      }),
    }),
    RelayModule.forRootAsync({
      inject: [WORKER_POOL, Klok],
      useFactory: (pool: Pool, klok: Klok) => ({ pool, nu: () => klok.nu(), log: new Logger('outbox') }),
    }),
    ...KAMERS,
    AansluitingWorkerModule,
    AfleveringWorkerModule,
    BerichtWorkerModule,
    DossierWorkerModule,
    OverdrachtWorkerModule,
    KlokwachtModule,
    OpruimerModule,
  ],
  providers: [WerkerToezicht],
})
export class WorkerModule {}

/** Counts letters by queue and by how it went. */
function telBrieven(metingen: Metingen): NonNullable<WachtrijOpties['tel']> {
  const brieven = metingen.teller('tns_brieven_total', 'Letters handled, by queue and how it went', [
    'wachtrij',
    'uitkomst',
  ]);
  return (wachtrij, uitkomst) => brieven.inc({ wachtrij, uitkomst });
}
