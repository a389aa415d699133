import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { Config, eisInstelling } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { Klok } from '../clock/klok.js';
import { ClockModule } from '../clock/clock.module.js';
import { bronOpties } from './bron.js';
import { DatabaseService } from './database.service.js';
import { maakPool, PEIL_POOL } from './pool.js';
import { eisTabellen } from './tabelversie.js';
import { WORKER_POOL } from './worker-pool.js';

/** Connections of the worker's own pool: the relay keeps two, the sweep of clocks uses the others. */
const WORKER_VERBINDINGEN = 5;

@Module({})
class Bronhouder implements OnModuleInit, OnApplicationShutdown {
  private einde: Promise<void> | undefined;

  constructor(private readonly bron: DataSource) {}

  /** Connects when the application starts, not when it is built: the API document needs no database. */
  async onModuleInit(): Promise<void> {
    await this.bron.initialize();
    await eisTabellen(this.bron);
  }

  async onApplicationShutdown(): Promise<void> {
    // a signal and our own stop may both close the application: the second waits for the first
    if (this.bron.isInitialized) await (this.einde ??= this.bron.destroy());
  }
}

@Module({})
class WorkerPool implements OnApplicationShutdown {
  private einde: Promise<void> | undefined;

  constructor(@Inject(WORKER_POOL) private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await (this.einde ??= this.pool.end());
  }
}

@Module({})
class PeilPool implements OnApplicationShutdown {
  private einde: Promise<void> | undefined;

  constructor(@Inject(PEIL_POOL) private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await (this.einde ??= this.pool.end());
  }
}

/** The database of one process: as `tns_app` for the API, as `tns_worker` for the worker (docs/besluiten/0019). */
@Global()
@Module({})
export class DatabaseModule {
  /** For the API: row-level security shows only what the caller's organisation is involved in. */
  static alsApp(): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [ConfigModule, ClockModule, Bronhouder, PeilPool],
      providers: [DatabaseService, bron(alsApp), peilPool],
      exports: [DatabaseService, DataSource, PEIL_POOL],
    };
  }

  /** For the worker: sees every dossier, since clocks and letters belong to all; has a plain pool besides. */
  static alsWorker(): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [ConfigModule, ClockModule, Bronhouder, WorkerPool],
      providers: [DatabaseService, bron(alsWorker), workerPool],
      exports: [DatabaseService, DataSource, WORKER_POOL],
    };
  }
}

const alsApp = (config: Config): string => eisInstelling(config.databaseUrl, 'DATABASE_URL');
const alsWorker = (config: Config): string => eisInstelling(config.databaseUrlWorker, 'DATABASE_URL_WORKER');

const workerPool = {
  provide: WORKER_POOL,
  inject: [Config, Klok],
  useFactory: (config: Config) => maakPool(alsWorker(config), WORKER_VERBINDINGEN),
};

const peilPool = {
  provide: PEIL_POOL,
  inject: [Config],
  useFactory: (config: Config) => maakPool(alsApp(config), 1),
};

/** One data source per process, with every entity that the rooms of this process have declared. */
function bron(url: (config: Config) => string): FactoryProvider<DataSource> {
  return {
    provide: DataSource,
    inject: [Config],
    useFactory: (config: Config) =>
      new DataSource({
        ...bronOpties(url(config), config.verbindingen),
        entities: getMetadataArgsStorage().tables.map(({ target }) => target),
      }),
  };
}
