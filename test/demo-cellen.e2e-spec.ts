/** Changing one person in the file changes exactly the cells of the tables that it should (docs/besluiten/0023). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { Kalender } from '../demo/kalender.js';
import { leesMensen } from '../demo/mensen.js';
import { Praat, type Vrager } from '../demo/praat.js';
import type { Tabel } from '../demo/tabel.js';
import { vertel } from '../demo/verhaal.js';
import { leesTabellen } from '../demo/verslag.js';
import { Proefhuis } from './opzet/huis.js';
import { token } from './opzet/index.js';

/** A person as the file has it. */
type Regels = Record<string, unknown> & { readonly nr: number };
/** What is different in the file. */
type Anders = (mens: Regels) => Regels;

/** A boy of 15 by the police, a family in a bed, and somebody whose right is being judged: a few days each. */
const WIE = [2, 13, 27];

let map: string;
let cellen: Map<string, string>;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'demo-cellen-'));
  cellen = await speel();
});
afterAll(() => rmSync(map, { recursive: true }));

/** Lets a few of the ninety live, on a database of their own. @returns each cell of the tables, by table, row and column */
async function speel(anders: Anders = (mens) => mens): Promise<Map<string, string>> {
  const { personen } = parse(readFileSync(new URL('../demo/personen.yaml', import.meta.url), 'utf8')) as {
    personen: Regels[];
  }; // the shape that the tests of the file hold
  const bestand = join(map, 'personen.yaml');
  writeFileSync(bestand, stringify({ personen: personen.filter(({ nr }) => WIE.includes(nr)).map(anders) }));

  const huis = await Proefhuis.start({ werker: true });
  try {
    const praat = new Praat(huis.url, ({ organisatie, rol, nummer }) => token(organisatie, rol, nummer));
    const kalender = new Kalender(await praat.vandaag({ organisatie: 'GGD', rol: 'behandelaar' }));
    const verzetKlok = async (ms: number): Promise<void> => {
      await huis.verzetKlok(ms);
      await huis.luister();
    };
    const { mislukt } = await vertel(praat, leesMensen(bestand), { kalender, verzetKlok });
    expect(mislukt).toEqual([]);
    return celVoorCel((await leesTabellen(praat, await lezers(huis))).tabellen);
  } finally {
    await huis.stop();
  }
}

/** Everybody who sees anything: the others would log in for empty lists. */
async function lezers({ superuser }: Proefhuis): Promise<Vrager[]> {
  const { rows } = await superuser.query<{ organisatie: string }>('select distinct organisatie from tns.betrokkenheid');
  return rows.map(({ organisatie }) => ({ organisatie, rol: 'behandelaar' }));
}

/** A row is named by all that stands in front of its first number. */
function celVoorCel(tabellen: readonly Tabel[]): Map<string, string> {
  const gelezen = new Map<string, string>();
  for (const { titel, kolommen, rijen } of tabellen) {
    for (const rij of rijen) {
      const vanaf = rij.findIndex((cel) => typeof cel === 'number');
      const naam = rij.slice(0, vanaf).join(' ');
      for (const [i, cel] of rij.entries()) {
        if (i >= vanaf) gelezen.set(`${titel.split(' ')[0]} | ${naam} | ${kolommen[i]}`, String(cel));
      }
    }
  }
  return gelezen;
}

/** Every cell that is not as it was: what it was, and what it is. A cell of a row that was not there was nothing. */
function verschil(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): Record<string, string> {
  const namen = [...new Set([...was.keys(), ...is.keys()])].sort();
  const anders = namen.filter((naam) => (was.get(naam) ?? '0') !== (is.get(naam) ?? '0'));
  return Object.fromEntries(anders.map((naam) => [naam, `${was.get(naam) ?? '-'} → ${is.get(naam) ?? '-'}`]));
}

describe('one person who is different in the file', () => {
  it('from another town: stands in the row of that town, and the work lies in the queues of that town', async () => {
    const verhuisd = await speel((mens) => (mens.nr === 2 ? { ...mens, gemeenteAanmelding: '0610' } : mens));
    expect(verschil(cellen, verhuisd)).toEqual({
      'Aanmeldingen | Sliedrecht | J': '0 → 1',
      'Aanmeldingen | Sliedrecht | samen': '1 → 2',
      'Aanmeldingen | Zwijndrecht | J': '1 → -',
      'Aanmeldingen | Zwijndrecht | samen': '1 → -',
      'Overdrachten | JEUGDTEAM_SLIEDRECHT | bezig': '- → 1',
      'Overdrachten | JEUGDTEAM_SLIEDRECHT | laat': '- → 1',
      'Overdrachten | JEUGDTEAM_SLIEDRECHT | samen': '- → 1',
      'Overdrachten | JEUGDTEAM_ZWIJNDRECHT | bezig': '1 → -',
      'Overdrachten | JEUGDTEAM_ZWIJNDRECHT | laat': '1 → -',
      'Overdrachten | JEUGDTEAM_ZWIJNDRECHT | samen': '1 → -',
    });
  });

  it('who leaves the shelter: only that stay ends', async () => {
    const daarna = [{ leven: 'kort-verblijf', bestemming: 'netwerk' }];
    const vertrekt = await speel((mens) => (mens.nr === 13 ? { ...mens, daarna } : mens));
    expect(verschil(cellen, vertrekt)).toEqual({
      'Doorlooptijd | opvang | gelukt': '0 → 1',
      'Doorlooptijd | opvang | langste': ' → 2',
      'Doorlooptijd | opvang | loopt nog': '3 → 2',
      'Doorlooptijd | opvang | mediaan': ' → 2',
      'Klokken | opvang-blokkade | gehaald': '0 → 1',
      'Klokken | opvang-blokkade | loopt': '1 → 0',
      'Klokken | opvang-verblijf | gehaald': '0 → 1',
      'Klokken | opvang-verblijf | loopt': '1 → 0',
      'Klokken | samen | gehaald': '10 → 12',
      'Klokken | samen | loopt': '9 → 7',
      'Waar | EINDE kort in de opvang, zonder traject weer weg | mensen': '0 → 1',
      'Waar | START in de opvang, uitstroomtraject loopt | mensen': '1 → 0',
    });
  });
});
