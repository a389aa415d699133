/** The pure parts of the demo: what a form becomes, how far a verloop has come, and the tables it prints. */
import { describe, expect, it } from '@jest/globals';
import { herken, leesMensen, opgaveVan, type Mens } from '../demo/mensen.js';
import { KAMERS, vulIn } from '../demo/stappen.js';
import { breekAf, kruistabel, teken } from '../demo/tabel.js';
import { isTeLaat, maakTabellen } from '../demo/tellingen.js';
import type { Beeld } from '../demo/terugblik.js';
import { aantalGedaan, type Gedaan } from '../demo/voortgang.js';
import { AANMELDING_STAPPEN } from '../src/modules/aanmelding/aanmelding.dto.js';
import { OVERDRACHT_STAPPEN } from '../src/modules/overdracht/overdracht.dto.js';

const DAG = '2026-12-30';
const mensen = leesMensen();
const mens = (nr: number): Mens => {
  const gevonden = mensen.find((een) => een.nr === nr);
  if (!gevonden) throw new Error(`nr ${nr} is er niet`);
  return gevonden;
};

describe('a person of the file', () => {
  it('is recognised by something that nobody else has', () => {
    expect(new Set(mensen.map((een) => herken(opgaveVan(een, DAG)))).size).toBe(mensen.length);
  });

  it('becomes a form without what the demo added, and with dates for numbers of days', () => {
    for (const een of mensen) {
      const opgave = opgaveVan(een, DAG);
      for (const veld of ['nr', 'toon', 'meldtDoor', 'verloop', 'ontruimingOverDagen'])
        expect(opgave).not.toHaveProperty(veld);
      expect(JSON.stringify(opgave)).not.toContain('overDagen');
    }
    expect(mens(60).ontruimingOverDagen).toBe(12);
    expect(opgaveVan(mens(60), DAG)['ontruimingsdatum']).toBe('2027-01-11');
  });
});

describe('a verloop', () => {
  it('uses only steps that the API has', () => {
    for (const een of mensen) {
      for (const regel of een.verloop) {
        const opdracht = vulIn(regel, een, DAG);
        if (opdracht?.soort === 'aanmelding') expect(Object.keys(AANMELDING_STAPPEN)).toContain(opdracht.stap);
        if (opdracht?.soort === 'overdracht') expect(Object.keys(OVERDRACHT_STAPPEN)).toContain(opdracht.stap);
      }
    }
  });

  it('lets the file go before what the demo fills in', () => {
    const opdracht = vulIn({ aanmelding: 'recht-toekennen', motivering: 'Zie het gesprek.' }, mens(4), DAG);
    expect(opdracht?.velden).toEqual({
      grondslag: 'feitelijk-dakloos',
      motivering: 'Zie het gesprek.',
      bekendmaking: 'uitgereikt',
    });
  });

  it('plans a casusoverleg in the morning in Amsterdam', () => {
    const opdracht = vulIn({ casusoverleg: 'plannen', overDagen: 3 }, mens(49), DAG);
    expect(opdracht?.velden).toEqual({ moment: '2027-01-02T10:00:00+01:00' });
  });

  it('asks nothing of anybody when work is left lying', () => {
    expect(vulIn({ taak: 'INTAKE', wat: 'laten-liggen' }, mens(4), DAG)).toBeUndefined();
  });
});

describe('how far a verloop has come', () => {
  const verloop = [
    { taak: 'INTAKE', wat: 'oppakken' },
    { taak: 'INTAKE', wat: 'laten-liggen' },
    { taak: 'INTAKE', wat: 'loslaten' },
    { taak: 'INTAKE', wat: 'oppakken' },
  ].map((regel) => [regel, vulIn(regel, mens(4), DAG)] as const);
  const gedaan = (stap: string, rol = 'behandelaar'): Gedaan => ({ zaak: 'o1', soort: 'overdracht', stap, rol });
  const hoeVer = (...tijdlijn: Gedaan[]): number =>
    aantalGedaan(verloop, {
      aanmelding: 'a1',
      tijdlijn,
      overdrachten: new Map([['o1', { taak: 'INTAKE', aard: 'nieuw' }]]),
    });

  it.each([
    ['nothing', [], 0],
    ['one pick-up', ['oppakken'], 2],
    ['let go', ['oppakken', 'loslaten'], 3],
    ['picked up again', ['oppakken', 'loslaten', 'oppakken'], 4],
  ])('is read from the timeline: %s', (_, stappen, verwacht) => {
    expect(hoeVer(...stappen.map((stap) => gedaan(stap)))).toBe(verwacht);
  });

  it('does not count what the service did by itself', () => {
    expect(hoeVer(gedaan('oppakken', 'systeem'))).toBe(0);
  });

  it('takes work that came back for RETOUR only', () => {
    const retour = { taak: 'RETOUR', wat: 'oppakken' };
    const regels = [[retour, vulIn(retour, mens(4), DAG)] as const];
    const stand = (aard: string) => ({
      aanmelding: 'a1',
      tijdlijn: [gedaan('oppakken')],
      overdrachten: new Map([['o1', { taak: 'INTAKE', aard }]]),
    });
    expect([aantalGedaan(regels, stand('nieuw')), aantalGedaan(regels, stand('retour'))]).toEqual([0, 1]);
  });
});

describe('how far a life has come', () => {
  const regels = [
    { veldwerk: 'openen', na: 2 },
    { veldwerk: 'niet-gevonden' },
    { veldwerk: 'niet-gevonden', na: 5 },
    { opvang: 'plaatsen' },
  ].map((regel) => [regel, vulIn(regel, mens(24), DAG)] as const);
  const gedaan = (soort: string, stap: string, rol = 'behandelaar'): Gedaan => ({ zaak: 'z1', soort, stap, rol });
  const hoeVer = (...tijdlijn: Gedaan[]): number =>
    aantalGedaan(regels, { aanmelding: 'a1', tijdlijn, overdrachten: new Map() });

  it('is read from the steps in the rooms, each line from a step of its own', () => {
    expect(hoeVer()).toBe(0);
    expect(hoeVer(gedaan('veldwerk', 'openen'), gedaan('veldwerk', 'niet-gevonden'))).toBe(2);
    const alles = ['openen', 'niet-gevonden', 'niet-gevonden'].map((stap) => gedaan('veldwerk', stap));
    expect(hoeVer(...alles, gedaan('opvang', 'plaatsen'))).toBe(4);
  });

  it('does not take a room that opened by itself for one that somebody opened', () => {
    expect(hoeVer(gedaan('veldwerk', 'openen', 'systeem'))).toBe(0);
  });
});

describe('a table', () => {
  it('adds up both ways, and shows a dot for nothing', () => {
    const tabel = kruistabel(
      'Dieren',
      { rijkop: 'waar', rijen: ['stal', 'erf'], kolommen: ['koe', 'kip'] },
      (rij, kolom) => (rij === 'stal' && kolom === 'koe' ? 12 : kolom === 'kip' && rij === 'erf' ? 3 : 0),
    );
    expect(teken(tabel)).toEqual([
      'Dieren',
      ' waar   koe  kip  samen',
      ' ─────  ───  ───  ─────',
      ' stal    12    ·     12',
      ' erf      ·    3      3',
      ' ─────  ───  ───  ─────',
      ' samen   12    3     15',
    ]);
  });

  it('breaks long text at spaces', () => {
    expect(breekAf('een twee drie', 8)).toEqual(['een twee', 'drie']);
    expect(breekAf('onafbreekbaar lang', 5)).toEqual(['onafbreekbaar', 'lang']);
  });
});

describe('the tables of the demo', () => {
  const termijn = (status: string) => ({ soort: 'intake', status, laatsteDag: null, vervaltOp: null });
  const aanmelding = (gemeente: string, groep: string) =>
    ({
      toestand: 'ontvangen',
      groep,
      opgave: { gemeenteAanmelding: gemeente },
      termijnen: [],
    }) as unknown as Beeld['aanmeldingen'][0];
  const overdracht = (toestand: string, status: string) =>
    ({
      toestand,
      open: toestand === 'aangeboden',
      wachtrij: 'Q',
      naar: 'GGD',
      termijnen: [termijn(status)],
    }) as unknown as Beeld['overdrachten'][0];
  const namen = new Map([['0505', 'Dordrecht']]);
  const LEEG = Object.fromEntries(KAMERS.map((kamer) => [kamer, []])) as unknown as Beeld['kamers']; // one entry per room
  const tabellen = (beeld: Partial<Beeld>) =>
    maakTabellen(
      { aanmeldingen: [], overdrachten: [], casusoverleggen: [], dossiers: [], kamers: LEEG, ...beeld },
      namen,
    );

  it('count the clocks of every room', () => {
    const kamers = Object.fromEntries(
      KAMERS.map((kamer) => [kamer, [{ termijnen: [{ ...termijn('loopt'), soort: `${kamer}-klok` }] }]]),
    ) as unknown as Beeld['kamers']; // the clocks are all that is looked at
    const tabel = tabellen({ overdrachten: [overdracht('aangeboden', 'overschreden')], kamers });
    const klokken = tabel.find(({ titel }) => titel === 'Klokken per soort')?.rijen;
    expect(klokken?.map(([soort]) => soort)).toEqual([
      ...[...KAMERS.map((kamer) => `${kamer}-klok`), 'intake'].sort(),
      'samen',
    ]);
    expect(klokken?.at(-1)).toEqual(['samen', KAMERS.length, 1, 0, 0, KAMERS.length + 1]);
  });

  it('count objections by how they came out', () => {
    const bezwaar = [
      { toestand: 'gegrond', uitkomst: 'deels-gegrond', termijnen: [] },
      { toestand: 'ingetrokken', uitkomst: null, termijnen: [] },
    ] as unknown as Beeld['kamers']['bezwaar']; // no more is looked at
    const tabel = tabellen({ kamers: { ...LEEG, bezwaar } }).find(({ titel }) => titel === 'Bezwaren per uitkomst');
    expect(tabel?.rijen).toEqual([
      ['deels-gegrond', 1],
      ['ingetrokken', 1],
    ]);
  });

  it('put each aanmelding in one cell: a place we know, one elsewhere, or unknown', () => {
    const [tabel] = tabellen({
      aanmeldingen: [aanmelding('0505', 'B'), aanmelding('0599', 'A2'), aanmelding('onbekend', 'A2')],
    });
    expect(tabel?.rijen).toEqual([
      ['Dordrecht', 0, 1, 0, 0, 0, 1],
      ['buiten de regio', 0, 0, 0, 0, 1, 1],
      ['onbekend', 0, 0, 0, 0, 1, 1],
      ['samen', 0, 1, 0, 0, 2, 3],
    ]);
  });

  it('count as too late only work that is still to be done', () => {
    const werk = [
      overdracht('aangeboden', 'overschreden'),
      overdracht('afgerond', 'overschreden'),
      overdracht('aangeboden', 'loopt'),
    ];
    expect(werk.map(isTeLaat)).toEqual([true, false, false]);
    const rij = tabellen({ overdrachten: werk }).find(({ titel }) => titel === 'Overdrachten per wachtrij')?.rijen[0];
    expect(rij).toEqual(['Q', 2, 0, 0, 0, 0, 1, 3, 1]);
  });
});
