import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formulier } from '../bench/opstelling/formulier.js';
import { Klant } from '../bench/opstelling/klant.js';
import { token } from './opzet/index.js';
import { binnenDeTijd, Processen, ZEG_WANNEER_HET_LUISTERT } from './opzet/processen.js';

jest.setTimeout(120_000);

let huis: Processen;
let melder: string;
let nummer = 0;

beforeAll(async () => {
  huis = await Processen.open();
  melder = await token('SWT_DORDRECHT', 'intaker');
});
afterAll(() => huis.sluit());

/** What one request came to: the dossier, or why there was no answer. */
type Uitkomst = { readonly status: number; readonly dossier: unknown } | { readonly fout: string };

async function meldAan(klant: Klant): Promise<Uitkomst> {
  try {
    const { status, body } = await klant.vraag('POST', '/v1/aanmeldingen', {
      token: melder,
      body: formulier((nummer += 1)),
    });
    return { status, dossier: body['dossier'] };
  } catch (fout) {
    return { fout: fout instanceof Error ? fout.message : String(fout) };
  }
}

async function meldAanTotHetNietMeerGaat(url: string, uitkomsten: Uitkomst[]): Promise<void> {
  const klant = new Klant(url);
  for (let laatste: Uitkomst | undefined; laatste === undefined || 'status' in laatste;) {
    laatste = await meldAan(klant);
    uitkomsten.push(laatste);
  }
  klant.sluit();
}

async function wachtTot(waar: () => boolean | Promise<boolean>): Promise<void> {
  const tot = performance.now() + 30_000;
  while (!(await waar())) {
    if (performance.now() > tot) throw new Error('het kwam er niet van');
    await wacht(10);
  }
}

const aantal = async (sql: string): Promise<number> =>
  (await huis.sql<{ aantal: number }>(`select count(*)::int as aantal from ${sql}`))[0]?.aantal ?? 0;

describe('een API die moet stoppen terwijl het druk is', () => {
  it('geeft op elk verzoek een heel antwoord of neemt het niet aan, en eindigt met 0', async () => {
    const voor = await aantal('tns.dossier');
    const api = await huis.api();
    const uitkomsten: Uitkomst[] = [];
    const klanten = Array.from({ length: 12 }, () => meldAanTotHetNietMeerGaat(api.url, uitkomsten));
    await wachtTot(() => uitkomsten.filter((uitkomst) => 'status' in uitkomst && uitkomst.status === 201).length > 30);
    process.kill(api.pid, 'SIGTERM');
    expect(await binnenDeTijd(api)).toEqual({ code: 0, sein: null });
    await Promise.all(klanten);

    const beantwoord = uitkomsten.filter((uitkomst) => 'status' in uitkomst);
    const gedaan = beantwoord.filter(({ status }) => status === 201);
    // on a machine that is short of time some are asked to come back, also before the signal
    expect(beantwoord.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    // what was done is there, and what was not answered was not done either: not one dossier more, not one less
    expect(await aantal('tns.dossier')).toBe(voor + gedaan.length);
    const gevonden = await huis.sql('select 1 from tns.dossier where id = any($1::uuid[])', [
      gedaan.map(({ dossier }) => dossier),
    ]);
    expect(gevonden).toHaveLength(gedaan.length);
    const geweigerd = uitkomsten.filter((uitkomst) => 'fout' in uitkomst).map(({ fout }) => fout);
    expect(geweigerd).toHaveLength(12);
    for (const fout of geweigerd) expect(fout).toMatch(/ECONNREFUSED|ECONNRESET|socket hang up/);
  });

  it('zegt eerst dat het er niet meer bij kan, en antwoordt nog even wie toch komt; een tweede sein kapt dat niet af', async () => {
    const api = await huis.api({ AFSCHEID_SECONDEN: '2' });
    const klant = new Klant(api.url);
    expect(await meldAan(klant)).toMatchObject({ status: 201 });
    const begin = performance.now();
    process.kill(api.pid, 'SIGTERM');
    const gereed = async () => (await fetch(`${api.url}/health/ready`)).status;
    await wachtTot(async () => (await gereed()) === 503);
    process.kill(api.pid, 'SIGTERM');
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    // on the connection that was kept, which is then hung up on
    const { status, koppen } = await klant.vraag('GET', '/v1/werkvoorraad', { token: melder });
    expect([status, koppen['connection']]).toEqual([200, 'close']);
    // and on a new one
    expect(await meldAan(new Klant(api.url))).toMatchObject({ status: 201 });
    expect(await binnenDeTijd(api)).toEqual({ code: 0, sein: null });
    expect(performance.now() - begin).toBeGreaterThan(1_900);
    klant.sluit();
  });
});

describe('een werker die moet stoppen met brieven onderweg', () => {
  it('laat niets liggen en doet niets dubbel: de volgende gaat verder; Ctrl-C is ook een sein', async () => {
    const api = await huis.api();
    const klant = new Klant(api.url, 8);
    await Promise.all(Array.from({ length: 60 }, () => meldAan(klant)));
    const eerste = await huis.werker();
    await wachtTot(async () => (await aantal('tns.ontvangstbewijs')) > 5);
    process.kill(eerste.pid, 'SIGTERM');
    expect(await binnenDeTijd(eerste)).toEqual({ code: 0, sein: null });

    const tweede = await huis.werker();
    await wachtTot(async () => (await aantal('tns.ontvangstbewijs')) === (await aantal('tns.overdracht')));
    expect(await aantal('tns.eenmalig')).toBe(await aantal('tns.outbox'));
    expect(await aantal('tns.dode_brief')).toBe(0);
    // numbered without a hole, per receiver
    expect(
      await huis.sql('select 1 from tns.ontvangstbewijs group by organisatie having max(nummer) <> count(*)'),
    ).toEqual([]);
    klant.sluit();
    for (const proces of [tweede, api]) process.kill(proces.pid, 'SIGINT');
    for (const proces of [tweede, api]) expect(await binnenDeTijd(proces)).toEqual({ code: 0, sein: null });
  });
});

describe('het sein om te stoppen', () => {
  it.each(['main', 'worker'] as const)('tijdens het starten: %s eindigt netjes', async (script) => {
    const proces = huis.start(script, ZEG_WANNEER_HET_LUISTERT);
    await proces.wachtOp(/luistert-naar-SIGTERM/, 30_000);
    process.kill(proces.pid, 'SIGTERM');
    expect(await binnenDeTijd(proces)).toEqual({ code: 0, sein: null });
  });

  it('aan API en werker in één proces: allebei stoppen voor het eindigt', async () => {
    const alles = await huis.api({ ALL_IN_ONE: '1' });
    expect(await (await fetch(`${alles.url}/health/ready`)).json()).toEqual({
      status: 'gereed',
      onderdelen: ['database', 'werker'],
    });
    expect(await (await fetch(`${alles.url}/metrics`)).text()).toMatch(/^tns_relay_actief [01]$/m);
    process.kill(alles.pid, 'SIGTERM');
    expect(await binnenDeTijd(alles)).toEqual({ code: 0, sein: null });
  });
});
