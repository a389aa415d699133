import { beforeAll, describe, expect, it } from '@jest/globals';
import { referentieOp } from '../../../test/fabriek/referentie.js';
import type { Opgave } from '../aanmelding/index.js';
import type { Gegevensveld, Referentie } from '../referentie/index.js';
import { alsPersoon, kiesGegevens, type Persoon } from './gegevens.kiezer.js';

const OPGAVE: Opgave = {
  kanaal: 'partner-tns',
  aanmelder: { persoon: 'J. de Boer', relatie: 'hulpverlener' },
  client: {
    anoniem: false,
    bsn: '999900006',
    achternaam: 'Berg',
    geboortedatum: '1987-03-14',
    bereikbaar: { telefoon: '000-5550101' },
    tolkNodig: false,
  },
  huishouden: [{ relatie: 'kind', voornaam: 'Noor', komtMee: true }],
  zwanger: true,
  gemeenteAanmelding: '0505',
  herkomst: { soort: 'buitenland' },
  brp: { status: 'ingeschreven', gemeente: '0512' },
  woonsituatie: 'uitstroom-instelling',
  acuut: true,
  opvangGevraagd: true,
  ontslag: { datum: '2026-12-01', soort: 'ggz' },
  schuldenDreigen: true,
  veiligheidsrisico: true,
  aanleidingen: ['relatiebreuk'],
  toelichting: 'Is ziek.',
  geinformeerd: { gegevensgebruik: 'ja' },
  clientondersteuningAangeboden: true,
};
const PERSOON = alsPersoon(OPGAVE, true);
const kies = (velden: readonly Gegevensveld[], persoon: Persoon = PERSOON) =>
  kiesGegevens(velden, { persoon, opgave: OPGAVE });

let referentie: Referentie;
beforeAll(async () => {
  referentie = await referentieOp('2026-11-22');
});

describe('what a gegevensset shows', () => {
  it('is what it names, and nothing else is there at all', () => {
    expect(kies([])).toEqual({});
    expect(kies(['taal', 'schulden'])).toEqual({ taal: { taal: null, tolkNodig: false }, schulden: true });
    expect(kies(['huishouden'])).toEqual({
      huishouden: [{ relatie: 'kind', voornaam: 'Noor', geboortedatum: null, komtMee: true }],
    });
  });

  it('says when somebody leaves an institution, not which one', () => {
    expect(kies(['datums'])).toEqual({ datums: { ontruiming: null, ontslag: '2026-12-01' } });
  });

  it('gives no other number beside a safe one', () => {
    const bereikbaar = { ...PERSOON.bereikbaar, veiligNummer: '000-5550199' };
    expect(kies(['bereikbaarheid'], { ...PERSOON, bereikbaar }).bereikbaarheid).toMatchObject({
      telefoon: null,
      veiligNummer: '000-5550199',
    });
    expect(kies(['bereikbaarheid']).bereikbaarheid).toMatchObject({ telefoon: '000-5550101', veiligNummer: null });
  });

  it('holds no BSN for who has no ground for it', () => {
    expect(kies(['bsn'], alsPersoon(OPGAVE, false))).toEqual({ bsn: null });
    expect(kies(['bsn'])).toEqual({ bsn: '999900006' });
  });
});

describe('the gegevenssets of the reference data', () => {
  it('are those of every taak; only who is asked for room is told nothing of the client', () => {
    expect(referentie.gegevensvelden('capaciteit')).toEqual([]);
    for (const { gegevensset } of referentie.alles('taak').filter((taak) => taak.gegevensset !== 'capaciteit')) {
      expect({ gegevensset, leeg: referentie.gegevensvelden(gegevensset).length === 0 }).toEqual({
        gegevensset,
        leeg: false,
      });
    }
    expect(referentie.gegevensvelden('bestaat-niet')).toEqual([]);
  });

  it.each(['schulden', 'uitkering', 'briefadres', 'plek', 'contact'])('%s tells nothing about health', (set) => {
    const velden = referentie.gegevensvelden(set);
    for (const veld of ['zwanger', 'toelichting', 'aanleidingen'] as const) expect(velden).not.toContain(veld);
    expect(JSON.stringify(kies(velden))).not.toMatch(/ziek|ggz/);
  });

  it('give the BSN only where the task has a ground for it', () => {
    const met = referentie.codelijst('gegevenssets').filter(({ velden }) => velden?.includes('bsn'));
    expect(met.map(({ waarde }) => waarde).toSorted()).toEqual(
      ['aanvulling', 'briefadres', 'jeugd', 'regie', 'schulden', 'toets', 'uitkering', 'zorg'].toSorted(),
    );
  });
});
