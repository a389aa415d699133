import { randomUUID } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { Test } from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { bouwApp } from '../../src/platform/http/bouw-app.js';
import { Wekker } from '../../src/platform/outbox/index.js';
import { WorkerModule } from '../../src/worker.module.js';
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

/** The whole house (API, and a worker when asked) on a database of its own, spoken to over real HTTP. */
export class Proefhuis {
  private telvraag: Promise<string> | undefined;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly proef: ProefDatabase,
    readonly superuser: pg.Client,
    readonly werker: INestApplicationContext | null,
  ) {}

  /**
   * Starts it. With `werker` the relay, receipts and clocks run in the same process. With `module` there is more to the API
   * than usual: it must import AppModule.
   */
  static async start({
    werker = false,
    module = AppModule,
  }: { werker?: boolean; module?: Type } = {}): Promise<Proefhuis> {
    const proef = await maakDatabase();
    Object.assign(process.env, proef.env, { NODE_ENV: 'test', LOG_LEVEL: process.env['PROEF_LOG'] ?? 'fatal' });
    const superuser = new pg.Client({ connectionString: proef.superUrl });
    await superuser.connect();
    const context = werker
      ? await NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false })
      : null;
    const app = await bouwApp(module);
    await app.listen(0, '127.0.0.1');
    if (context) app.get(Wekker, { strict: false }).bij(() => context.get(Wekker, { strict: false }).wek());
    return new Proefhuis(app, await app.getUrl(), proef, superuser, context);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.werker?.close();
    await this.superuser.end();
  }

  /** Sends one request; without `door` nobody is logged in. A POST gets a fresh idempotency key unless one is given. */
  async vraag<T = Record<string, unknown>>(methode: string, pad: string, vraag: Vraag = {}): Promise<Antwoord<T>> {
    const verzoek = new Test(this.url, methode, pad).ok(() => true); // every status is an answer, not an error
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

  /** Rows per table of schema tns, to show that nothing was written. Keys of idempotency do not count: they are purged. */
  async telRijen(): Promise<Record<string, number>> {
    this.telvraag ??= this.maakTelvraag();
    // asked after every refusal: planned once
    const { rows } = await this.superuser.query<Record<string, number>>({ name: 'tel', text: await this.telvraag });
    return rows[0] ?? {};
  }

  private async maakTelvraag(): Promise<string> {
    const { rows } = await this.superuser.query<{ naam: string }>(
      `select tablename as naam from pg_tables where schemaname = 'tns' and tablename not in ('idempotentie', 'teller', 'inzage') order by 1`,
    );
    return `select ${rows.map(({ naam }) => `(select count(*)::int from tns.${naam}) as ${naam}`).join(', ')}`;
  }
}
