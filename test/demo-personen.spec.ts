/**
 * The ninety invented people of the demo: their proportions are those of a real count, their identities are not.
 * Source of the counts: Visie 'Van opvang naar wonen 2020-2025', client study of July 2019 (n = 90).
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isTestBsn } from '../src/kern/bsn.js';
import { leeftijdOp } from '../src/kern/leeftijd.js';

interface Verloopstap {
  taak?: string;
  wat?: string;
  reden?: string;
  wachtrij?: string;
  aanmelding?: string;
  casusoverleg?: string;
}

interface Mens {
  nr: number;
  toon?: boolean;
  meldtDoor: { organisatie: string; rol: string };
  kanaal: string;
  client: { anoniem?: boolean; bsn?: string; achternaam?: string; voornamen?: string; geboortedatum?: string };
  huishouden?: { relatie: string; geboortedatum?: string; komtMee: boolean }[];
  zwanger?: boolean;
  gemeenteAanmelding: string;
  herkomst: { soort: string; gemeente?: string };
  verblijf?: string;
  acuut: boolean;
  ontruimingOverDagen?: number;
  ontslag?: { overDagen: number; soort: string };
  schuldenDreigen?: boolean;
  veiligheidsrisico: boolean;
  aanleidingen: string[];
  geinformeerd: { gegevensgebruik: string; reden?: string };
  verloop: Verloopstap[];
}

const TNS_GEMEENTEN = ['0505', '0642', '0590', '0610', '0482', '0531', '0523', '0512', '1978'];
/** The two edge cases that the file announces itself: nr 1 turns 18, the partner of nr 13 turns 27. */
const WISSELT_BEDOELD = [1, 13];

let tekst: string;
let mensen: Mens[];

beforeAll(() => {
  tekst = readFileSync(new URL('../demo/personen.yaml', import.meta.url), 'utf8');
  // The shape is what the tests below check; an unexpected one fails there with the person's number.
  mensen = (parse(tekst) as { personen: Mens[] }).personen;
});

/** How often each value occurs. */
function tel(waarden: readonly string[]): Record<string, number> {
  const aantallen: Record<string, number> = {};
  for (const waarde of waarden) aantallen[waarde] = (aantallen[waarde] ?? 0) + 1;
  return aantallen;
}

/** The base row as the process description words it: an oracle that shares no code with the deurtabel itself. */
function rij(mens: Mens, dag: string): 'J' | 'B' | 'C' | 'A' | 'A2' {
  const mee = (mens.huishouden ?? []).filter((lid) => lid.komtMee);
  const jaren = mens.client.geboortedatum === undefined ? null : leeftijdOp(mens.client.geboortedatum, dag);
  const partners = mee.filter((lid) => lid.relatie === 'partner').map((lid) => lid.geboortedatum);
  const kindMee = mee.some((lid) => lid.geboortedatum !== undefined && leeftijdOp(lid.geboortedatum, dag) < 18);
  if (jaren !== null && jaren < 18 && !mee.some((lid) => lid.relatie === 'ouder')) return 'J';
  if (!mens.acuut) return TNS_GEMEENTEN.includes(mens.gemeenteAanmelding) ? 'A' : 'A2';
  const jongOfOnbekend =
    jaren === null || jaren < 27 || partners.some((d) => d === undefined || leeftijdOp(d, dag) < 27);
  return kindMee || mens.zwanger === true || jongOfOnbekend ? 'B' : 'C';
}

function overdrachtstappen(): Verloopstap[] {
  return mensen.flatMap((mens) => mens.verloop.filter((stap) => stap.taak !== undefined));
}

/** Reads one file of reference data; a wrong shape shows as a missing code in the test that asked. */
function lees(soort: string): unknown {
  return parse(readFileSync(new URL(`../referentie/${soort}.yaml`, import.meta.url), 'utf8'));
}
const codesVan = (soort: string) => (lees(soort) as { code: string }[]).map((rij) => rij.code);
const lijst = (naam: string) =>
  (lees('codelijsten') as Record<string, { codes: { code: string }[] }>)[naam]?.codes.map((rij) => rij.code);

describe('the ninety people of the demo', () => {
  it('are numbered 1 to 90 in order', () => {
    expect(mensen.map((mens) => mens.nr)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
  });

  it('come from the places of the count', () => {
    expect(tel(mensen.map((mens) => mens.herkomst.gemeente ?? mens.herkomst.soort))).toEqual({
      '0505': 44, // Dordrecht
      '0642': 6, // Zwijndrecht
      '0531': 4, // Hendrik-Ido-Ambacht
      '0482': 3, // Alblasserdam
      '0512': 3, // Gorinchem
      '0610': 3, // Sliedrecht
      '1961': 1, // Leerdam, now Vijfheerenlanden
      '1978': 1, // Molenlanden
      'overig-nederland': 15,
      buitenland: 8,
      onbekend: 2,
    });
  });

  it('give the reasons of the count: 115 in all, at least one each, none twice', () => {
    expect(tel(mensen.flatMap((mens) => mens.aanleidingen))).toEqual({
      'huurachterstand-schulden': 31,
      relatiebreuk: 30,
      'gebrek-motivatie-eerdere-zorg': 19,
      woonoverlast: 11,
      'geen-huis-na-detentie': 8,
      'terugkeer-uit-buitenland': 8,
      overig: 5,
      wietplantage: 3,
    });
    expect(mensen.flatMap((mens) => mens.aanleidingen)).toHaveLength(115);
    for (const mens of mensen) {
      expect(mens.aanleidingen.length).toBeGreaterThanOrEqual(1);
      expect(new Set(mens.aanleidingen).size).toBe(mens.aanleidingen.length);
    }
  });

  it('fill every row of the deurtabel, mostly C and A', () => {
    expect(tel(mensen.map((mens) => rij(mens, '2026-11-22')))).toEqual({ J: 3, B: 17, C: 38, A: 25, A2: 7 });
  });

  it('carry every overlay several times', () => {
    const veiligheid = mensen.filter((mens) => mens.veiligheidsrisico);
    const ontruimingSchuldenOntslag = mensen.filter(
      (mens) => mens.ontruimingOverDagen !== undefined || mens.ontslag !== undefined || mens.schuldenDreigen === true,
    );
    const verblijf = mensen.filter((mens) => mens.verblijf !== undefined && mens.verblijf !== 'rechtmatig');
    expect([veiligheid.length, ontruimingSchuldenOntslag.length, verblijf.length]).toEqual([5, 24, 9]);
  });

  it('stay in their row until the end of 2028, but for the two announced edge cases', () => {
    for (const dag of ['2026-01-01', '2027-06-30', '2028-12-31']) {
      const wisselt = mensen.filter((mens) => rij(mens, dag) !== rij(mens, '2026-11-22')).map((mens) => mens.nr);
      expect(WISSELT_BEDOELD).toEqual(expect.arrayContaining(wisselt));
    }
  });

  it('have one person without a birth date', () => {
    expect(mensen.filter((mens) => mens.client.geboortedatum === undefined)).toHaveLength(1);
  });

  it('have a family name, or are anonymous', () => {
    for (const { nr, client } of mensen)
      expect([nr, client.anoniem === true]).toEqual([nr, client.achternaam === undefined]);
  });
});

describe('their identities', () => {
  it('use BSNs of the official test range only, which pass the 11-proef', () => {
    const bsns = mensen.flatMap(({ client }) => client.bsn ?? []);
    expect(bsns.filter((bsn) => !isTestBsn(bsn))).toEqual([]);
  });

  it('are without BSN in a third of the cases', () => {
    expect(mensen.filter((mens) => mens.client.bsn === undefined)).toHaveLength(30);
  });

  it('are all different, but for one person who is registered twice by two organisations', () => {
    const vaker = Object.entries(tel(mensen.flatMap((mens) => mens.client.bsn ?? []))).filter(
      ([, aantal]) => aantal > 1,
    );
    expect(vaker).toHaveLength(1);
    const dubbel = mensen.filter((mens) => mens.client.bsn === vaker[0]?.[0]);
    expect(dubbel.map((mens) => mens.nr)).toEqual([34, 90]);
    expect(new Set(dubbel.map((mens) => mens.meldtDoor.organisatie)).size).toBe(2);
    expect(dubbel.some((mens) => mens.veiligheidsrisico)).toBe(false);
    const namen = mensen
      .filter((mens) => mens.client.achternaam !== undefined)
      .map(({ client }) => `${client.achternaam}|${client.voornamen}|${client.geboortedatum}`);
    expect(Object.values(tel(namen)).filter((aantal) => aantal > 1)).toEqual([2]);
  });

  it('hold no e-mail address or telephone number that could be real', () => {
    const adressen = tekst.match(/[^\s'"{},]+@[^\s'"{},]+/g) ?? [];
    expect(adressen.length).toBeGreaterThan(0);
    for (const adres of adressen) expect(adres).toMatch(/@([a-z0-9-]+\.)*([a-z0-9-]+\.invalid|example\.nl)$/);
    for (const nummer of tekst.match(/\b0[\d-]{9,}\b/g) ?? []) expect(nummer).toMatch(/^06-00000\d{3}$/);
  });
});

describe('what happens to them afterwards', () => {
  it('shows five cases in full, one for each kind of row and one that goes round to a casusoverleg', () => {
    const getoond = mensen.filter((mens) => mens.toon === true);
    expect(getoond.map((mens) => [mens.nr, rij(mens, '2026-11-22')])).toEqual([
      [4, 'B'],
      [21, 'C'],
      [49, 'C'],
      [59, 'A'],
      [60, 'A'],
    ]);
  });

  it('reaches a casusoverleg only after three refusals and forwards', () => {
    const rond = mensen.filter((mens) => mens.verloop.some((stap) => stap.casusoverleg !== undefined));
    expect(rond.map((mens) => mens.nr)).toEqual([49]);
    const keren = rond[0]?.verloop.filter((stap) => stap.wat === 'weigeren' || stap.wat === 'doorzetten');
    expect(keren).toHaveLength(3);
  });

  it('uses only the known words, each with what it needs', () => {
    const woorden = ['oppakken', 'afronden', 'loslaten', 'weigeren', 'doorzetten', 'opnieuw-aanbieden', 'laten-liggen'];
    for (const stap of overdrachtstappen()) {
      expect(woorden).toContain(stap.wat);
      expect(stap.reden !== undefined).toBe(stap.wat === 'weigeren' || stap.wat === 'doorzetten');
      expect(stap.wachtrij !== undefined).toBe(stap.wat === 'doorzetten' || stap.wat === 'opnieuw-aanbieden');
    }
  });

  it('names only organisations, channels, tasks, queues and reasons that the reference data know', () => {
    const gebruikt = {
      organisaties: mensen.map((mens) => mens.meldtDoor.organisatie),
      kanalen: mensen.map((mens) => mens.kanaal),
      // RETOUR is a word of the file: whatever work came back
      taken: overdrachtstappen().flatMap((stap) => (stap.taak === 'RETOUR' ? [] : (stap.taak ?? []))),
      wachtrijen: overdrachtstappen().flatMap((stap) => stap.wachtrij ?? []),
    };
    for (const [soort, codes] of Object.entries(gebruikt))
      expect(codesVan(soort)).toEqual(expect.arrayContaining(codes));
    const redenen = (wat: string) =>
      overdrachtstappen().flatMap((stap) => (stap.wat === wat ? (stap.reden ?? []) : []));
    expect(lijst('weigercodes')).toEqual(expect.arrayContaining(redenen('weigeren')));
    expect(lijst('doorzetredenen')).toEqual(expect.arrayContaining(redenen('doorzetten')));
    expect(lijst('informatie-reden')).toEqual(
      expect.arrayContaining(mensen.flatMap((mens) => mens.geinformeerd.reden ?? [])),
    );
  });

  it('is mostly picked up, sometimes refused, passed on, let go or left lying', () => {
    const aantallen = tel(mensen.flatMap((mens) => mens.verloop.flatMap((stap) => stap.wat ?? [])));
    expect(aantallen['oppakken']).toBeGreaterThan(100);
    for (const woord of ['weigeren', 'doorzetten', 'loslaten', 'laten-liggen', 'afronden']) {
      expect(aantallen[woord] ?? 0).toBeGreaterThanOrEqual(2);
    }
  });
});
