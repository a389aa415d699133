import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rijenUitBestanden } from '../../../test/fabriek/referentie.js';
import { leesDag } from '../../kern/dag.js';
import { bepaalDeurrij, type Deurfeiten } from './deurtabel.js';
import { Referentie, type GetypeerdeRij } from './referentie.js';
import { buitenKantoortijd, isOpen, wijsToe, type Situatie } from './verdeler.js';

/** The door of the service on any day since 2021 and at any hour (promise 5); the bed itself is that of plekkeuze.spec. */
let rijen: readonly GetypeerdeRij[];
const opDag = new Map<string, Referentie>();
beforeAll(async () => {
  rijen = await rijenUitBestanden();
});

const dag = fc.nat(4000).map((dagen) => leesDag('2021-01-01').add({ days: dagen }).toString());
const uur = fc.nat(24 * 60 - 1).map((minuten) => {
  const twee = (getal: number) => String(getal).padStart(2, '0');
  return `${twee(Math.floor(minuten / 60))}:${twee(minuten % 60)}`;
});
const leeftijd = fc.option(fc.integer({ min: 0, max: 110 }), { nil: null });
const gemeente = fc.option(fc.constantFrom('0505', '0512', '0523', '0642', '1978', '0590', '1961', '0599', '9999'), {
  nil: null,
});
const kanaal = fc.constantFrom('partner-tns', 'ldh-direct', 'stadskantoor', 'andere-regio', 'meldpunt-zo');

/** Somebody without a safe bed for the coming night; all the rest may be so or not. */
const acuut: fc.Arbitrary<Deurfeiten> = fc.record({
  acuut: fc.constant(true),
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
  kanaal,
  kantooruren: fc.boolean(),
});
const situatie: fc.Arbitrary<Omit<Situatie, 'deurrij'>> = fc.record({
  gemeenteAanmelding: gemeente,
  brpStatus: fc.constantFrom('ingeschreven', 'briefadres', 'niet-ingeschreven', 'onbekend'),
  brpGemeente: gemeente,
  inOpvang: fc.boolean(),
  gezin: fc.boolean(),
  gedetineerd: fc.boolean(),
  leeftijd,
  kanaal,
  aanmelderSoort: fc.constantFrom('SWT', 'LDH', 'AANBIEDER', 'GGD'),
});

function regelsOp(peildatum: string): Referentie {
  const bekend = opDag.get(peildatum);
  if (bekend) return bekend;
  opDag.set(peildatum, new Referentie(peildatum, rijen));
  return regelsOp(peildatum);
}

it('leads who has no bed for tonight to an open queue that cannot say no, whoever it is and whenever', () => {
  fc.assert(
    fc.property(dag, uur, acuut, situatie, (datum, tijd, feiten, wie) => {
      const ref = regelsOp(datum);
      const { basis, taken } = bepaalDeurrij(ref, feiten);
      const bedden = taken.filter((taak) => ref.taak(taak).eersteOpvang);
      expect(bedden).toHaveLength(1);
      const { wachtrij } = wijsToe(ref, bedden[0] ?? '', { ...wie, deurrij: basis });
      expect(wachtrij).not.toBeNull();
      const nu = { datum, tijd };
      const daar = buitenKantoortijd(ref, wachtrij ?? '', nu);
      expect([daar, isOpen(ref, daar, nu)]).toEqual([daar, true]);
      expect(ref.wachtrij(daar).weigercodes).toEqual(['al-geplaatst', 'verkeerde-client']);
    }),
    { numRuns: 3000 },
  );
});
