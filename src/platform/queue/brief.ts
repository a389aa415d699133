/** The letters that travel through a queue, and what a handler is told about them. No bullmq here. */

/**
 * What travels. Ids only, never content: Redis carries numbers, never names, so that a lost, copied or leaked
 * queue store holds nothing about a person.
 */
export interface Brief {
  /** UUID of the row the handler loads from PostgreSQL; for outbox letters the outbox id. */
  readonly id: string;
  /** W3C traceparent of the request that caused the letter, so that logs can be joined. */
  readonly spoor?: string;
}

/** A letter with its address: the id under which the queue refuses a second copy. */
export interface TeVersturen {
  readonly brief: Brief;
  /** UUID (BullMQ refuses integers and ":"); the same id twice is one job as long as the queue remembers it. */
  readonly jobId: string;
  /** Not before this moment. The job only wakes; the row in PostgreSQL decides whether there is work. */
  readonly vertraagTot?: Date;
}

/** What a handler may know of the attempt it is making. */
export interface Poging {
  /** 1 for the first. */
  readonly nummer: number;
  /** True when a failure now makes it a dead letter. */
  readonly laatste: boolean;
  /** Aborted when the queue gave the job to somebody else (lock lost). */
  readonly signaal?: AbortSignal;
}

/** Does the work of one letter; a rejection means: try again later. */
export type Verwerker = (brief: Brief, poging: Poging) => Promise<void>;

/** How stubborn a worker is. The policy stands with the handler, not on the job, so it can change for waiting letters. */
export interface VerwerkOpties {
  /** Letters at the same time in this process; default 4. */
  readonly gelijktijdig?: number;
  /** Attempts before the letter is dead, the first included; default 8. */
  readonly pogingen?: number;
  /** Wait after the first failure in ms, doubled each time, ± 25 %; default 1000. */
  readonly eersteWachtMs?: number;
  /** The longest wait in ms; default 10 minutes. */
  readonly hoogsteWachtMs?: number;
}

/** The dead letter as the queue reports it. `fout` holds no message of the error, see {@link foutSpoor}. */
export interface DodeBrief {
  readonly wachtrij: string;
  readonly brief: Brief;
  readonly fout: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const WACHTRIJNAAM = /^[a-z][a-z0-9-]{0,62}$/;

/**
 * Copies exactly the fields that may travel; whatever else hangs on the object stays behind.
 * @throws Error when the id is not a UUID. A malformed `spoor` is dropped: tracing never stops work.
 */
export function alsLading(brief: Brief): Brief {
  if (!UUID.test(brief.id)) throw new Error('A letter carries a UUID and nothing else.');
  return brief.spoor && TRACEPARENT.test(brief.spoor) ? { id: brief.id, spoor: brief.spoor } : { id: brief.id };
}

/** @throws Error when the job id is not a UUID. */
export function keurJobId(jobId: string): string {
  if (!UUID.test(jobId)) throw new Error('A job id is a UUID.');
  return jobId;
}

/** @throws Error when the name is not lower-kebab: a name is code, so a wrong one is a programming fault. */
export function keurNaam(naam: string): string {
  if (!WACHTRIJNAAM.test(naam)) throw new Error(`"${naam}" is not a queue name (lower-kebab, at most 63 characters).`);
  return naam;
}

/**
 * What may be kept of an error outside the log: its kind, its code and where it happened. The message is left out
 * because it can quote values ("invalid input … 'Jansen'") and this text goes to Redis and to `dode_brief`.
 */
export function foutSpoor(fout: unknown): string {
  if (!(fout instanceof Error)) return typeof fout;
  const code = 'code' in fout && typeof fout.code === 'string' ? ` ${fout.code}` : '';
  const regels = (fout.stack ?? '').split('\n').filter((regel) => /^\s+at /.test(regel));
  const waar = regels.slice(0, 4).map((regel) => regel.trim());
  return [`${fout.name}${code}`, ...waar].join(' < ').slice(0, 1000);
}

/**
 * One line for the log about a fault of the machinery itself (connections, our own statements on ids), where the
 * message is safe and needed. Never for what a handler threw.
 */
export function foutRegel(fout: unknown): string {
  return fout instanceof Error ? `${fout.message} (${foutSpoor(fout)})` : String(fout);
}

/**
 * The wait before the next attempt in ms: doubling, capped, spread by a quarter either way so that letters that
 * failed together do not come back together.
 * @param mislukt how many attempts failed so far, 1 after the first
 */
export function wachttijd(mislukt: number, opties: VerwerkOpties): number {
  const eerste = opties.eersteWachtMs ?? 1000;
  const kaal = Math.min(eerste * 2 ** (mislukt - 1), opties.hoogsteWachtMs ?? 600_000);
  return Math.round(kaal * (0.75 + Math.random() / 2));
}
