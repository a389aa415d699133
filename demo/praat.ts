import { createHash } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { dagVanMoment } from '../src/kern/dag.js';
import { Temporal } from 'temporal-polyfill';

/** Who asks: an organisation and a role, and which of its people; each has a token of its own. */
export interface Vrager {
  readonly organisatie: string;
  readonly rol: string;
  /** the first one when left out */
  readonly nummer?: number;
}

/** What to send besides who asks. */
export interface Verzenden {
  readonly body?: unknown;
  /** makes the idempotency key stable: the same demo step always has the same key */
  readonly naam?: string;
  readonly versie?: number;
}

/** An answer that the demo had not counted on; the message names the call and what came back. */
export class OnverwachtAntwoord extends Error {
  constructor(
    readonly status: number,
    tekst: string,
  ) {
    super(tekst);
  }
}

/** Tries per call, for answers that say "not now": the queue of a busy row, or a limit. */
const POGINGEN = 6;
/** Ends a call that is never answered (milliseconds). */
const GEDULD = 30_000;
const NIET_NU = new Set([429, 503]);

/** Talks to the API the way a partner does: over HTTP, with a token per organisation and role, and nothing else. */
export class Praat {
  private readonly tokens = new Map<string, Promise<string>>();
  /** calls made */
  aantal = 0;

  /**
   * @param url address of the API, without path
   * @param haalToken logs in; called once per person
   * @param afbreken once given no new call goes out; those under way are answered, so that the service can stop in peace
   */
  constructor(
    readonly url: string,
    private readonly haalToken: (vrager: Vrager) => Promise<string>,
    private readonly afbreken: AbortSignal = new AbortController().signal,
  ) {}

  /** One object. @throws OnverwachtAntwoord for anything but 200 */
  async lees<T>(door: Vrager, pad: string): Promise<T> {
    return this.roep<T>(door, 'GET', pad, {});
  }

  /** A whole list, page after page. @throws OnverwachtAntwoord */
  async lijst<T>(door: Vrager, pad: string): Promise<T[]> {
    const alles: T[] = [];
    let volgende: string | undefined = `${pad}${pad.includes('?') ? '&' : '?'}limit=200`;
    while (volgende !== undefined) {
      const antwoord: Response = await this.stuur(door, 'GET', volgende, {});
      alles.push(...((await antwoord.json()) as { resultaten: T[] }).resultaten);
      const link = /<([^>]+)>;\s*rel="next"/.exec(antwoord.headers.get('link') ?? '')?.[1];
      volgende = link === undefined ? undefined : alsPad(link);
    }
    return alles;
  }

  /** The whole list of a kind of reference data, which is never paged. @throws OnverwachtAntwoord */
  async referentie<T>(door: Vrager, pad: string): Promise<T[]> {
    return (await this.lees<{ resultaten: T[] }>(door, pad)).resultaten;
  }

  /** A command. @throws OnverwachtAntwoord for anything but 2xx */
  async doe<T>(door: Vrager, pad: string, verzenden: Verzenden): Promise<T> {
    return this.roep<T>(door, 'POST', pad, verzenden);
  }

  /** The day it is at the service, in Amsterdam: the demo's own clock may differ. YYYY-MM-DD. */
  async vandaag(door: Vrager): Promise<string> {
    const antwoord = await this.stuur(door, 'GET', '/v1/kanalen', {});
    await antwoord.arrayBuffer();
    const moment = Temporal.Instant.fromEpochMilliseconds(Date.parse(antwoord.headers.get('date') ?? ''));
    return dagVanMoment(moment).toString();
  }

  private async roep<T>(door: Vrager, methode: string, pad: string, verzenden: Verzenden): Promise<T> {
    // what the API promises in its OpenAPI document; the tests of the API hold it to that
    return (await (await this.stuur(door, methode, pad, verzenden)).json()) as T;
  }

  private async stuur(
    door: Vrager,
    methode: string,
    pad: string,
    { body, naam, versie }: Verzenden,
  ): Promise<Response> {
    const lijf = body === undefined ? undefined : JSON.stringify(body);
    const koppen = {
      authorization: `Bearer ${await this.token(door)}`,
      ...(lijf === undefined ? {} : { 'content-type': 'application/json' }),
      ...(naam === undefined ? {} : { 'idempotency-key': sleutel(naam, pad, lijf) }),
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
    };
    for (let poging = 1; ; poging += 1) {
      this.afbreken.throwIfAborted();
      this.aantal += 1;
      const antwoord = await fetch(this.url + pad, {
        method: methode,
        headers: koppen,
        signal: AbortSignal.timeout(GEDULD),
        ...(lijf === undefined ? {} : { body: lijf }),
      });
      if (antwoord.ok) return antwoord;
      const tekst = await antwoord.text();
      const straks = Number(antwoord.headers.get('retry-after'));
      const nietNu = NIET_NU.has(antwoord.status) || (antwoord.status === 409 && straks > 0);
      if (!nietNu || poging === POGINGEN) {
        const wie = `${door.organisatie} ${door.rol}`;
        throw new OnverwachtAntwoord(
          antwoord.status,
          `${methode} ${pad} door ${wie}: ${antwoord.status} ${kort(tekst)}`,
        );
      }
      await wacht(Math.max(straks, 1) * 1000, undefined, { signal: this.afbreken });
    }
  }

  private token(door: Vrager): Promise<string> {
    const naam = `${door.organisatie} ${door.rol} ${door.nummer ?? 1}`;
    const bekend = this.tokens.get(naam) ?? this.haalToken(door);
    this.tokens.set(naam, bekend);
    return bekend;
  }
}

/** The same step with the same content has the same key; a date of today in it makes it another one tomorrow. */
function sleutel(naam: string, pad: string, lijf: string | undefined): string {
  return `demo-${naam}-${createHash('sha256')
    .update(`${pad}\n${lijf ?? ''}`)
    .digest('hex')
    .slice(0, 16)}`;
}

function alsPad(link: string): string {
  const { pathname, search } = new URL(link, 'http://127.0.0.1');
  return pathname + search;
}

/** Of a problem only what a reader needs; it holds no personal data. */
function kort(tekst: string): string {
  try {
    const { detail, errors } = JSON.parse(tekst) as { detail?: string; errors?: { pad: string; melding: string }[] };
    return [detail ?? tekst, ...(errors ?? []).map(({ pad, melding }) => `${pad}: ${melding}`)].join(' — ');
  } catch {
    return tekst.slice(0, 300);
  }
}
