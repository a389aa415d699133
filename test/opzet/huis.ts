import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { Type } from '@nestjs/common';
import pg from 'pg';
import { Test } from 'supertest';
import type { Opgeruimd } from '../../src/proces/opruimer.js';
import { gastvrij } from './gast.js';
import { maakDatabase, token, type ProefDatabase } from './index.js';

/** Who asks: organisation, role, and which of the seeded persons. */
export type Vrager = readonly [organisatie: string, rol: string, nummer?: number];

/** An answer as a partner gets it; tests look at the body field by field. */
export interface Antwoord<T = Record<string, unknown>> {
  readonly status: number;
  readonly koppen: Headers;
  readonly body: T;
}

/** How to ask. */
export interface Vraag {
  readonly door?: Vrager;
  readonly versie?: number;
  readonly sleutel?: string;
  readonly body?: unknown;
  readonly koppen?: Readonly<Record<string, string>>;
}

// dates as the service reads them: a day, not a moment
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

/** Connections are kept, as by partners that ask much. */
const LIJN = new Agent({ keepAlive: true });

/** The service as it runs for a test file. */
export interface Draaiend {
  readonly url: string;
  sluit(): Promise<void>;
  /** What a test asks of the processes beyond HTTP; see gastheer.mjs. */
  doe(
    wat: 'ronde' | 'opruimen' | 'ontcijfer' | 'vragen' | 'samenvatten' | 'aansluiten' | 'berichtenOpruimen',
    gegevens?: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
}

/** How many rows the tables have, in the order of their names, and the version of the zaak that was asked about. */
interface Geteld {
  readonly aantallen: readonly number[];
  readonly versie: number | null;
}

/** What a house is started with. */
interface Huisopties {
  readonly werker?: boolean;
  readonly module?: Type;
  /** networks that are not public and may get events all the same */
  readonly netten?: string;
  /** further settings, such as those of a mail server */
  readonly extra?: Readonly<Record<string, string>>;
}

/** The whole house (API, and a worker when asked) on a database of its own, spoken to over real HTTP. */
export class Proefhuis {
  private telvraag: ReturnType<Proefhuis['maakTelvraag']> | undefined;

  private constructor(
    private readonly draaiend: Draaiend,
    readonly proef: ProefDatabase,
    readonly superuser: pg.Client,
  ) {}

  /**
   * Starts it. With `werker` the relay, receipts and clocks run beside the API. With `module` there is more to the API than
   * usual: it must import AppModule, and runs in the process of the test.
   */
  static async start({ werker = false, module, netten = '', extra = {} }: Huisopties = {}): Promise<Proefhuis> {
    const proef = await maakDatabase();
    const env = {
      ...proef.env,
      NODE_ENV: 'test',
      LOG_LEVEL: process.env['PROEF_LOG'] ?? 'fatal',
      WEBHOOK_NETTEN: netten,
      ...extra,
    };
    const superuser = new pg.Client({ connectionString: proef.superUrl });
    await superuser.connect();
    const draaiend =
      module === undefined
        ? await gastvrij(env, werker)
        : await (await import('./eigen-huis.js')).eigenHuis(module, env);
    return new Proefhuis(draaiend, proef, superuser);
  }

  get url(): string {
    return this.draaiend.url;
  }

  async stop(): Promise<void> {
    await this.draaiend.sluit();
    await this.superuser.end();
  }

  /** One round of the clocks, in a house with a worker. @returns how many rang */
  async ronde(): Promise<number> {
    return (await this.draaiend.doe('ronde')) as number; // what the Klokwacht gives
  }

  /** Lets the worker hear all that rings now. @returns how many clocks rang */
  async luister(): Promise<number> {
    let totaal = 0;
    for (let ronde = 0; ronde < 50; ronde += 1) {
      const gehoord = await this.ronde();
      totaal += gehoord;
      if (gehoord === 0) return totaal;
    }
    throw new Error('de klokken komen niet tot rust');
  }

  /** One round of the hourly clean-up, in a house with a worker. @returns how much of each was thrown away */
  async ruimOp(): Promise<Opgeruimd> {
    return (await this.draaiend.doe('opruimen')) as Opgeruimd; // what the Opruimer gives
  }

  /** One round of the digests, in a house with a worker. @returns how many mails went */
  async vatSamen(): Promise<number> {
    return (await this.draaiend.doe('samenvatten')) as number; // what the Samenvatter gives
  }

  /** One round of the reconciliation, in a house with a worker. @returns how many days of queues were compared */
  async sluitAan(): Promise<number> {
    return (await this.draaiend.doe('aansluiten')) as number; // what the Aansluitronde gives
  }

  /** One round of the clean-up of what messages leave behind, in a house with a worker. */
  async ruimBerichtenOp(): Promise<void> {
    await this.draaiend.doe('berichtenOpruimen');
  }

  /** How many questions the service has put to the database since it started. */
  async vragen(): Promise<number> {
    return (await this.draaiend.doe('vragen')) as number; // a counter
  }

  /** What was filled in at a step, as it is kept: encrypted. */
  ontcijfer(inhoud: Buffer): Promise<unknown> {
    return this.draaiend.doe('ontcijfer', { inhoud: inhoud.toString('base64') });
  }

  /** Sends one request; without `door` nobody is logged in. A POST gets a fresh idempotency key unless one is given. */
  async vraag<T = Record<string, unknown>>(methode: string, pad: string, vraag: Vraag = {}): Promise<Antwoord<T>> {
    const verzoek = new Test(this.url, methode, pad).agent(LIJN).ok(() => true); // every status is an answer, not an error
    if (vraag.door) verzoek.set('authorization', `Bearer ${await token(...vraag.door)}`);
    if (vraag.versie !== undefined) verzoek.set('if-match', `"${vraag.versie}"`);
    if (methode === 'POST') verzoek.set('idempotency-key', vraag.sleutel ?? randomUUID());
    if (vraag.body !== undefined) verzoek.set('content-type', 'application/json');
    for (const [naam, waarde] of Object.entries(vraag.koppen ?? {})) verzoek.set(naam, waarde);
    // a string goes as it is: broken JSON is something to test
    const { status, headers, text } = await verzoek.send(
      typeof vraag.body === 'string' ? vraag.body : JSON.stringify(vraag.body),
    );
    return {
      status,
      koppen: new Headers(headers as Record<string, string>),
      body: (headers['content-type']?.includes('json') === false ? text : JSON.parse(text || '{}')) as T,
    };
  }

  /** Moves the clock of all processes on this database, counted from the real time. */
  async verzetKlok(ms: number): Promise<void> {
    await this.superuser.query('update tns.klok set verschuiving_ms = $1', [ms]);
  }

  /** Sets the clock to a moment; it goes on running from there. */
  async zetKlok(moment: string): Promise<void> {
    const { rows } = await this.superuser.query<{ nu: Date }>('select clock_timestamp() as nu');
    await this.verzetKlok(new Date(moment).getTime() - (rows[0]?.nu ?? new Date()).getTime());
  }

  /**
   * Rows per table of schema tns, to show that nothing was written. Keys of idempotency do not count: they are purged.
   * @param zaak whose version is wanted too
   */
  async telRijen(zaak?: string): Promise<Record<string, number | null>> {
    this.telvraag ??= this.maakTelvraag();
    const { namen, text } = await this.telvraag;
    // asked around every refusal: planned once, and in one column, since sixty take the driver as long as the count itself
    const { rows } = await this.superuser.query<Geteld>({ name: 'tel', text, values: [zaak ?? null] });
    if (!rows[0]) throw new Error('de database telt niet');
    const { aantallen, versie } = rows[0];
    return { ...Object.fromEntries(namen.map((naam, i) => [naam, aantallen[i] ?? 0])), versie };
  }

  private async maakTelvraag(): Promise<{ namen: readonly string[]; text: string }> {
    const { rows } = await this.superuser.query<{ naam: string }>(
      `select tablename as naam from pg_tables where schemaname = 'tns' and tablename not in ('idempotentie', 'teller', 'inzage') order by 1`,
    );
    const namen = rows.map(({ naam }) => naam);
    const tellingen = namen.map((naam) => `(select count(*)::int from tns.${naam})`).join(', ');
    return {
      namen,
      text: `select array_to_json(array[${tellingen}]) as aantallen, (select versie from tns.zaak where id = $1) as versie`,
    };
  }
}
