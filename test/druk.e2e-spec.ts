import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formulier } from '../bench/opstelling/formulier.js';
import { Klant, type Antwoord } from '../bench/opstelling/klant.js';
import { token } from './opzet/index.js';
import { Processen, type Luisterend } from './opzet/processen.js';

jest.setTimeout(120_000);

/** A pool so small that a burst cannot fit. */
const KLEIN = { DATABASE_VERBINDINGEN: '3', VERZOEKEN_TEGELIJK: '60' };

let huis: Processen;
let api: Luisterend;
let klanten: Klant[];

beforeAll(async () => {
  huis = await Processen.open();
  api = await huis.api(KLEIN);
  klanten = Array.from({ length: 500 }, () => new Klant(api.url));
});
afterAll(async () => {
  for (const klant of klanten) klant.sluit();
  await api.stop();
  await huis.sluit();
});

function tel(antwoorden: readonly Antwoord[]): Record<number, number> {
  const aantallen: Record<number, number> = {};
  for (const { status } of antwoorden) aantallen[status] = (aantallen[status] ?? 0) + 1;
  return aantallen;
}

function midden(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? NaN;
}

/** Looks at the health of the API again and again while the work is done. */
async function metenTerwijl<T>(
  werk: Promise<T>,
): Promise<{ uitkomst: T; gezondheid: { status: number; ms: number }[] }> {
  const gezondheid: { status: number; ms: number }[] = [];
  const bezig = new AbortController();
  const kijken = (async () => {
    while (!bezig.signal.aborted) {
      const begin = performance.now();
      const { status } = await fetch(`${api.url}/health/ready`);
      gezondheid.push({ status, ms: performance.now() - begin });
    }
  })();
  const uitkomst = await werk;
  bezig.abort();
  await kijken;
  return { uitkomst, gezondheid };
}

describe('vijfhonderd aanmeldingen op hetzelfde moment', () => {
  let antwoorden: Antwoord[];
  let gezondheid: { status: number; ms: number }[];
  /** of who was served */
  const geduurd: { ms: number }[] = [];

  beforeAll(async () => {
    const melder = await token('SWT_DORDRECHT', 'intaker');
    const begin = performance.now();
    const werk = Promise.all(
      klanten.map(async (klant, i) => {
        const antwoord = await klant.vraag('POST', '/v1/aanmeldingen', { token: melder, body: formulier(i) });
        if (antwoord.status === 201) geduurd.push({ ms: performance.now() - begin });
        return antwoord;
      }),
    );
    ({ uitkomst: antwoorden, gezondheid } = await metenTerwijl(werk));
  });

  it('worden gedaan of weggestuurd met het verzoek om zo terug te komen, in gewone taal', () => {
    const { 201: gedaan = 0, 503: later = 0, ...anders } = tel(antwoorden);
    expect(anders).toEqual({});
    expect(gedaan).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(0);
    for (const { koppen, body } of antwoorden.filter(({ status }) => status === 503)) {
      expect(Number(koppen['retry-after'])).toBeGreaterThan(0);
      expect(koppen['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(body).toMatchObject({
        type: 'urn:toegangspoort:fout:te-druk',
        title: expect.stringMatching(/niet beschikbaar/),
      });
    }
  });

  it('staan precies één keer in de database als het antwoord dat zei, en anders niet', async () => {
    const dossiers = antwoorden.filter(({ status }) => status === 201).map(({ body }) => body['dossier']);
    const rijen = await huis.sql<{ id: string }>('select id from tns.dossier');
    expect(rijen).toHaveLength(dossiers.length);
    expect(new Set(rijen.map(({ id }) => id))).toEqual(new Set(dossiers));
    // half a registration would be a client without a dossier
    expect(await huis.sql('select 1 from tns.client where id not in (select client_id from tns.dossier)')).toEqual([]);
  });

  it('maken de dienst niet ziek, en wie kijkt ziet hoe druk het was', async () => {
    expect(gezondheid.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
    // a look at the house does not stand in line with the work; how many ms that is depends on the machine
    expect(midden(gezondheid.map(({ ms }) => ms))).toBeLessThan(midden(geduurd.map(({ ms }) => ms)));
    const cijfers = await (await fetch(`${api.url}/metrics`)).text();
    const weggestuurd = Number(/^tns_te_druk_total\{reden="verzoeken"\} (\d+)$/m.exec(cijfers)?.[1]);
    expect(weggestuurd).toBeGreaterThan(0);
    expect(weggestuurd).toBeLessThanOrEqual(tel(antwoorden)[503] ?? 0);
  });

  it('zijn daarna gewoon te doen', async () => {
    const melder = await token('SWT_DORDRECHT', 'intaker');
    const klant = klanten[0] ?? new Klant(api.url);
    const opnieuw = await klant.vraag('POST', '/v1/aanmeldingen', { token: melder, body: formulier(9_999) });
    expect(opnieuw.status).toBe(201);
  });
});

describe('vijftig stappen op hetzelfde moment in één dossier', () => {
  it('worden gedaan, geweigerd of uitgesteld; geen ervan loopt stuk', async () => {
    const [melder, ldh] = await Promise.all([token('SWT_DORDRECHT', 'intaker'), token('LDH', 'behandelaar')]);
    const [klant = new Klant(api.url)] = klanten;
    const { body } = await klant.vraag('POST', '/v1/aanmeldingen', { token: melder, body: formulier(10_000) });
    const [werk] = await huis.sql<{ id: string }>(
      `select o.id from tns.overdracht o where o.dossier_id = $1 and o.naar_wachtrij = 'LDH_OPVANG'`,
      [body['dossier']],
    );
    const antwoorden = await Promise.all(
      klanten.slice(0, 50).map((een) =>
        een.vraag('POST', `/v1/overdrachten/${werk?.id}/stappen`, {
          token: ldh,
          body: { stap: 'oppakken' },
          versie: 1,
        }),
      ),
    );
    const { 201: gedaan, ...anders } = tel(antwoorden);
    expect(gedaan).toBe(1);
    for (const status of Object.keys(anders)) expect(['409', '412', '503']).toContain(status);
    const cijfers = await (await fetch(`${api.url}/metrics`)).text();
    expect(cijfers).toContain('tns_stappen_total{soort="overdrachten",stap="oppakken",uitkomst="gelukt"} 1');
    expect(cijfers).toMatch(
      /tns_stappen_total\{soort="overdrachten",stap="oppakken",uitkomst="(verouderd|stap-kan-niet|bezet|te-druk)"\} \d+/,
    );
  });
});
