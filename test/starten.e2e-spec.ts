import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { binnenDeTijd, Processen, type Luisterend } from './opzet/processen.js';

jest.setTimeout(120_000);

const SOORTEN = ['main', 'worker'] as const;

let huis: Processen;

beforeAll(async () => {
  huis = await Processen.open();
});
afterAll(() => huis.sluit());

/** Starts it, which must fail. @returns what it said */
async function startNiet(script: 'main' | 'worker', extra: Record<string, string> = {}): Promise<string> {
  const proces = huis.start(script, extra);
  expect({ ...(await binnenDeTijd(proces)), uitvoer: proces.uitvoer() }).toMatchObject({ code: 1 });
  return proces.uitvoer();
}

describe('het venster op een werker', () => {
  let werkers: Luisterend[];

  beforeAll(async () => {
    // side by side on one machine
    werkers = await Promise.all([huis.werker(), huis.werker()]);
  });
  afterAll(() => Promise.all(werkers.map((werker) => werker.stop())));

  it('laat van allebei zien dat ze leven en gereed zijn, ook van wie op het slot wacht', async () => {
    for (const { url } of werkers) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      const gereed = await fetch(`${url}/health/ready`);
      expect(await gereed.json()).toEqual({ status: 'gereed', onderdelen: ['database', 'wachtrijen', 'relay'] });
    }
  });

  it('toont cijfers over alles, zonder iemand te noemen, en bij één de relay', async () => {
    const cijfers = await Promise.all(werkers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    for (const tekst of cijfers) {
      for (const naam of ['onverzonden', 'oudste_seconden'])
        expect(tekst).toMatch(RegExp(`^tns_outbox_${naam} 0$`, 'm'));
      expect(tekst).toMatch(/^tns_dode_brieven 0$/m);
      expect(tekst).toMatch(/^tns_databaseverbindingen\{staat="bezet"\} \d+$/m);
    }
    const actief = cijfers.map((tekst) => /^tns_relay_actief (\d)$/m.exec(tekst)?.[1]);
    expect(new Set(actief)).toEqual(new Set(['0', '1']));
  });

  it('heeft verder niets: de API is er niet', async () => {
    const url = werkers[0]?.url ?? '';
    const weg = await fetch(`${url}/v1/werkvoorraad`);
    expect([weg.status, weg.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});

describe('een proces dat niet kan werken, start niet en zegt waarom', () => {
  let draait: Luisterend;

  beforeAll(async () => {
    draait = await huis.api(); // it has the port, and since it started the database knows its keys
  });
  afterAll(() => draait.stop());

  it('als de poort bezet is', async () => {
    const { port } = new URL(draait.url);
    expect(await startNiet('main', { PORT: port })).toContain(
      `Poort ${port} is al in gebruik. Kies een andere met PORT`,
    );
    expect(await startNiet('worker', { WERKER_PORT: port })).toContain('Kies een andere met WERKER_PORT');
  });

  it('als Redis er niet is', async () => {
    expect(await startNiet('worker', { REDIS_URL: 'redis://127.0.0.1:1' })).toContain(
      'Redis (REDIS_URL) does not answer',
    );
  });

  it.each(SOORTEN)('als de sleutels niet die van deze database zijn: %s', async (script) => {
    const { HMAC_SLEUTELS: hmac } = huis.proef.env;
    const anders = JSON.stringify({ 1: randomBytes(32).toString('base64') });
    const uitvoer = await startNiet(script, { VERSLEUTELING_SLEUTELS: anders, HMAC_SLEUTELS: anders });
    expect(uitvoer).toContain('De sleutels passen niet bij deze database');
    expect(uitvoer).toContain('hmac-sleutel "1" is een andere');
    expect(await startNiet(script, { HMAC_SLEUTELS: hmac.replace('"1"', '"2"'), HMAC_ACTIEF: '2' })).toContain(
      'hmac-sleutel "1" ontbreekt',
    );
  });

  it.each(SOORTEN)('als een migratie nog niet is gedraaid: %s', async (script) => {
    await huis.sql(`delete from tns.migrations where name like 'Meten%'`);
    expect(await startNiet(script)).toMatch(/te oud voor dit programma: Meten\d+ .* npm run migreer/);
  });

  it.each(SOORTEN)('als er nog niets is gemigreerd: %s', async (script) => {
    await huis.sql('drop schema if exists tns, bullmq cascade');
    expect(await startNiet(script)).toMatch(/npm run migreer|Run the migrations first/);
  });
});
