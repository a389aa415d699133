import { beforeAll, describe, expect, it } from '@jest/globals';
import { proefrij, rijenUitBestanden } from '../../../../test/fabriek/referentie.js';
import type { GetypeerdeRij } from '../referentie.js';
import { keurSamenhang } from './referentie.keuring.js';
import { keurPerioden } from './referentie.rijen.js';
import type { Soort } from '../referentie.soorten.js';

describe('rows that do not fit each other', () => {
  let goed: GetypeerdeRij[];
  beforeAll(async () => {
    goed = await rijenUitBestanden();
  });
  const met = (...rijen: GetypeerdeRij[]) => keurSamenhang([...goed, ...rijen]);
  const zonder = (soort: Soort, code: string) =>
    keurSamenhang(goed.filter((een) => een.soort !== soort || een.rij.code !== code));

  const wachtrij = { naam: 'Proef', organisatie: 'GGD', openVan: '08:30', openTot: '17:00', dagen: [1] };
  const taak = {
    naam: 'Proef',
    uitleg: 'Proef',
    oppakTermijn: 'overdracht-oppakken-snel',
    afrondTermijn: 'overdracht-afronden-snel',
    gegevensset: 'regie',
    prioriteit: 1,
  };
  const deurrij = {
    soort: 'overlay',
    volgorde: 500,
    naam: 'Proef',
    uitleg: 'Proef',
    voorwaarden: [],
    taken: [],
    termijnen: [],
    vanavond: 'Proef',
  };
  const matrixrij = { prioriteit: 5, taak: 'RECHTSTOETS', wachtrij: 'GGD_TOETS', gezin: true };

  const trede = { trede: 1, wie: 'behandelaar', lengte: -1, eenheid: 'werkdag', rekenwijze: 'WERKDAGEN' };
  const ladder = { code: 'los', naam: 'Proef', treden: [trede] };

  it.each<[string, Soort, Record<string, unknown>, RegExp]>([
    ['a ladder of an unknown clock', 'ladder', { ...ladder, termijn: 'ooit' }, /ladder los: termijn ooit bestaat niet/],
    [
      'a second ladder of an aard',
      'ladder',
      { ...ladder, aard: 'streef' },
      /niet precies één ladder voor de aard streef/,
    ],
    ['a ladder of nothing', 'ladder', ladder, /ladder los: is voor een aard of voor een termijn/],
    ['a second ladder of a clock', 'ladder', { ...ladder, termijn: 'bezwaar' }, /termijn bezwaar heeft er twee/],
    [
      'rungs that are not 1, 2, 3',
      'ladder',
      { ...ladder, termijn: 'pw-besluit', treden: [{ ...trede, trede: 2 }] },
      /ladder los: nummert haar treden niet/,
    ],
    [
      'a rung that cannot be counted',
      'ladder',
      { ...ladder, termijn: 'pw-besluit', treden: [{ ...trede, rekenwijze: 'UREN' }] },
      /trede 1: UREN rekent niet in werkdag/,
    ],
    [
      'a queue of nobody',
      'wachtrij',
      { code: 'LOS', ...wachtrij, organisatie: 'NIEMAND' },
      /wachtrij LOS: organisatie NIEMAND bestaat niet/,
    ],
    [
      'a queue that is never open',
      'wachtrij',
      { code: 'LOS', ...wachtrij, dagen: [] },
      /wachtrij LOS: is op geen enkele dag open/,
    ],
    [
      'an out-of-hours queue that closes',
      'wachtrij',
      { code: 'LOS', ...wachtrij, buitenKantoortijdWachtrij: 'GGD_TOETS' },
      /GGD_TOETS is niet altijd open/,
    ],
    [
      'a refusal code nobody knows',
      'wachtrij',
      { code: 'LOS', ...wachtrij, weigercodes: ['geen-zin'] },
      /weigercode geen-zin/,
    ],
    [
      'an organisation whose queue belongs to another',
      'organisatie',
      { code: 'X', naam: 'X', soort: 'GGD', standaardWachtrij: 'SDD_WMO', telefoon: '000' },
      /SDD_WMO is van een ander/,
    ],
    [
      'a taak without a row in the matrix',
      'taak',
      { code: 'ZWEEFT', ...taak },
      /taak ZWEEFT: heeft geen rij in de verantwoordelijkheidsmatrix/,
    ],
    [
      'a taak that would wait without a clock',
      'taak',
      { code: 'ZWEEFT', ...taak, adres: 'afzender', oppakTermijn: 'briefadres-streef' },
      /briefadres-streef staat uit/,
    ],
    [
      'a clock that does not exist',
      'taak',
      { code: 'ZWEEFT', ...taak, adres: 'afzender', afrondTermijn: 'ooit' },
      /termijn ooit bestaat niet/,
    ],
    [
      'a matrix row for an unknown taak',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, taak: 'KOFFIE' },
      /taak KOFFIE bestaat niet/,
    ],
    [
      'a matrix row to an unknown queue',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, wachtrij: 'NERGENS' },
      /wachtrij NERGENS bestaat niet/,
    ],
    [
      'a template that fails for a gemeente outside the region',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, wachtrij: 'SWT_{GEMEENTE}' },
      /SWT_\{GEMEENTE\} bestaat niet voor gemeente 1961/,
    ],
    [
      'a template that fails when no gemeente is known',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, wachtrij: 'SWT_{GEMEENTE}' },
      /als de gemeente niet bekend is/,
    ],
    [
      'two rows with one priority',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, prioriteit: 999 },
      /prioriteit 999 staat twee keer/,
    ],
    [
      'a row behind the last one',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, prioriteit: 1000 },
      /de laatste rij van de matrix \(proef\) heeft voorwaarden/,
    ],
    [
      'a row without queue and reason',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, wachtrij: null },
      /geen wachtrij en ook geen reden/,
    ],
    [
      'a taak of the sender in the matrix',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, taak: 'INFORMEREN' },
      /taak INFORMEREN heeft een eigen adres/,
    ],
    [
      'an unknown channel',
      'verantwoordelijkheid',
      { code: 'proef', ...matrixrij, kanaal: 'postduif' },
      /kanaal postduif bestaat niet/,
    ],
    [
      'a door row with an unknown fact',
      'deurrij',
      { code: 'Z', ...deurrij, voorwaarden: [{ humeur: { is: 'goed' } }] },
      /feit humeur bestaat niet/,
    ],
    [
      'a door row with an unknown taak',
      'deurrij',
      { code: 'Z', ...deurrij, taken: [{ taak: 'KOFFIE' }] },
      /taak KOFFIE bestaat niet/,
    ],
    [
      'a door row with an unknown clock',
      'deurrij',
      { code: 'Z', ...deurrij, termijnen: [{ soort: 'ooit' }] },
      /termijn ooit bestaat niet/,
    ],
    [
      'a door row with an unknown placeholder',
      'deurrij',
      { code: 'Z', ...deurrij, vanavond: 'Ga naar {kroeg}.' },
      /\{kroeg\} in vanavond/,
    ],
    [
      'a base row that hides the others',
      'deurrij',
      {
        code: 'Z',
        ...deurrij,
        soort: 'basis',
        volgorde: 5,
        regieTaak: 'REGIE_GGD',
        termijnen: [{ soort: 'tns-plan' }],
      },
      /deurrij Z: past altijd/,
    ],
    [
      'a last base row that does not always fit',
      'deurrij',
      {
        code: 'Z',
        ...deurrij,
        soort: 'basis',
        volgorde: 99,
        regieTaak: 'REGIE_GGD',
        termijnen: [{ soort: 'tns-plan' }],
        voorwaarden: [{ acuut: { is: true } }],
      },
      /de laatste basisrij moet altijd passen/,
    ],
    [
      'a base row without a clock',
      'deurrij',
      { code: 'Z', ...deurrij, soort: 'basis', volgorde: 5, voorwaarden: [{ acuut: { is: true } }] },
      /heeft een klok die altijd loopt/,
    ],
    [
      'a legal ground for a kind of organisation that does not exist',
      'beleid',
      { code: 'bsn-gerechtigd', naam: 'Proef', waarde: ['GGD', 'BAKKER'], uitleg: 'Proef' },
      /beleid bsn-gerechtigd: moet er zijn en alleen soorten organisaties noemen/,
    ],
    [
      'a contract with nobody',
      'contract',
      { code: 'proef', naam: 'Proef', aanbieder: 'NIEMAND', regeling: 'ib-mo', opdrachtgever: 'Proef' },
      /contract proef: organisatie NIEMAND/,
    ],
  ])('are found: %s', (_, soort, ruw, melding) => {
    expect(met(proefrij(soort, ruw)).join('\n')).toMatch(melding);
  });

  it('are found when a row is missing', () => {
    expect(zonder('organisatie', 'SDD').join('\n')).toMatch(/wachtrij SDD_WMO: organisatie SDD bestaat niet/);
    expect(zonder('verantwoordelijkheid', 'rechtstoets-ggd').join('\n')).toMatch(/taak RECHTSTOETS/);
    expect(zonder('deurrij', 'A2').join('\n')).toMatch(/de laatste basisrij moet altijd passen/);
  });

  it('are all told at once, with the first day on which they do not fit', () => {
    const fouten = met(
      proefrij('wachtrij', { code: 'LOS', ...wachtrij, organisatie: 'NIEMAND', geldigVan: '2030-01-01' }),
      proefrij('taak', { code: 'ZWEEFT', ...taak, geldigVan: '2031-01-01' }),
    );
    expect(fouten).toHaveLength(2);
    expect(fouten[0]).toMatch(/\(op 2030-01-01\)$/);
    expect(fouten[1]).toMatch(/\(op 2031-01-01\)$/);
  });

  it('are found when two rows of one code overlap, and not when one follows the other', () => {
    const rij = (geldigVan: string, geldigTot: string | null) => ({
      soort: 'beleid' as const,
      code: 'x',
      geldigVan,
      geldigTot,
    });
    expect(keurPerioden([rij('2021-01-01', '2022-01-01'), rij('2022-01-01', null)])).toEqual([]);
    expect(keurPerioden([rij('2022-01-01', null), rij('2021-01-01', '2022-01-02')])).toHaveLength(1);
    expect(keurPerioden([rij('2021-01-01', null), rij('2022-01-01', null)])).toHaveLength(1);
  });
});
