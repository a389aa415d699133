import { beforeAll, describe, expect, it } from '@jest/globals';
import { Referentie, type GetypeerdeRij } from '../referentie.js';
import { leesBestanden } from './referentie.bestanden.js';
import { keurSamenhang } from './referentie.keuring.js';
import { keurPerioden, typeerRij } from './referentie.rijen.js';
import type { RuweRij } from '../referentie.soorten.js';

const MAP = new URL('../../../../referentie', import.meta.url).pathname;

describe('the reference data in the files', () => {
  let ruw: RuweRij[];
  let rijen: GetypeerdeRij[];

  beforeAll(async () => {
    ruw = (await leesBestanden(MAP)).map((rij, nummer) => ({ ...rij, id: `rij-${nummer}` }));
    rijen = ruw.map(typeerRij);
  });

  it('fits together on every day on which something changes', () => {
    expect(keurPerioden(ruw)).toEqual([]);
    expect(keurSamenhang(rijen)).toEqual([]);
  });

  it('knows the nine gemeenten of TNS, and Dordrecht as the one centrumgemeente', () => {
    const gemeenten = new Referentie('2026-11-22', rijen).alles('gemeente');
    expect(gemeenten.filter(({ tns }) => tns)).toHaveLength(9);
    expect(gemeenten.filter(({ centrumgemeente }) => centrumgemeente).map(({ naam }) => naam)).toEqual(['Dordrecht']);
  });

  it('has Vijfheerenlanden in the region until the end of 2020 and outside it from 2021', () => {
    expect(new Referentie('2020-12-31', rijen).regio('1961')).toBe('ALBLASSERWAARD');
    expect(new Referentie('2021-01-01', rijen).regio('1961')).toBe('BUITEN');
    expect(new Referentie('2021-01-01', rijen).binnenTns('1961')).toBe(false);
  });

  it('re-labels a form from a channel that has ended', () => {
    expect(new Referentie('2025-09-30', rijen).zoekKanaalVoor('ldh-direct')?.code).toBe('ldh-direct');
    expect(new Referentie('2025-10-01', rijen).zoekKanaalVoor('ldh-direct')?.code).toBe('stadskantoor');
    expect(new Referentie('2025-10-01', rijen).zoekKanaalVoor('postduif')).toBeUndefined();
  });

  it('gives a step at most eight reasons besides "anders"', () => {
    const ref = new Referentie('2026-11-22', rijen);
    const teLang = ref
      .codelijsten()
      .filter((naam) => /redenen|codes$|gronden/.test(naam))
      .filter((naam) => ref.codelijst(naam).filter(({ waarde }) => waarde !== 'anders').length > 8);
    expect(teLang).toEqual([]);
  });

  it('names a source for every row and a law article or policy for every clock', () => {
    expect(ruw.filter(({ bron }) => /FACTS/i.test(bron))).toEqual([]);
    const statutair = new Referentie('2026-11-22', rijen).alles('termijn').filter(({ actief }) => !actief);
    expect(statutair.map(({ code }) => code)).toEqual(['briefadres-streef', 'mo-nachten', 'wgs-besluit']);
  });
});
