import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rijenUitBestanden } from '../../../../test/fabriek/referentie.js';
import { leesDag } from '../../../kern/dag.js';
import { Referentie, type GetypeerdeRij } from '../../referentie/index.js';
import { kiesPlek, type Aanbod, type Plekvraag } from './plekkeuze.js';

const VANDAAG = '2026-11-22';
const MAN: Plekvraag = { organisatie: 'LDH', gezin: false, leeftijd: 42 };
const GEZIN: Plekvraag = { organisatie: 'GGD', gezin: true, leeftijd: 31 };

let rijen: GetypeerdeRij[];
beforeAll(async () => {
  rijen = await rijenUitBestanden();
});

function aanbod(dag: string, inGebruik: Readonly<Record<string, number>> = {}): Aanbod {
  const referentie = new Referentie(dag, rijen);
  return {
    voorzieningen: referentie.alles('voorziening'),
    inGebruik: new Map(Object.entries(inGebruik)),
    typen: referentie.beleidswoorden('opvang-typen'),
    overlooptypen: referentie.beleidswoorden('opvang-overlooptypen'),
  };
}

describe('een plek voor vannacht', () => {
  it('is voor een volwassene bij het Leger des Heils de crisisopvang', () => {
    expect(kiesPlek(MAN, aanbod(VANDAAG))).toMatchObject({
      voorziening: { code: 'crisisopvang-kromhout' },
      isOverloop: false,
    });
  });

  it('is er ook voor de eenenzestigste: dezelfde opvang, boven de capaciteit', () => {
    expect(kiesPlek(MAN, aanbod(VANDAAG, { 'crisisopvang-kromhout': 60 }))?.voorziening.code).toBe(
      'crisisopvang-kromhout',
    );
  });

  it('is in een tijdelijke opvang als die op die dag open is en de gewone vol', () => {
    const vol = { 'crisisopvang-kromhout': 60 };
    expect(kiesPlek(MAN, aanbod('2021-06-30', vol))?.voorziening.code).toBe('winteropvang-marconiweg');
    expect(kiesPlek(MAN, aanbod('2021-07-01', vol))?.voorziening.code).toBe('crisisopvang-kromhout');
  });

  it('is voor een gezin bij de GGD de gezinsopvang, en als die vol is het hotel', () => {
    expect(kiesPlek(GEZIN, aanbod(VANDAAG))?.voorziening.code).toBe('gezinsopvang-dordrecht');
    expect(kiesPlek(GEZIN, aanbod(VANDAAG, { 'gezinsopvang-dordrecht': 3 }))?.voorziening.code).toBe('hotel-ggd');
  });

  it('is voor een kind nooit de opvang voor volwassenen', () => {
    for (const organisatie of ['LDH', 'GGD']) {
      expect(kiesPlek({ organisatie, gezin: false, leeftijd: 16 }, aanbod(VANDAAG))?.voorziening.leeftijdVan ?? 0).toBe(
        0,
      );
    }
  });

  it('is er ook bij een organisatie die zelf geen plekken heeft', () => {
    expect(kiesPlek({ ...MAN, organisatie: 'SWT_GORINCHEM' }, aanbod(VANDAAG))?.isOverloop).toBe(true);
  });

  it('is er op elke dag sinds 2021, voor iedereen, hoe vol het ook is', () => {
    const codes = [...new Set(rijen.flatMap(({ soort, rij }) => (soort === 'voorziening' ? [rij.code] : [])))];
    const vraag = fc.record({
      organisatie: fc.constantFrom('LDH', 'GGD', 'AANBIEDER_DE_HOOP', 'SWT_GORINCHEM', 'STADSKANTOOR'),
      gezin: fc.boolean(),
      leeftijd: fc.option(fc.integer({ min: 0, max: 99 })),
    });
    const bezet = fc.dictionary(fc.constantFrom(...codes), fc.nat(500));
    fc.assert(
      fc.property(vraag, bezet, fc.nat(4000), (wie, inGebruik, dagen) => {
        const dag = leesDag('2021-01-01').add({ days: dagen }).toString();
        const plek = kiesPlek(wie, aanbod(dag, inGebruik));
        expect(plek).not.toBeNull();
        expect(plek?.voorziening.status).toBe('open');
      }),
      { numRuns: 300 },
    );
  });
});
