import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Klok } from '../platform/clock/klok.js';
import { Wachtrijen } from '../platform/queue/index.js';
import type { Kloktik } from './klokbel.js';

/** How far ahead jobs are set (ms); whoever sets them looks again well within this time. */
export const VOORUIT_MS = 60 * 60_000;

/** Name of the queue that wakes the worker for a clock. */
export const KLOKSEINEN = 'klokken';

/**
 * Wakes the worker on the moment that a clock rings, so that nobody waits for the next round. A job carries the id of the clock and
 * nothing else, and decides nothing: the row does (docs/besluiten/0008, 0020). Without it, or when the job store is emptied,
 * everything rings a few seconds later.
 */
@Injectable()
export class Kloksein {
  private readonly log = new Logger(Kloksein.name);

  constructor(
    private readonly wachtrijen: Wachtrijen,
    @Inject(Klok) private readonly klok: Pick<Klok, 'nu'>,
  ) {}

  /** Until when a moment is set now. Later ones are not: nearly all clocks stop before they ring, and the queue stays small. */
  get grens(): Date {
    return new Date(this.klok.nu().getTime() + VOORUIT_MS);
  }

  /** Has clocks looked at when their moment is there. */
  async luister(hoor: (klok: string) => Promise<void>): Promise<void> {
    await this.wachtrijen.verwerk(KLOKSEINEN, ({ id }) => hoor(id), { gelijktijdig: 1, pogingen: 1 });
  }

  /** Sets what comes soon. Not awaited: a job store that is away must not hold up the clocks. */
  zet(tikken: readonly Kloktik[]): void {
    const { grens } = this;
    const reeks = tikken
      .filter(({ op }) => op <= grens)
      .map(({ klok, op }) => ({ brief: { id: klok }, jobId: seinId({ klok, op }), vertraagTot: op }));
    this.wachtrijen.voegReeksToe(KLOKSEINEN, reeks).catch((fout: unknown) => {
      this.log.warn(`seinen niet gezet: ${fout instanceof Error ? fout.message : 'onbekend'}`);
    });
  }
}

/** One clock and one moment are one job, whoever asks for it and how often. @returns a UUID, as BullMQ takes no other id */
export function seinId({ klok, op }: Kloktik): string {
  const hex = createHash('sha256').update(`${klok} ${op.toISOString()}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
