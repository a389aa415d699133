import { randomUUID } from 'node:crypto';
import { leesKoppeling } from '../../src/platform/ingebed/koppelingen.js';
import { haalKoppelingToken } from '../../src/platform/ingebed/token.js';
import { Melding, zoekOmgeving } from './omgeving.js';

/** Tokens are asked anew after this time; they last a little longer (ms). */
const TOKEN_MS = 5 * 60_000;

/** A zaak as a partner looks at it. */
export interface Gelezen {
  readonly id: string;
  readonly versie: number;
  readonly toestand: string;
  readonly naar?: string;
  readonly kenmerk?: string;
}

/** A partner's system as a client of the API: logs in with its own key, asks, and takes steps. */
export class Koppeling {
  private token: { readonly tekst: string; readonly op: number } | undefined;

  constructor(
    readonly organisatie: string,
    private readonly api: string,
  ) {}

  async neemAbonnement(
    wens: object,
  ): Promise<{ readonly id: string; readonly versie: number; readonly geheim: string }> {
    return this.vraag('POST', '/v1/abonnementen', { body: wens });
  }

  /** Its own subscriptions. */
  async abonnementen(): Promise<readonly { readonly id: string; readonly naam: string; readonly toestand: string }[]> {
    const { resultaten } = await this.vraag<{ resultaten: { id: string; naam: string; toestand: string }[] }>(
      'GET',
      '/v1/abonnementen?limit=100',
    );
    return resultaten;
  }

  async beeindig(id: string): Promise<void> {
    const { versie } = await this.vraag<Gelezen>('GET', `/v1/abonnementen/${id}`);
    await this.vraag('PATCH', `/v1/abonnementen/${id}`, { versie, body: { toestand: 'beeindigd' } });
  }

  /** What a message refers to. */
  async lees(dataref: string): Promise<Gelezen> {
    return this.vraag('GET', new URL(dataref, this.api).pathname);
  }

  async zet(dataref: string, { versie }: Gelezen, stap: object): Promise<Gelezen> {
    return this.vraag('POST', `${new URL(dataref, this.api).pathname}/stappen`, { versie, body: stap });
  }

  private async vraag<T>(
    methode: string,
    pad: string,
    { versie, body }: { versie?: number; body?: object } = {},
  ): Promise<T> {
    const antwoord = await fetch(`${this.api}${pad}`, {
      method: methode,
      headers: {
        authorization: `Bearer ${await this.haalToken()}`,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Melding(`De dienst antwoordt niet op ${this.api}. Geef haar adres met --api.`);
    });
    const inhoud = (await antwoord.json()) as T & { readonly detail?: string }; // what the contract says of this answer
    if (!antwoord.ok) throw new Melding(`${methode} ${pad}: ${antwoord.status} ${inhoud.detail ?? ''}`);
    return inhoud;
  }

  private async haalToken(): Promise<string> {
    const nu = performance.now();
    if (this.token !== undefined && nu - this.token.op < TOKEN_MS) return this.token.tekst;
    const omgeving = await zoekOmgeving();
    const sleutel = await leesKoppeling(omgeving.map, this.organisatie);
    if (!sleutel) throw new Melding(`Er is geen koppeling voor ${this.organisatie} in ${omgeving.map}.`);
    const tekst = await haalKoppelingToken(omgeving, this.organisatie, sleutel);
    this.token = { tekst, op: nu };
    return tekst;
  }
}
