import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type JobsOptions,
  type Queue as BullQueue,
  withBackend,
  type Worker as BullWorker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/**
 * FROZEN: do not tune. BullMQ as it comes, on either store, with what our own queues have: so many connections, so many
 * letters at once, the same retention. Our queues do not wait for the disk (`synchronous_commit = off`), because the
 * outbox is the record; the reference gets the same, or it would be held back by something it could have too.
 */

/** Ours have other names. */
const WACHTRIJ = 'referentie-bench';
/** Letters at once per worker, as many as ours. */
const GELIJKTIJDIG = 4;
/** Connections for questions and one to listen on, as ours. */
const VERBINDINGEN = 5;
const BEWAAR = { removeOnComplete: { age: 3600 }, removeOnFail: { age: 7 * 24 * 3600 } };

/** A letter: an id, as ours. */
interface Brief {
  readonly id: string;
}

/** Where the queue lives: a Redis, or PostgreSQL when that is absent. */
export interface Plaats {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

/** Who puts letters in the queue. */
export interface Zender {
  /** all in one call, in this order */
  stuur(ids: readonly string[]): Promise<void>;
  sluit(): Promise<void>;
}

/** Who takes them out. */
export interface Verwerker {
  sluit(): Promise<void>;
}

/** The sender's side. */
export async function openRij(plaats: Plaats): Promise<Zender> {
  const { Queue, connection, sluit } = verbind(plaats);
  const rij = new Queue<Brief>(WACHTRIJ, { connection });
  await rij.waitUntilReady();
  return {
    stuur: async (ids) => void (await rij.addBulk(ids.map(alsJob))),
    sluit: () => rij.close().then(sluit),
  };
}

/** The handler's side. */
export async function openWerker(plaats: Plaats, verwerk: (id: string) => Promise<void>): Promise<Verwerker> {
  const { Worker, connection, sluit } = verbind(plaats);
  const werker = new Worker<Brief>(WACHTRIJ, (job) => verwerk(job.data.id), {
    connection,
    concurrency: GELIJKTIJDIG,
    ...BEWAAR,
  });
  await werker.waitUntilReady();
  return { sluit: () => werker.close().then(sluit) };
}

function alsJob(id: string): { name: string; data: Brief; opts: JobsOptions } {
  return { name: WACHTRIJ, data: { id }, opts: { ...BEWAAR, jobId: id } };
}

interface Verbonden {
  readonly Queue: typeof BullQueue;
  readonly Worker: typeof BullWorker;
  readonly connection: ConnectionOptions;
  readonly sluit: () => Promise<void>;
}

/** BullMQ types the classes of each store for its own connection; what we ask of them is the same. */
function verbind({ databaseUrl, redisUrl }: Plaats): Verbonden {
  if (redisUrl !== undefined) {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    // it reconnects by itself; what fails for good is seen in what does not arrive
    redis.on('error', () => undefined);
    const sluit = (): Promise<void> => Promise.resolve(redis.disconnect());
    return { ...withBackend(createRedisBackend), connection: redis, sluit } as unknown as Verbonden;
  }
  const adres = new URL(databaseUrl);
  adres.searchParams.set('options', '-c search_path=bullmq -c synchronous_commit=off');
  const pool = new pg.Pool({ connectionString: adres.href, max: VERBINDINGEN });
  return {
    ...withBackend(createPostgresBackend),
    connection: pool,
    sluit: () => pool.end(),
  } as unknown as Verbonden;
}
