import type { Vraag } from './huis.js';

/** A recovery that was timed, in ms; undefined while it is not over. */
export interface Herstel {
  readonly wat: 'antwoord' | 'outbox';
  readonly van: string;
  /** from the last restart of what it needs: what falls again before it has recovered begins again */
  ms: number | undefined;
  /** from the first restart, whatever fell in between */
  geheelMs: number | undefined;
}

/** A measurement under way. */
interface Lopend {
  readonly herstel: Herstel;
  readonly begonnen: number;
  /** the last restart of what it needs */
  sinds: number;
}

/** Whether this API answers. */
export type Klop = (api: number) => Promise<boolean>;

/** How often it looks, in ms. */
const KIJK_MS = 100;

/**
 * Times recovery: from the restart of an API (or of PostgreSQL) to the first 2xx, and from the restart of a worker (or of
 * PostgreSQL or Redis) until every letter that lay unsent at that moment is sent. A run kills so often that the next one
 * may fall before that; then it is timed from its restart, and the whole is printed beside it.
 */
export class Stopwatch {
  readonly gemeten: Herstel[] = [];
  private readonly lopend = new Set<Lopend>();

  constructor(
    private readonly vraag: Vraag,
    private readonly klop: Klop,
  ) {}

  /** API number `api` is restarted now, or what it stands on is. */
  meetAntwoord(van: string, api: number): void {
    void this.meet({ wat: 'antwoord', van }, async () => {
      while (!(await this.klop(api))) await rust();
    });
  }

  /** What sends the letters is restarted now; who was still waiting for it waits from now. */
  meetOutbox(van: string): void {
    const nu = performance.now();
    for (const lopend of this.lopend) if (lopend.herstel.wat === 'outbox') lopend.sinds = nu;
    void this.meet({ wat: 'outbox', van }, () => this.totLeeg());
  }

  /** What could not be measured stays without a time, and counts as not recovered. */
  private async meet(wie: Pick<Herstel, 'wat' | 'van'>, tot: () => Promise<void>): Promise<void> {
    const nu = performance.now();
    const lopend = { herstel: { ...wie, ms: undefined, geheelMs: undefined }, begonnen: nu, sinds: nu } as Lopend;
    this.gemeten.push(lopend.herstel);
    this.lopend.add(lopend);
    await tot().then(
      () => sluit(lopend),
      () => undefined,
    );
    this.lopend.delete(lopend);
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

function sluit({ herstel, begonnen, sinds }: Lopend): void {
  const nu = performance.now();
  herstel.ms = nu - sinds;
  herstel.geheelMs = nu - begonnen;
}

function rust(): Promise<void> {
  return new Promise((verder) => setTimeout(verder, KIJK_MS));
}
