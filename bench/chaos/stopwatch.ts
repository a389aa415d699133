import type { Vraag } from './huis.js';

/** A recovery that was timed, in ms; undefined while it is not over. */
export interface Herstel {
  readonly wat: 'antwoord' | 'outbox';
  readonly van: string;
  ms: number | undefined;
}

/** Whether this API answers. */
export type Klop = (api: number) => Promise<boolean>;

/** How often it looks, in ms. */
const KIJK_MS = 100;

/**
 * Times recovery: from the restart of an API (or of PostgreSQL) to the first 2xx, and from the restart of a worker (or of
 * PostgreSQL or Redis) until every letter that lay unsent at that moment is sent.
 */
export class Stopwatch {
  readonly gemeten: Herstel[] = [];

  constructor(
    private readonly vraag: Vraag,
    private readonly klop: Klop,
  ) {}

  /** API number `api` is restarted now, or what it stands on is. */
  meetAntwoord(van: string, api: number): void {
    void this.meet({ wat: 'antwoord', van, ms: undefined }, async () => {
      while (!(await this.klop(api))) await rust();
    });
  }

  /** What sends the letters is restarted now. */
  meetOutbox(van: string): void {
    void this.meet({ wat: 'outbox', van, ms: undefined }, () => this.totLeeg());
  }

  /** What could not be measured stays without a time, and counts as not recovered. */
  private async meet(herstel: Herstel, tot: () => Promise<void>): Promise<void> {
    const sinds = performance.now();
    this.gemeten.push(herstel);
    await tot().then(
      () => (herstel.ms = performance.now() - sinds),
      () => undefined,
    );
  }

  private async totLeeg(): Promise<void> {
    const [laatste] = await this.vraag<{ tot: string | null }>('select max(volgorde)::text as tot from tns.outbox');
    for (;;) {
      const [rij] = await this.vraag<{ open: number }>(
        'select count(*)::int as open from tns.outbox where verzonden_op is null and volgorde <= $1::bigint',
        [laatste?.tot ?? '0'],
      );
      if (rij?.open === 0) return;
      await rust();
    }
  }
}

function rust(): Promise<void> {
  return new Promise((verder) => setTimeout(verder, KIJK_MS));
}
