import { Klant, type Antwoord } from '../opstelling/klant.js';
import type { Opstelling } from '../opstelling/opstelling.js';
import type { Boek, Opdracht, Vrager } from './boek.js';

/** A client that waits longer than this for a final answer gives up, in ms. */
const GEDULD_MS = 120_000;
/** One attempt, in ms: longer than the lock timeout of a command. */
const POGING_MS = 12_000;
/** Rest between two attempts, in ms. */
const RUST_MS = 250;

/** Who knocks to hear whether an API works, and on which door. */
const KLOPPER: Vrager = ['LDH', 'behandelaar'];
const DEUR = '/v1/werkvoorraad?limit=1';

/**
 * The counter at which all clients of a run hand in their commands: through any of the API processes, again and again with
 * the same key until there is a final answer. As a partner's system should.
 */
export class Balie {
  private readonly klanten: Klant[];
  private volgende = 0;

  constructor(
    private readonly opstelling: Pick<Opstelling, 'token'>,
    private readonly boek: Boek,
    urls: readonly string[],
  ) {
    this.klanten = urls.map((url) => new Klant(url, 24));
  }

  /** Asks until there is a final answer, through the next API after every attempt that gave none. */
  async geef(opdracht: Opdracht): Promise<Antwoord | undefined> {
    const tot = performance.now() + GEDULD_MS;
    try {
      while (performance.now() < tot) {
        const antwoord = await this.probeer('POST', opdracht.pad, opdracht);
        if (antwoord) {
          this.boek.noteer(opdracht, antwoord);
          return antwoord;
        }
        await new Promise((verder) => setTimeout(verder, RUST_MS));
      }
      this.boek.noteerZonder(opdracht);
      return undefined;
    } finally {
      this.boek.onderweg.delete(opdracht.sleutel);
    }
  }

  /** Reads, again until there is an answer; undefined when there never was one. */
  async leesZeker(door: Vrager, pad: string): Promise<Antwoord | undefined> {
    const tot = performance.now() + GEDULD_MS;
    while (performance.now() < tot) {
      const antwoord = await this.probeer('GET', pad, { door });
      if (antwoord) return antwoord;
      await new Promise((verder) => setTimeout(verder, RUST_MS));
    }
    return undefined;
  }

  /** Reads; undefined when it could not be read now. */
  async lees(door: Vrager, pad: string): Promise<Record<string, unknown> | undefined> {
    const antwoord = await this.probeer('GET', pad, { door });
    return antwoord?.status === 200 ? antwoord.body : undefined;
  }

  /** Asks once, through one API in particular. @throws Error when no answer came */
  async vraagAan(api: number, opdracht: Opdracht): Promise<Antwoord> {
    const klant = this.klanten[api % this.klanten.length];
    if (!klant) throw new Error('er is geen API');
    return klant.vraag('POST', opdracht.pad, { ...opdracht, token: await this.token(opdracht.door) });
  }

  /** Whether an API answers a question that needs login and database. */
  async klop(api: number): Promise<boolean> {
    const token = await this.token(KLOPPER);
    const antwoord = await this.klanten[api]?.vraag('GET', DEUR, { token, geduldMs: 2_000 }).catch(() => undefined);
    return antwoord?.status === 200;
  }

  sluit(): void {
    for (const klant of this.klanten) klant.sluit();
  }

  private token([organisatie, rol, nummer]: Vrager): Promise<string> {
    return this.opstelling.token(organisatie, rol, nummer);
  }

  /** One attempt. @returns undefined when the outcome is unknown or the service says "later" */
  private async probeer(
    methode: 'GET' | 'POST',
    pad: string,
    vraag: Pick<Opdracht, 'door'> & Partial<Opdracht>,
  ): Promise<Antwoord | undefined> {
    const api = this.volgende++ % this.klanten.length;
    const { body, versie, sleutel } = vraag;
    if (sleutel !== undefined) this.boek.onderweg.set(sleutel, api);
    try {
      const antwoord = await this.klanten[api]?.vraag(methode, pad, {
        token: await this.token(vraag.door),
        geduldMs: POGING_MS,
        ...(body === undefined ? {} : { body }),
        ...(versie === undefined ? {} : { versie }),
        ...(sleutel === undefined ? {} : { sleutel }),
      });
      if (!antwoord || moetOpnieuw(antwoord)) {
        this.boek.noteerOnzeker(antwoord ? `${antwoord.status}` : 'geen antwoord');
        return undefined;
      }
      return antwoord;
    } catch (fout) {
      this.boek.noteerOnzeker(fout instanceof Error && 'code' in fout ? String(fout.code) : 'geen antwoord');
      return undefined;
    }
  }
}

/** Busy, overloaded, or our fault: not an answer to the question. */
function moetOpnieuw({ status, body }: Antwoord): boolean {
  return status >= 500 || status === 429 || (status === 409 && String(body['type']).endsWith(':bezet'));
}
