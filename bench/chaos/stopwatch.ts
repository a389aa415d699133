import type { Vraag } from './huis.js';

/** A recovery that was timed, in ms; undefined while it is not over. */
export interface Herstel {
  readonly wat: 'antwoord' | 'outbox';
  readonly van: string;
  ms: number | undefined;
}

interface Lopend {
  readonly herstel: Herstel;
  readonly sinds: number;
  /** which API must answer; undefined = any */
  readonly api: number | undefined;
}

/** How often it looks at the outbox, in ms. */
const KIJK_MS = 100;

/**
 * Times recovery: from the restart of an API (or of PostgreSQL) to its next 2xx, and from the restart of a worker (or of
 * PostgreSQL or Redis) until every letter that lay unsent at that moment is sent.
 */
export class Stopwatch {
  readonly gemeten: Herstel[] = [];
  private readonly wachtend = new Set<Lopend>();

  constructor(private readonly vraag: Vraag) {}

  /** The restart begins now. */
  begin(wat: 'antwoord' | 'outbox', van: string, api?: number): void {
    const herstel: Herstel = { wat, van, ms: undefined };
    this.gemeten.push(herstel);
    const lopend = {
      herstel,
      sinds: performance.now(),
      api: wat === 'antwoord' && van.startsWith('api') ? api : undefined,
    };
    if (wat === 'antwoord') this.wachtend.add(lopend);
    // what could not be read stays without a time, and counts as not recovered
    else void this.volgOutbox(lopend).catch(() => undefined);
  }

  /** An API gave a 2xx. */
  goedVan(api: number): void {
    for (const lopend of this.wachtend) {
      if (lopend.api !== undefined && lopend.api !== api) continue;
      lopend.herstel.ms = performance.now() - lopend.sinds;
      this.wachtend.delete(lopend);
    }
  }

  private async volgOutbox({ herstel, sinds }: Lopend): Promise<void> {
    const [laatste] = await this.vraag<{ tot: string | null }>('select max(volgorde)::text as tot from tns.outbox');
    for (;;) {
      const [rij] = await this.vraag<{ open: number }>(
        'select count(*)::int as open from tns.outbox where verzonden_op is null and volgorde <= $1::bigint',
        [laatste?.tot ?? '0'],
      );
      if (rij?.open === 0) break;
      await new Promise((verder) => setTimeout(verder, KIJK_MS));
    }
    herstel.ms = performance.now() - sinds;
  }
}
