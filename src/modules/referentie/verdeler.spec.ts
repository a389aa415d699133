import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referentieOp } from '../../../test/fabriek/referentie.js';
import type { Referentie } from './referentie.js';
import { buitenKantoortijd, inAmsterdam, isOpen, wijsToe, type Situatie } from './verdeler.js';

const DRECHTSTEDEN = ['0505', '0642', '0590', '0610', '0482', '0531', '0523'];
const ALBLASSERWAARD = ['0512', '1978'];
const BUITEN = ['1961', '0599', '9999'];

const DORDT: Situatie = {
  gemeenteAanmelding: '0505',
  brpStatus: 'ingeschreven',
  brpGemeente: '0505',
  inOpvang: false,
  gezin: false,
  leeftijd: 40,
  kanaal: 'partner-tns',
  aanmelderSoort: 'SWT',
  deurrij: 'A',
};

describe('the verantwoordelijkheidsmatrix', () => {
  let ref: Referentie;
  const naar = (taak: string, anders: Partial<Situatie>) => wijsToe(ref, taak, { ...DORDT, ...anders }).wachtrij;

  beforeAll(async () => {
    ref = await referentieOp('2026-11-22');
  });

  it('leads every taak somewhere, for everyone', () => {
    const gemeente = fc.option(fc.constantFrom(...DRECHTSTEDEN, ...ALBLASSERWAARD, ...BUITEN), { nil: null });
    const situatie: fc.Arbitrary<Situatie> = fc.record({
      gemeenteAanmelding: gemeente,
      brpStatus: fc.constantFrom('ingeschreven', 'briefadres', 'niet-ingeschreven', 'onbekend'),
      brpGemeente: gemeente,
      inOpvang: fc.boolean(),
      gezin: fc.boolean(),
      gedetineerd: fc.boolean(),
      leeftijd: fc.option(fc.integer({ min: 0, max: 110 }), { nil: null }),
      kanaal: fc.constantFrom('partner-tns', 'stadskantoor'),
      aanmelderSoort: fc.constantFrom('SWT', 'LDH', 'AANBIEDER'),
      deurrij: fc.constantFrom('J', 'B', 'C', 'A', 'A2'),
    });
    const taken = ref.alles('taak').filter(({ adres }) => adres === 'matrix');
    fc.assert(
      fc.property(situatie, fc.constantFrom(...taken), (s, { code }) => {
        const uit = wijsToe(ref, code, s);
        expect(uit.wachtrij === null ? uit.reden : uit.organisatie).toBeTruthy();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([...DRECHTSTEDEN.map((code) => [code, 'SDD']), ...ALBLASSERWAARD.map((code) => [code, 'AVRES'])])(
    'gives the benefit of someone registered in %s to %s, on a woonadres or a briefadres',
    (brpGemeente, organisatie) => {
      for (const brpStatus of ['ingeschreven', 'briefadres'] as const) {
        for (const gemeenteAanmelding of [...DRECHTSTEDEN, ...ALBLASSERWAARD]) {
          const uit = wijsToe(ref, 'UITKERING', {
            ...DORDT,
            brpGemeente: brpGemeente ?? null,
            brpStatus,
            gemeenteAanmelding,
          });
          expect(uit.organisatie).toBe(organisatie);
        }
      }
    },
  );

  it.each([...DRECHTSTEDEN, ...ALBLASSERWAARD])(
    'gives the benefit of someone who turns up in %s unregistered to SDD',
    (gemeenteAanmelding) => {
      expect(naar('UITKERING', { gemeenteAanmelding, brpStatus: 'niet-ingeschreven', brpGemeente: null })).toBe(
        'SDD_UITKERING_VERSNELD',
      );
      expect(naar('UITKERING', { gemeenteAanmelding, brpStatus: 'onbekend', brpGemeente: null })).toBe(
        'SDD_UITKERING_VERSNELD',
      );
    },
  );

  it.each([
    ['registered outside the region', { brpGemeente: '0599' }, 'uitkering-buiten-regio'],
    ['registered in Leerdam', { brpGemeente: '1961' }, 'uitkering-vijfheerenlanden'],
    ['17 years old', { leeftijd: 17 }, 'uitkering-minderjarig'],
    ['67 years old', { leeftijd: 67 }, 'uitkering-aow'],
    ['detained', { gedetineerd: true }, 'uitkering-gedetineerd'],
  ])('names where else to go for someone who is %s', (_, anders, rijCode) => {
    const uit = wijsToe(ref, 'UITKERING', { ...DORDT, ...anders });
    expect(uit).toMatchObject({ wachtrij: null, organisatie: null, rijCode });
    expect(uit.reden).toMatch(/\w/);
  });

  it('says through which process a briefadres goes, by gemeente and date', async () => {
    const proces = (r: Referentie, gemeenteAanmelding: string) =>
      wijsToe(r, 'BRIEFADRES', { ...DORDT, gemeenteAanmelding }).proces;
    expect(['0523', '0512', '1978', '0590', '0610'].map((code) => proces(ref, code))).toEqual(Array(5).fill('tns'));
    expect(['0642', '0482', '0531'].map((code) => proces(ref, code))).toEqual(Array(3).fill('eigen-burgerzaken'));
    expect(proces(ref, '0505')).toBe('dordrecht-bankslapers');
    expect(proces(await referentieOp('2021-03-31'), '0512')).toBe('eigen-burgerzaken');
    expect(naar('BRIEFADRES', { gemeenteAanmelding: '0531' })).toBe('BURGERZAKEN_HENDRIK_IDO_AMBACHT');
  });

  it.each([
    ['2025-09-30', 'stadskantoor', 'SWT', '0505', 'GGD_TOETS'],
    ['2025-10-01', 'stadskantoor', 'SWT', '0505', 'STADSKANTOOR_TOEGANG'],
    ['2025-12-31', 'partner-tns', 'SWT', '0505', 'GGD_TOETS'],
    ['2026-01-01', 'partner-tns', 'SWT', '0505', 'STADSKANTOOR_TOEGANG'],
    ['2026-01-01', 'partner-tns', 'AANBIEDER', '0505', 'STADSKANTOOR_TOEGANG'],
    ['2026-01-01', 'partner-tns', 'LDH', '0505', 'GGD_TOETS'],
    ['2026-01-01', 'partner-tns', 'SWT', '0512', 'GGD_TOETS'],
  ] as const)(
    'on %s, channel %s by %s in %s, the toets is at %s %s',
    async (dag, kanaal, aanmelderSoort, gemeenteAanmelding, wachtrij) => {
      const uit = wijsToe(await referentieOp(dag), 'RECHTSTOETS', {
        ...DORDT,
        kanaal,
        aanmelderSoort,
        gemeenteAanmelding,
      });
      expect(uit.wachtrij).toBe(wachtrij);
    },
  );

  it('gives the intake to who is nearest', () => {
    expect(naar('INTAKE', { gemeenteAanmelding: '0512' })).toBe('SWT_GORINCHEM');
    expect(naar('INTAKE', { gemeenteAanmelding: '0512', leeftijd: 17 })).toBe('JEUGDTEAM_GORINCHEM');
    expect(naar('INTAKE', { inOpvang: true })).toBe('LDH_INTAKE');
    expect(naar('INTAKE', { inOpvang: true, gezin: true })).toBe('SWT_DORDRECHT');
    expect(naar('INTAKE', { gemeenteAanmelding: null })).toBe('GGD_TOETS');
    expect(naar('INTAKE', { gemeenteAanmelding: '0599' })).toBe('GGD_TOETS');
  });

  it('gives the regie in the wijk to the jongerenregisseur until the 27th birthday', () => {
    expect([26, 27].map((leeftijd) => naar('REGIE_WIJK', { leeftijd, gemeenteAanmelding: '0590' }))).toEqual([
      'JONGERENREGISSEUR',
      'SWT_PAPENDRECHT',
    ]);
    expect(naar('REGIE_WIJK', { leeftijd: null })).toBe('SWT_DORDRECHT');
  });
});

describe('after hours', () => {
  let ref: Referentie;
  beforeAll(async () => {
    ref = await referentieOp('2026-11-22');
  });
  const op = (datum: string, tijd: string) => ({ datum, tijd });

  it.each([
    ['2026-11-23', '08:29', 'GGD_BUITEN_KANTOORTIJD'],
    ['2026-11-23', '08:30', 'GGD_SAMEDAY'],
    ['2026-11-23', '16:59', 'GGD_SAMEDAY'],
    ['2026-11-23', '17:00', 'GGD_BUITEN_KANTOORTIJD'],
    ['2026-11-22', '12:00', 'GGD_BUITEN_KANTOORTIJD'],
    ['2026-12-25', '12:00', 'GGD_BUITEN_KANTOORTIJD'],
    ['2026-05-05', '12:00', 'GGD_BUITEN_KANTOORTIJD'],
  ])('on %s at %s same-day shelter goes to %s', (datum, tijd, wachtrij) => {
    expect(buitenKantoortijd(ref, 'GGD_SAMEDAY', op(datum, tijd))).toBe(wachtrij);
  });

  it('leaves work that can wait where it is, and the crisisopvang is always open', () => {
    expect(buitenKantoortijd(ref, 'SWT_GORINCHEM', op('2026-11-22', '03:00'))).toBe('SWT_GORINCHEM');
    expect(isOpen(ref, 'LDH_OPVANG', op('2026-12-25', '03:00'))).toBe(true);
  });

  it('reads the clock on the wall in Amsterdam, in winter and in summer', () => {
    expect(inAmsterdam(new Date('2026-12-31T23:30:00Z'))).toEqual(op('2027-01-01', '00:30'));
    expect(inAmsterdam(new Date('2026-06-30T22:30:00Z'))).toEqual(op('2026-07-01', '00:30'));
  });
});
