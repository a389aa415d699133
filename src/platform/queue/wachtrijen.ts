/** The queues as the rest of the house sees them: send, handle, count, close. */
import type { BeforeApplicationShutdown, LoggerService } from '@nestjs/common';
import { type Processor, UnrecoverableError } from 'bullmq';
import type { Backend, BullJob, BullQueue, BullWorker } from './backend.js';
import { maakPostgresBackend } from './backend.postgres.js';
import { maakRedisBackend } from './backend.redis.js';
import type { Brief, DodeBrief, TeVersturen, VerwerkOpties, Verwerker } from './brief.js';
import { tel, type Tellingen } from './tellingen.js';
import { alsLading, foutRegel, foutSpoor, keurJobId, keurNaam, wachttijd } from './brief.js';

/** What the queues need to know. */
export interface WachtrijOpties {
  /** Connection string of tns_worker; used when `redisUrl` is absent. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** First part of the keys in Redis; default `tns`. */
  readonly prefix?: string;
  /** The time, for `vertraagTot`. */
  readonly nu: () => Date;
  /** Called once a letter has failed its last attempt; a rejection is logged and the outbox sweep offers it again. */
  readonly bijDodeBrief: (dood: DodeBrief) => Promise<void>;
  readonly log: Pick<LoggerService, 'warn'>;
  /** Told of every letter; for counters. Never an id: labels must stay few. */
  readonly tel?: (wachtrij: string, wat: 'verwerkt' | 'mislukt' | 'dood' | 'vastgelopen') => void;
  /** After this many ms without a sign of life the letter of a killed worker is free again; default 15 000. */
  readonly vergrendelMs?: number;
  /** How long `sluit` waits for handlers that are busy, in ms; default 10 000. */
  readonly sluitMs?: number;
}

/**
 * How long a letter that is being handled belongs to its worker; it says so again at half this time. When a worker is killed, another
 * looks every third of it and takes over: after twenty seconds at most. A letter that is handled twice after all, because a process
 * stood still, does its work once (`eenmalig`).
 */
const VERGRENDEL_MS = 15_000;

/** Finished jobs are remembered by age: no count-based removal, 2.6 × slower on PostgreSQL. In seconds. */
const BEWAAR = { removeOnComplete: { age: 3600 }, removeOnFail: { age: 7 * 24 * 3600 } };
/** The worker decides when it is enough (VerwerkOpties); BullMQ wants a number on the job, so one that is never met. */
const POGINGEN_OP_DE_JOB = 1_000_000;

/**
 * Sends letters and has them handled. A letter may be handled twice (that is what `eenmalig` is for) and is never
 * trusted to survive here: PostgreSQL's outbox is the record, a queue only wakes.
 */
export class Wachtrijen implements BeforeApplicationShutdown {
  private readonly queues = new Map<string, BullQueue>();
  private readonly workers = new Map<string, BullWorker>();
  private readonly doodmeldingen = new Set<Promise<void>>();
  private readonly laatstGemeld = new Map<string, number>();
  private sluitend: Promise<void> | undefined;

  private constructor(
    private readonly backend: Backend,
    private readonly opties: WachtrijOpties,
  ) {}

  /**
   * Opens the store and proves it is usable before anybody can build a worker on it; awaited by the provider, so an
   * un-migrated schema or an absent Redis stops the boot.
   * @throws WachtrijschemaFout | Error with the remedy
   */
  static async open(opties: WachtrijOpties): Promise<Wachtrijen> {
    const backend = opties.redisUrl
      ? maakRedisBackend(opties.redisUrl, opties.prefix ?? 'tns')
      : maakPostgresBackend(opties.databaseUrl);
    try {
      await backend.controleer();
    } catch (fout) {
      await backend.sluit();
      throw fout;
    }
    return new Wachtrijen(backend, opties);
  }

  /** Which store is in use, for the log at start. */
  get soort(): 'postgres' | 'redis' {
    return this.backend.soort;
  }

  /** Sends one letter. A job id that the queue still remembers, in whatever state, is not added again. */
  async voegToe(naam: string, brief: Brief, adres: Omit<TeVersturen, 'brief'>): Promise<void> {
    await this.voegReeksToe(naam, [{ brief, ...adres }]);
  }

  /** Sends letters in the given order. On an error the first ones may have gone; sending all again is harmless. */
  async voegReeksToe(naam: string, reeks: readonly TeVersturen[]): Promise<void> {
    if (reeks.length === 0) return;
    const jobs = reeks.map(({ brief, jobId, vertraagTot }) => ({
      name: naam,
      data: alsLading(brief),
      opts: {
        ...BEWAAR,
        jobId: keurJobId(jobId),
        delay: vertraagTot ? Math.max(0, vertraagTot.getTime() - this.opties.nu().getTime()) : 0,
        attempts: POGINGEN_OP_DE_JOB,
        backoff: { type: 'eigen' },
        stackTraceLimit: 1,
      },
    }));
    await this.backend.voegToe(this.queue(naam), jobs);
  }

  /**
   * Sends letters that were sent before but not seen to be done. A finished job under the same id is forgotten first;
   * one that waits, is delayed or busy is left alone. So nothing happens when nothing was lost.
   */
  async biedOpnieuwAan(naam: string, reeks: readonly TeVersturen[]): Promise<void> {
    const queue = this.queue(naam);
    for (const { jobId } of reeks) {
      const staat = await queue.getJobState(jobId);
      if (staat === 'completed' || staat === 'failed') await queue.remove(jobId);
    }
    await this.voegReeksToe(naam, reeks);
  }

  /**
   * Handles the letters of a queue in this process until `sluit`.
   * @throws Error when the queue already has a handler in this process
   */
  async verwerk(naam: string, handler: Verwerker, opties: VerwerkOpties = {}): Promise<void> {
    if (this.sluitend) throw new Error('The queues are closing.');
    if (this.workers.has(keurNaam(naam))) throw new Error(`Queue "${naam}" already has a handler in this process.`);
    const vergrendelMs = this.opties.vergrendelMs ?? VERGRENDEL_MS;
    const worker = this.backend.worker(naam, maakProcessor(handler, opties.pogingen ?? 8), {
      concurrency: opties.gelijktijdig ?? 4,
      lockDuration: vergrendelMs,
      stalledInterval: Math.ceil(vergrendelMs / 3), // PostgreSQL takes whole milliseconds only
      maxStalledCount: 3,
      ...BEWAAR,
      settings: { backoffStrategy: (mislukt) => wachttijd(mislukt, opties) },
    });
    this.workers.set(naam, worker);
    worker.on('error', (fout) => this.meld(naam, fout));
    worker.on('completed', () => this.opties.tel?.(naam, 'verwerkt'));
    worker.on('stalled', () => this.opties.tel?.(naam, 'vastgelopen'));
    worker.on('failed', (job, fout) => this.mislukt(naam, job, fout));
    await worker.waitUntilReady();
  }

  /** Numbers per queue that this process has sent to or handles. */
  async tellingen(): Promise<Record<string, Tellingen>> {
    const namen = [...new Set([...this.queues.keys(), ...this.workers.keys()])];
    const paren = await Promise.all(
      namen.map(async (naam): Promise<[string, Tellingen]> => [naam, await tel(this.queue(naam))]),
    );
    return Object.fromEntries(paren);
  }

  /** For /health/ready: resolves when the store answers, rejects otherwise (within the store's own time-outs, 5 s). */
  async gezond(): Promise<void> {
    await this.backend.ping();
  }

  /** Takes no new letters, lets busy handlers finish (at most `sluitMs`), then closes every connection. Idempotent. */
  sluit(): Promise<void> {
    this.sluitend ??= this.sluitAf();
    return this.sluitend;
  }

  /** Nest: after every onModuleDestroy (the relay has stopped), before the database pools close. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sluit();
  }

  private async sluitAf(): Promise<void> {
    const klaar = Promise.all([...this.workers.values()].map((worker) => worker.close()));
    let wekker: NodeJS.Timeout | undefined;
    const opgeven = new Promise((verder) => (wekker = setTimeout(verder, this.opties.sluitMs ?? 10_000)));
    // What does not finish in time is not lost: once this process has ended (main must exit, a hung handler keeps
    // renewing its lock until then) the lock expires and another worker takes the letter.
    await Promise.race([klaar, opgeven]);
    clearTimeout(wekker);
    await Promise.allSettled(this.doodmeldingen);
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.sluit();
  }

  private queue(naam: string): BullQueue {
    const bekend = this.queues.get(naam);
    if (bekend) return bekend;
    const queue = this.backend.queue(keurNaam(naam));
    queue.on('error', (fout) => this.meld(naam, fout));
    this.queues.set(naam, queue);
    return queue;
  }

  private mislukt(naam: string, job: BullJob | undefined, fout: Error): void {
    this.opties.tel?.(naam, 'mislukt');
    // finishedOn is set only when no attempt is left, also for a letter that kept killing its worker.
    if (!job?.finishedOn) return;
    this.opties.tel?.(naam, 'dood');
    const melding = this.opties
      .bijDodeBrief({ wachtrij: naam, brief: job.data, fout: fout.message })
      .catch((oorzaak: unknown) => this.meld(naam, oorzaak))
      .finally(() => this.doodmeldingen.delete(melding));
    this.doodmeldingen.add(melding);
  }

  /** At most one line per queue per ten seconds: a store that is away must not fill the disk. */
  private meld(naam: string, fout: unknown): void {
    const vorige = this.laatstGemeld.get(naam);
    const nu = performance.now();
    if (vorige !== undefined && nu - vorige < 10_000) return;
    this.laatstGemeld.set(naam, nu);
    this.opties.log.warn(`queue ${naam}: ${foutRegel(fout)}`);
  }
}

/** Wraps a handler so that only {@link foutSpoor} of its errors reaches the store, and the last attempt is final. */
function maakProcessor(handler: Verwerker, pogingen: number): Processor<Brief, void, string> {
  return async (job, _token, signaal) => {
    const nummer = job.attemptsMade + 1;
    const laatste = nummer >= pogingen;
    try {
      await handler(job.data, { nummer, laatste, ...(signaal ? { signaal } : {}) });
    } catch (fout) {
      const schoon = laatste ? new UnrecoverableError(foutSpoor(fout)) : new Error(foutSpoor(fout));
      schoon.stack = schoon.message;
      throw schoon;
    }
  };
}
