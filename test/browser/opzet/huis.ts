import pg from 'pg';
import { chromium, type Browser } from 'playwright-core';
import { leesBevolking, persoonId, type Persoon } from '../../../src/platform/ingebed/personen.js';
import { haalPersoonToken } from '../../../src/platform/ingebed/token.js';
import type { Vrager } from '../../opzet/huis.js';

/** What globaal.mjs tells: one service, one provider and one browser for the whole run. */
interface Plekken {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
  readonly superUrl: string;
  readonly browser: string;
}

/** As many of each role as globaal.mjs asked the provider for. */
const MINSTENS_PERSONEN = 4;

/** The running service, seen from outside: its address, its people, its database past row-level security. */
export class Browserhuis {
  private static readonly bevolking = leesBevolking(undefined, MINSTENS_PERSONEN);

  private constructor(
    readonly plekken: Plekken,
    readonly browser: Browser,
    private readonly superuser: pg.Client,
  ) {}

  /** @throws Error when globaal.mjs has not run */
  static async open(): Promise<Browserhuis> {
    const verteld = process.env['TNS_BROWSERPROEF'];
    if (verteld === undefined) throw new Error('TNS_BROWSERPROEF ontbreekt: gebruik npm run test:browser');
    const plekken = JSON.parse(verteld) as Plekken; // our own main process says this, see globaal.mjs
    const superuser = new pg.Client({ connectionString: plekken.superUrl });
    await superuser.connect();
    return new Browserhuis(plekken, await chromium.connect(plekken.browser), superuser);
  }

  async sluit(): Promise<void> {
    await this.browser.close();
    await this.superuser.end();
  }

  /** Where pages may come from: the service and its provider, nobody else. */
  get herkomsten(): readonly string[] {
    return [this.plekken.url, this.plekken.issuer];
  }

  persoon([organisatie, rol, nummer]: Vrager): Persoon {
    const persoon = Browserhuis.bevolking.personen.get(persoonId(organisatie, rol, nummer));
    if (!persoon) throw new Error(`De inlogdienst kent geen ${organisatie} ${rol} ${nummer ?? 1}`);
    return persoon;
  }

  async sql<T extends object>(tekst: string, waarden: readonly unknown[] = []): Promise<T[]> {
    return (await this.superuser.query<T>(tekst, [...waarden])).rows;
  }

  /** Asks the API as a partner does, which must succeed. */
  async vraag<T = Record<string, unknown>>(
    door: Vrager,
    pad: string,
    verzenden: { readonly body?: unknown; readonly versie?: number } = {},
  ): Promise<T> {
    const { issuer, audience, url } = this.plekken;
    const token = await haalPersoonToken({ issuer, audience }, this.persoon(door).id);
    const antwoord = await fetch(`${url}/v1${pad}`, {
      method: verzenden.body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(verzenden.body === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        ...(verzenden.versie === undefined ? {} : { 'if-match': `"${verzenden.versie}"` }),
      },
      ...(verzenden.body === undefined ? {} : { body: JSON.stringify(verzenden.body) }),
    });
    if (!antwoord.ok) throw new Error(`${pad} door ${door.join(' ')}: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as T; // what the API promises; its own tests hold it to that
  }
}
