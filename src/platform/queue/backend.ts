/** What the two stores for queues have in common, so that the rest of this folder has one code path. */
import type {
  BackendFactory,
  IQueueBackend,
  Job,
  JobsOptions,
  Processor,
  Queue,
  QueueOptions,
  WorkerOptions,
} from 'bullmq';
import type { Brief } from './brief.js';

/** A queue, as far as we use it. */
export type BullQueue = Pick<
  Queue<Brief, void, string>,
  'add' | 'addBulk' | 'getJobCounts' | 'getJobState' | 'remove' | 'close' | 'waitUntilReady'
> & { on(gebeurtenis: 'error', luister: (fout: Error) => void): unknown };

/** A job to be added. */
export interface NieuweJob {
  readonly name: string;
  readonly data: Brief;
  readonly opts: JobsOptions;
}

/** A worker, as far as we use it. */
export interface BullWorker {
  on(gebeurtenis: 'error', luister: (fout: Error) => void): unknown;
  on(gebeurtenis: 'completed', luister: (job: BullJob) => void): unknown;
  on(gebeurtenis: 'failed', luister: (job: BullJob | undefined, fout: Error) => void): unknown;
  on(gebeurtenis: 'stalled', luister: (jobId: string) => void): unknown;
  waitUntilReady(): Promise<void>;
  close(force?: boolean): Promise<void>;
}

/** A job of ours, whatever the store. */
export type BullJob = Pick<Job<Brief, void, string>, 'id' | 'data' | 'attemptsMade' | 'finishedOn'>;

/** The options of a worker that do not concern the connection. */
export type BullWorkerOpties = Omit<WorkerOptions<unknown>, 'connection' | 'prefix'>;

/** One store: PostgreSQL or Redis. */
export interface Backend {
  readonly soort: 'postgres' | 'redis';
  /** Proves that workers may be built; @throws with a clear message otherwise. */
  controleer(): Promise<void>;
  queue(naam: string, opties?: Pick<QueueOptions, 'skipMetasUpdate'>): BullQueue;
  /** Adds jobs so that they stand in the queue in this order; a job id that is known is skipped. */
  voegToe(queue: BullQueue, jobs: readonly NieuweJob[]): Promise<void>;
  worker(naam: string, processor: Processor<Brief, void, string>, opties: BullWorkerOpties): BullWorker;
  /** One round trip; rejects when the store does not answer. */
  ping(): Promise<void>;
  /** Closes the connections that are shared; call after all queues and workers are closed. */
  sluit(): Promise<void>;
}

/** How long a worker rests after a fetch that failed, in ms. */
const REM_MS = 1000;
/** The longest a worker sleeps without looking, in seconds. */
const HOOGSTE_SLAAP_S = 10;

/**
 * Puts a brake on a backend.
 *
 * BullMQ retries a failed fetch at once unless the error reads ECONNREFUSED. "the database system is starting up",
 * a dropped table or a lost privilege therefore make a worker spin (see schema.ts). Here each failed fetch costs a
 * second. It also caps the sleep on PostgreSQL, an hour by default, so that a wake-up that got lost with a dropped
 * connection costs seconds.
 */
export function metRem<B extends IQueueBackend, C>(maak: BackendFactory<B, C>): BackendFactory<B, C> {
  return (naam, opties, soort) => {
    const backend = maak(naam, opties, soort);
    const haal = backend.moveToActive.bind(backend);
    backend.moveToActive = async (...argumenten) => {
      try {
        return await haal(...argumenten);
      } catch (fout) {
        await new Promise((verder) => setTimeout(verder, REM_MS));
        throw fout;
      }
    };
    Object.defineProperty(backend, 'maximumBlockTimeout', { get: () => HOOGSTE_SLAAP_S });
    return backend;
  };
}
