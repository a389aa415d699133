import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referentieOp } from '../../../test/fabriek/referentie.js';
import { leeftijdOp } from '../../kern/leeftijd.js';
import { voldoet } from '../../kern/voorwaarde.js';
import { bepaalDeurrij, type Deurfeiten } from './deurtabel.js';
import type { Referentie } from './referentie.js';

/** Somebody of 40 with a bed for tonight, in Gorinchem, and nothing else the matter. */
const RUSTIG: Deurfeiten = {
  acuut: false,
  leeftijdClient: 40,
  alleenstaandMinderjarig: false,
  kindMee: false,
  zwanger: false,
  leeftijdPartner: null,
  leeftijdOnbekend: false,
  gemeenteBinnenTns: true,
  opvangGevraagd: false,
  veiligheidsrisico: false,
  ontruimingOfOntslagBekend: false,
  schuldenDreigen: false,
  verblijf: null,
  kanaal: 'partner-tns',
  kantooruren: true,
};
const VANNACHT = { acuut: true, opvangGevraagd: true };
const leeftijd = fc.option(fc.integer({ min: 0, max: 110 }), { nil: null });

const feiten: fc.Arbitrary<Deurfeiten> = fc.record({
  acuut: fc.boolean(),
  leeftijdClient: leeftijd,
  alleenstaandMinderjarig: fc.boolean(),
  kindMee: fc.boolean(),
  zwanger: fc.boolean(),
  leeftijdPartner: leeftijd,
  leeftijdOnbekend: fc.boolean(),
  gemeenteBinnenTns: fc.boolean(),
  opvangGevraagd: fc.boolean(),
  veiligheidsrisico: fc.boolean(),
  ontruimingOfOntslagBekend: fc.boolean(),
  schuldenDreigen: fc.boolean(),
  verblijf: fc.constantFrom('rechtmatig', 'geen', 'onduidelijk', 'eu', 'oekraine', null),
  kanaal: fc.constantFrom('partner-tns', 'stadskantoor', 'ldh-direct'),
  kantooruren: fc.boolean(),
});

/** The table of the process, said again in code: the oracle. */
function verwachteBasis(f: Deurfeiten): string {
  const onder27 = [f.leeftijdClient, f.leeftijdPartner].some((jaren) => jaren !== null && jaren < 27);
  if (f.alleenstaandMinderjarig) return 'J';
  if (f.acuut) return f.kindMee || f.zwanger || onder27 || f.leeftijdOnbekend ? 'B' : 'C';
  return f.gemeenteBinnenTns ? 'A' : 'A2';
}

describe('the door table', () => {
  let ref: Referentie;
  const deur = (anders: Partial<Deurfeiten>) => bepaalDeurrij(ref, { ...RUSTIG, ...anders });
  const metLeeftijd = (geboren: string, peildatum: string) =>
    deur({ ...VANNACHT, leeftijdClient: leeftijdOp(geboren, peildatum) }).basis;

  beforeAll(async () => {
    ref = await referentieOp('2026-11-22');
  });

  it('puts every combination of facts in exactly one base row', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const basis = ref
          .deurtabel()
          .filter((rij) => rij.soort === 'basis' && rij.code === bepaalDeurrij(ref, f).basis);
        expect(basis).toHaveLength(1);
        expect(bepaalDeurrij(ref, f).basis).toBe(verwachteBasis(f));
      }),
      { numRuns: 2000 },
    );
  });

  it('has no base row that can never be reached', () => {
    const gezien = new Set(fc.sample(feiten, { numRuns: 2000, seed: 1 }).map((f) => bepaalDeurrij(ref, f).basis));
    expect([...gezien].toSorted()).toEqual(['A', 'A2', 'B', 'C', 'J']);
  });

  it('takes the overlays that fit, each taak and clock once, and always leaves a clock and a regiehouder', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const besluit = bepaalDeurrij(ref, f);
        const passend = ref.deurtabel().filter((rij) => rij.soort === 'overlay' && voldoet(rij.voorwaarden, { ...f }));
        expect(besluit.overlays).toEqual(passend.map(({ code }) => code));
        expect(new Set(besluit.taken).size).toBe(besluit.taken.length);
        expect(besluit.termijnen.length).toBeGreaterThan(0);
        expect(besluit.taken.length).toBeGreaterThan(0);
        expect(besluit.rijIds).toHaveLength(1 + passend.length);
        expect(besluit.regieTaak).toBe(
          f.veiligheidsrisico || besluit.basis === 'B' || besluit.basis === 'J' || besluit.basis === 'A2'
            ? 'REGIE_GGD'
            : besluit.basis === 'C'
              ? 'REGIE_LDH'
              : 'REGIE_WIJK',
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['26 years and 364 days is under 27', '1999-11-23', '2026-11-22', 'B'],
    ['exactly 27 is an adult', '1999-11-22', '2026-11-22', 'C'],
    ['born on 29 February: not yet 27 on 28 February 2027', '2000-02-29', '2027-02-28', 'B'],
    ['born on 29 February: 27 on 1 March 2027', '2000-02-29', '2027-03-01', 'C'],
  ])('%s', (_, geboren, peildatum, rij) => {
    expect(metLeeftijd(geboren, peildatum)).toBe(rij);
  });

  it('gives a bed first when the age is unknown', () => {
    const besluit = deur({ ...VANNACHT, leeftijdClient: null, leeftijdOnbekend: true });
    expect(besluit.basis).toBe('B');
    expect(besluit.taken).toEqual(['OPVANG_ZELFDE_DAG', 'RECHTSTOETS']);
  });

  it('keeps a couple of 26 and 28 together, and asks the jongerenregisseur along', () => {
    for (const stel of [
      { leeftijdClient: 28, leeftijdPartner: 26 },
      { leeftijdClient: 26, leeftijdPartner: 28 },
    ]) {
      expect(deur({ ...VANNACHT, ...stel })).toMatchObject({
        basis: 'B',
        taken: ['OPVANG_ZELFDE_DAG', 'RECHTSTOETS', 'JONGEREN'],
      });
    }
  });

  it('counts a child of 17 that turns 18 tomorrow as a child today and not tomorrow', () => {
    const kindMee = (peildatum: string) => leeftijdOp('2008-11-23', peildatum) < 18;
    expect(deur({ ...VANNACHT, kindMee: kindMee('2026-11-22') }).basis).toBe('B');
    expect(deur({ ...VANNACHT, kindMee: kindMee('2026-11-23') }).basis).toBe('C');
  });

  it('never sends a lone 17-year-old to adult shelter, with or without a bed', () => {
    for (const acuut of [true, false]) {
      const besluit = deur({ acuut, leeftijdClient: 17, alleenstaandMinderjarig: true });
      expect(besluit).toMatchObject({ basis: 'J', regieTaak: 'REGIE_GGD', taken: ['OPVANG_ZELFDE_DAG', 'JEUGDHULP'] });
      expect(besluit.termijnen).toEqual([{ soort: 'tns-opvang-zelfde-dag', start: 'aanmelding' }]);
    }
  });

  it('treats someone who is pregnant as a family', () => {
    expect(deur({ ...VANNACHT, zwanger: true }).basis).toBe('B');
  });

  it('sends an adult without a bed to the Leger des Heils tonight, wherever he comes from', () => {
    for (const gemeenteBinnenTns of [true, false]) {
      expect(deur({ ...VANNACHT, gemeenteBinnenTns })).toMatchObject({
        basis: 'C',
        regieTaak: 'REGIE_LDH',
        taken: ['OPVANG_LDH', 'RECHTSTOETS'],
      });
    }
  });

  it('starts the intake at once for someone from Gorinchem with a bed, and the toets only when shelter is asked', () => {
    expect(deur({}).taken).toEqual(['INTAKE']);
    expect(deur({ opvangGevraagd: true }).taken).toEqual(['INTAKE', 'RECHTSTOETS']);
    expect(deur({ leeftijdClient: 24 }).taken).toEqual(['INTAKE', 'JONGEREN']);
  });

  it('gives Leerdam and abroad to the GGD when there is a bed', () => {
    expect(ref.binnenTns('1961')).toBe(false);
    expect(deur({ gemeenteBinnenTns: ref.binnenTns('1961') })).toMatchObject({
      basis: 'A2',
      regieTaak: 'REGIE_GGD',
      taken: ['RECHTSTOETS'],
    });
    expect(deur({ gemeenteBinnenTns: ref.binnenTns(null), verblijf: 'eu' })).toMatchObject({
      basis: 'A2',
      overlays: ['R'],
      taken: ['RECHTSTOETS'],
    });
  });

  it('keeps the bed of tonight and gives the regie to the GGD when the client is in danger', () => {
    const besluit = deur({ ...VANNACHT, veiligheidsrisico: true });
    expect(besluit).toMatchObject({
      basis: 'C',
      overlays: ['V'],
      regieTaak: 'REGIE_GGD',
      taken: ['OPVANG_LDH', 'RECHTSTOETS', 'VEILIGHEID'],
    });
    expect(besluit.vanavond).toHaveLength(2);
  });

  it('starts the three working days of the Wgs at a known eviction date, and the four weeks at debts alone', () => {
    expect(deur({ ontruimingOfOntslagBekend: true }).termijnen).toEqual([
      { soort: 'tns-plan', start: 'aanmelding' },
      { soort: 'wgs-gesprek-spoed', start: 'aanmelding' },
      { soort: 'hertriage', start: 'ontruiming-of-ontslag' },
    ]);
    expect(deur({ schuldenDreigen: true }).termijnen.map(({ soort }) => soort)).toEqual(['tns-plan', 'wgs-gesprek']);
    expect(deur({ schuldenDreigen: true }).taken).toEqual(['INTAKE', 'SCHULDHULP']);
  });
});
