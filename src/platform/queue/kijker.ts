/** A look at the queues for a process that neither sends nor handles: nothing can be changed through it. */
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Backend, BullQueue } from './backend.js';
import { maakPostgresBackend } from './backend.postgres.js';
import { maakRedisBackend } from './backend.redis.js';
import { tel, type Tellingen } from './tellingen.js';

/** Where the queues are, and which. */
export interface KijkerOpties {
  /** connection of a role that may read the schema of the queues; used when `redisUrl` is absent */
  readonly databaseUrl: () => string;
  readonly redisUrl: string | undefined;
  readonly prefix: string;
  readonly namen: readonly string[];
}

/**
 * Connects when somebody looks for the first time, not before. On PostgreSQL every transaction of its connections is read-only,
 * so the database itself refuses a change.
 */
export class Wachtrijkijker implements OnApplicationShutdown {
  private backend: Backend | undefined;
  private readonly open = new Map<string, BullQueue>();

  constructor(private readonly opties: KijkerOpties) {}

  /** The queues, to be read only. */
  queues(): readonly BullQueue[] {
    return this.opties.namen.map((naam) => this.queue(naam));
  }

  /** Numbers per queue. @throws when the store does not answer */
  async tellingen(): Promise<Readonly<Record<string, Tellingen>>> {
    const paren = this.opties.namen.map(async (naam) => [naam, await tel(this.queue(naam))] as const);
    return Object.fromEntries(await Promise.all(paren));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.open.values()].map((queue) => queue.close()));
    await this.backend?.sluit();
  }

  private queue(naam: string): BullQueue {
    const bekend = this.open.get(naam);
    if (bekend) return bekend;
    const { databaseUrl, redisUrl, prefix } = this.opties;
    this.backend ??= redisUrl
      ? maakRedisBackend(redisUrl, prefix)
      : maakPostgresBackend(databaseUrl(), { alleenLezen: true });
    const queue = this.backend.queue(naam, { skipMetasUpdate: true });
    // what goes wrong is told to who asked; without a listener Node would end the process
    queue.on('error', () => undefined);
    this.open.set(naam, queue);
    return queue;
  }
}
