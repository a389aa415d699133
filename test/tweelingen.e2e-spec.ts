import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Klant, type Antwoord, type Vraag } from '../bench/opstelling/klant.js';
import { startProces, type Proces } from '../bench/opstelling/proces.js';
import { SLOT_SLEUTEL } from '../src/platform/outbox/index.js';
import { aanmelding } from './fabriek/aanmelding.js';
import { maakDatabase, token, type ProefDatabase } from './opzet/index.js';

/** Longest time without a relay that is allowed when its process is killed, in ms. */
const OVERNAME_MS = 5_000;
const START_MS = 40_000;

let proef: ProefDatabase;
let superuser: pg.Client;
let apis: readonly [Klant, Klant];
const klanten: Klant[] = [];
let werkers: Proces[] = [];
const processen: Proces[] = [];

beforeAll(async () => {
  proef = await maakDatabase();
  superuser = new pg.Client({ connectionString: proef.superUrl });
  await superuser.connect();
  // the first worker has the relay before the second one comes
  const eerste = await werker();
  await totdat(async () => (await relayHouders()).length === 1, START_MS);
  const [tweede, ...urls] = await Promise.all([werker(), api(), api()]);
  werkers = [eerste, tweede];
  apis = [maakKlant(urls[0] ?? ''), maakKlant(urls[1] ?? '')];
}, 3 * START_MS);

afterAll(async () => {
  for (const klant of klanten) klant.sluit();
  await Promise.all(processen.map((proces) => proces.stop(5_000)));
  await superuser.end();
});

describe('twee API’s en twee werkers op één database', () => {
  it('geven hetzelfde antwoord op dezelfde sleutel, wie van de twee het ook vroeg', async () => {
    const vraag = { body: aanmelding(), sleutel: randomUUID() };
    const antwoord = await meldAan(apis[0], vraag);
    expect(antwoord.status).toBe(201);
    const herhaald = await meldAan(apis[1], vraag);
    expect([herhaald.status, herhaald.body, herhaald.koppen['etag']]).toEqual([
      201,
      antwoord.body,
      antwoord.koppen['etag'],
    ]);
    const anders = await meldAan(apis[1], { ...vraag, body: aanmelding({ acuut: false }) });
    expect(anders.status).toBe(422);
  });

  it('maken één dossier als beide tegelijk hetzelfde verzoek krijgen', async () => {
    const vraag = { body: aanmelding(), sleutel: randomUUID() };
    const antwoorden = await Promise.all(
      Array.from({ length: 12 }, (_, i) => meldAan(apis[i % 2 === 0 ? 0 : 1], vraag)),
    );
    expect(new Set(antwoorden.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(antwoorden[0]?.status).toBe(201);
    const dossiers = await sql('select 1 from tns.dossier where id = $1', [antwoorden[0]?.body['dossier']]);
    const zaken = await sql(`select 1 from tns.zaak where dossier_id = $1 and soort = 'aanmelding'`, [
      antwoorden[0]?.body['dossier'],
    ]);
    expect([dossiers.length, zaken.length]).toEqual([1, 1]);
  });

  it('laten één van twee winnen als beide tegelijk dezelfde stap zetten, en wijzen een oude versie af', async () => {
    const id = await bed(await meldAan(apis[0], { body: aanmelding() }));
    const uitslagen = await Promise.all(
      apis.map(async (klant, i) => stap(klant, id, { nummer: i + 1, versie: 1, stap: 'oppakken' })),
    );
    expect(uitslagen.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 412]);
    for (const klant of apis) {
      expect((await stap(klant, id, { nummer: 1, versie: 1, stap: 'loslaten' })).status).toBe(412);
    }
    expect((await stap(apis[1], id, { nummer: 1, versie: 2, stap: 'loslaten' })).status).toBe(201);
    expect((await stap(apis[0], id, { nummer: 2, versie: 3, stap: 'oppakken' })).status).toBe(201);
    expect(await sql('select 1 from tns.gebeurtenis where zaak_id = $1', [id])).toHaveLength(4);
  });

  it('hebben één relay aan het werk; wordt die gedood, dan neemt de ander binnen vijf seconden over en komt alles één keer aan', async () => {
    const [houder, ...meer] = await relayHouders();
    expect(meer).toEqual([]);
    const voor = await meldVijfAan();
    await totdat(async () => (await bewijzen(voor)) === voor.length, 15_000);

    const gedood = performance.now();
    await werkers[0]?.dood();
    const overname = totdat(
      async () => (await relayHouders()).some((pid) => pid !== houder),
      OVERNAME_MS - (performance.now() - gedood),
    );
    const [na] = await Promise.all([meldVijfAan(), overname]); // nobody sends these but who takes over
    expect(await relayHouders()).toHaveLength(1);

    await totdat(async () => (await bewijzen(na)) === na.length, 15_000);
    const alles = await sql<{ brieven: number; verwerkt: number; bewijzen: number }>(
      `select (select count(*) from tns.outbox)::int as brieven, (select count(*) from tns.eenmalig)::int as verwerkt,
              (select count(*) from tns.ontvangstbewijs)::int as bewijzen`,
    );
    expect(alles[0]?.brieven).toBeGreaterThan(voor.length + na.length);
    await totdat(async () => {
      const [nu] = await sql<{ n: number }>('select count(*)::int as n from tns.ontvangstbewijs');
      return nu?.n === alles[0]?.brieven;
    }, 15_000);
    const nummers = await sql(
      `select organisatie from tns.ontvangstbewijs group by organisatie having max(nummer) <> count(*) or count(distinct nummer) <> count(*)`,
    );
    expect(nummers).toEqual([]);
  });

  it('antwoorden ook voor een tweeling die er niet meer is', async () => {
    const vraag = { body: aanmelding(), sleutel: randomUUID() };
    const antwoord = await meldAan(apis[0], vraag);
    await processen.find((proces) => proces.uitvoer().includes(`${apis[0].url}\n`))?.dood();
    await expect(meldAan(apis[0], vraag)).rejects.toThrow();
    expect((await meldAan(apis[1], vraag)).body).toEqual(antwoord.body);
  });
});

async function werker(): Promise<Proces> {
  const proces = start('src/worker.js');
  await proces.wachtOp(/aan het werk/, START_MS);
  return proces;
}

/** @returns its address */
async function api(): Promise<string> {
  const [, url = ''] = await start('src/main.js').wachtOp(/luistert op (http:\S+)/, START_MS);
  return url;
}

function maakKlant(url: string): Klant {
  const klant = new Klant(url, 20);
  klanten.push(klant);
  return klant;
}

function start(script: string): Proces {
  const proces = startProces(script, {
    ...proef.env,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'fatal',
  });
  processen.push(proces);
  return proces;
}

async function meldAan(klant: Klant, vraag: Omit<Vraag, 'token'>): Promise<Antwoord> {
  return klant.vraag('POST', '/v1/aanmeldingen', { ...vraag, token: await token('SWT_DORDRECHT', 'intaker') });
}

/** Registers five people through both. @returns their hand-offs */
async function meldVijfAan(): Promise<string[]> {
  const antwoorden = await Promise.all(
    Array.from({ length: 5 }, (_, i) => meldAan(apis[i % 2 === 0 ? 0 : 1], { body: aanmelding() })),
  );
  return antwoorden.flatMap(({ body }) => overdrachten(body).map(({ id }) => id));
}

async function bed({ body }: Antwoord): Promise<string> {
  const gevonden = overdrachten(body).find(({ taak }) => taak === 'OPVANG_LDH');
  if (!gevonden) throw new Error(`geen bed gevraagd: ${JSON.stringify(body)}`);
  return gevonden.id;
}

function overdrachten(body: Antwoord['body']): { id: string; taak: string }[] {
  // the answer to a registration names its hand-offs, by the API document
  return body['overdrachten'] as { id: string; taak: string }[];
}

async function stap(
  klant: Klant,
  id: string,
  { nummer, versie, ...body }: { nummer: number; versie: number; stap: string },
): Promise<Antwoord> {
  const wie = await token('LDH', 'behandelaar', nummer);
  return klant.vraag('POST', `/v1/overdrachten/${id}/stappen`, { token: wie, versie, body });
}

/** Sessions that hold the lock of the relay, of this database only. */
async function relayHouders(): Promise<number[]> {
  const rijen = await sql<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted and objid = $1
        and database = (select oid from pg_database where datname = current_database())`,
    [SLOT_SLEUTEL],
  );
  return rijen.map(({ pid }) => pid);
}

async function bewijzen(ids: readonly string[]): Promise<number> {
  const [rij] = await sql<{ n: number }>(
    'select count(*)::int as n from tns.ontvangstbewijs where overdracht_id = any($1)',
    [ids],
  );
  return rij?.n ?? 0;
}

async function sql<T extends object>(tekst: string, waarden: readonly unknown[] = []): Promise<T[]> {
  return (await superuser.query<T>(tekst, [...waarden])).rows;
}

async function totdat(vraag: () => Promise<boolean>, ms: number): Promise<void> {
  const tot = performance.now() + ms;
  while (!(await vraag())) {
    if (performance.now() > tot) throw new Error(`het gebeurde niet binnen ${ms} ms`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}
