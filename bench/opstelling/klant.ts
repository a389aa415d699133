import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** One answer as a client gets it. */
export interface Antwoord {
  readonly status: number;
  readonly koppen: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
}

/** What to ask. A POST gets an idempotency key; give one to ask the same again. */
export interface Vraag {
  readonly token: string;
  readonly body?: unknown;
  readonly versie?: number;
  readonly sleutel?: string;
  /** longest wait for an answer, in ms; default 30 000 */
  readonly geduldMs?: number;
}

const GEDULD_MS = 30_000;

/**
 * A client with connections of its own that stay open, as a partner's server would have. Light on purpose: what the
 * client costs is not what is measured.
 */
export class Klant {
  private readonly agent: Agent;

  /** @param verbindingen largest number of connections at once */
  constructor(
    public url: string,
    verbindingen = 1,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: verbindingen });
  }

  /** Asks once. @throws Error when no whole answer came: refused, cut off, or too late */
  vraag(methode: string, pad: string, vraag: Vraag): Promise<Antwoord> {
    const lijf = vraag.body === undefined ? undefined : Buffer.from(JSON.stringify(vraag.body));
    return new Promise((klaar, mislukt) => {
      const verzoek = request(
        new URL(pad, this.url),
        {
          method: methode,
          agent: this.agent,
          headers: {
            authorization: `Bearer ${vraag.token}`,
            ...(methode === 'POST' ? { 'idempotency-key': vraag.sleutel ?? randomUUID() } : {}),
            ...(vraag.versie === undefined ? {} : { 'if-match': `"${vraag.versie}"` }),
            ...(lijf === undefined ? {} : { 'content-type': 'application/json', 'content-length': lijf.length }),
          },
        },
        (antwoord) => {
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          antwoord.once('error', mislukt);
          antwoord.once('aborted', () => mislukt(new Error('het antwoord werd afgebroken')));
          antwoord.once('end', () => {
            const tekst = Buffer.concat(delen).toString();
            // every answer of the API is a JSON object, or empty
            const body = tekst === '' ? {} : (JSON.parse(tekst) as Record<string, unknown>);
            klaar({ status: antwoord.statusCode ?? 0, koppen: antwoord.headers, body });
          });
        },
      );
      verzoek.setTimeout(vraag.geduldMs ?? GEDULD_MS, () => verzoek.destroy(new Error('geen antwoord op tijd')));
      verzoek.once('error', mislukt);
      verzoek.end(lijf);
    });
  }

  /** Hangs up. */
  sluit(): void {
    this.agent.destroy();
  }
}
