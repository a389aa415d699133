/** Two tables of the demo: how long each track takes, and where everybody stands in the chart. */
import { describe, expect, it } from '@jest/globals';
import type { Aanmelding } from '../demo/aanmelden.js';
import type { Levensloop, Verblijf, Verwijzing } from '../demo/levensloop.js';
import { doorlooptijden, mediaan } from '../demo/sporen.js';
import { vakken } from '../demo/vakken.js';
import type { Gebeurtenis } from '../demo/zaak-in-beeld.js';

const gebeurd = (soort: string, zaak: string, ...stappen: [stap: string, naar: string, dag: string][]): Gebeurtenis[] =>
  // the tables look at these fields only
  stappen.map(([stap, naar, dag]) => ({ soort, zaak, stap, naar, moment: `${dag}T12:00:00.000Z` }) as Gebeurtenis);
const loop = (dossier: string, anders: Partial<Levensloop> = {}): Levensloop => ({
  dossier,
  toestand: 'open',
  tijdlijn: [],
  verblijven: [],
  verwijzingen: [],
  ...anders,
});

describe('the lead time of a track', () => {
  const uitkering = (zaak: string, ...dagen: [naar: string, dag: string][]): Levensloop =>
    loop(zaak, {
      tijdlijn: gebeurd(
        'uitkering',
        zaak,
        ...dagen.map(([naar, dag]) => ['stap', naar, dag] as [string, string, string]),
      ),
    });
  const rij = (spoor: string, lopen: Levensloop[]): unknown =>
    doorlooptijden(lopen, '2026-11-20').rijen.find(([naam]) => naam === spoor);

  it('counts what began as what came out well, otherwise, and what still runs', () => {
    const lopen = [
      uitkering('a', ['gemeld', '2026-11-01'], ['toegekend', '2026-11-15'], ['beeindigd', '2026-11-18']),
      uitkering('b', ['gemeld', '2026-11-01'], ['afgewezen', '2026-11-05']),
      uitkering('c', ['gemeld', '2026-11-10'], ['aangevraagd', '2026-11-11']),
    ];
    expect(rij('uitkering', lopen)).toEqual(['uitkering', 3, 1, 1, 1, '4', '14', '10']);
  });

  it('ends at the first answer: what happens to a granted benefit later does not make it longer', () => {
    const lopen = [uitkering('a', ['gemeld', '2026-11-01'], ['toegekend', '2026-11-03'], ['afgewezen', '2026-11-19'])];
    expect(rij('uitkering', lopen)).toEqual(['uitkering', 1, 1, 0, 0, '2', '2', '']);
  });

  it('counts days on the calendar, also over the change of the clock', () => {
    const lopen = [uitkering('a', ['gemeld', '2026-10-24'], ['toegekend', '2026-10-26'])];
    expect(rij('uitkering', lopen)).toEqual(['uitkering', 1, 1, 0, 0, '2', '2', '']);
  });

  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2],
  ])('has a middle: %j', (getallen, verwacht) => {
    expect(mediaan(getallen)).toBe(verwacht);
  });
});

describe('the boxes of the chart', () => {
  const aanmelding = (dossier: string, anders: Partial<Aanmelding> = {}): Aanmelding =>
    ({ dossier, toestand: 'recht-vastgesteld', groep: 'C', ...anders }) as Aanmelding; // the boxes look at no more
  const verblijf = (toestand: string, anders: Partial<Verblijf> = {}): Verblijf => ({
    id: 'v',
    zicht: 'vol',
    dossier: 'd',
    toestand,
    open: toestand !== 'beeindigd',
    termijnen: [],
    uitstroomtrajectOp: null,
    bestemming: null,
    ...anders,
  });
  const verwezen = (toestand: string, verwijssoort: string, aanbieder = 'LDH'): Verwijzing => ({
    id: 'w',
    zicht: 'vol',
    dossier: 'd',
    toestand,
    open: true,
    termijnen: [],
    verwijssoort,
    aanbieder,
  });
  /** The one box in which somebody stands. */
  const vak = (anders: Partial<Levensloop>, van: Partial<Aanmelding> = {}): string => {
    const gevuld = vakken([aanmelding('d', van)], [loop('d', anders)]).rijen.filter(
      ([, naam, aantal]) => aantal === 1 && naam !== 'samen',
    );
    return gevuld.map(([code, naam]) => `${code} ${naam}`).join(' | ');
  };
  const TRAJECT = { uitstroomtrajectOp: '2026-11-05' };

  it.each<[string, Partial<Levensloop>, Partial<Aanmelding>, string]>([
    ['nothing yet', {}, {}, 'DAKLOOS meldt zich voor de opvang, nog geen bed'],
    [
      'three nights',
      { verblijven: [verblijf('geplaatst')] },
      {},
      'D5 bed klaar of in de opvang, nog geen vier nachten',
    ],
    ['four nights', { verblijven: [verblijf('op-proef', TRAJECT)] }, {}, 'START in de opvang, uitstroomtraject loopt'],
    [
      'a home',
      { verblijven: [verblijf('beeindigd', { ...TRAJECT, bestemming: 'zelfstandig' })] },
      {},
      'UITSTROOM zelfstandig, met of zonder begeleiding',
    ],
    [
      'away after a night',
      { verblijven: [verblijf('beeindigd', { bestemming: 'netwerk' })] },
      {},
      'EINDE kort in de opvang, zonder traject weer weg',
    ],
    [
      'a bed again after a home',
      { verblijven: [verblijf('geplaatst'), verblijf('beeindigd', TRAJECT)] },
      {},
      'D5 bed klaar of in de opvang, nog geen vier nachten',
    ],
    ['out of sight', { toestand: 'buiten-beeld' }, {}, 'DAKLOOS buiten of uit beeld, veldwerk zoekt'],
    [
      'help at home',
      { verwijzingen: [verwezen('gestart', 'WMO')] },
      { groep: 'A' },
      'BEHANDELING behandeling of begeleiding loopt',
    ],
    [
      'the intensive approach',
      { verwijzingen: [verwezen('aangeboden', 'BEMOEIZORG', 'MELDPUNT_ZO')] },
      { groep: 'A' },
      'D3 intensieve aanpak (Meldpunt Zorg en Overlast)',
    ],
    ['a roof, no plan', {}, { groep: 'A' }, 'K0 kwetsbaar, nog geen plan'],
    [
      'a plan',
      { tijdlijn: gebeurd('intake', 'i', ['vaststellen', 'vastgesteld', '2026-11-01']) },
      { groep: 'A' },
      'D1 thuis in de wijk, plan loopt',
    ],
    [
      'no right, but still a bed',
      { verblijven: [verblijf('geplaatst')] },
      { toestand: 'doorverwezen' },
      'D5 bed klaar of in de opvang, nog geen vier nachten',
    ],
    ['no right', {}, { toestand: 'doorverwezen' }, '– andere regio, geen recht of ingetrokken'],
  ])('after %s', (_, anders, van, verwacht) => {
    expect(vak(anders, van)).toBe(verwacht);
  });

  it('tell Housing First apart from waiting for it', () => {
    const voorgedragen = gebeurd('veldwerk', 'v', ['housing-first-voordragen', 'in-contact', '2026-11-01']);
    expect(vak({ tijdlijn: voorgedragen })).toBe('D4 buiten, voorgedragen voor Housing First');
    const woont = { tijdlijn: voorgedragen, verwijzingen: [verwezen('gestart', 'HOUSING_FIRST')] };
    expect(vak(woont)).toBe('ZELFSTANDIG Housing First met begeleiding');
  });

  it('add up to everybody', () => {
    const tabel = vakken([aanmelding('a'), aanmelding('b', { toestand: 'gekoppeld' })], [loop('a'), loop('b')]);
    const som = tabel.rijen.slice(0, -1).reduce((samen, [, , aantal]) => samen + Number(aantal), 0);
    expect([som, tabel.rijen.at(-1)]).toEqual([2, ['', 'samen', 2]]);
  });
});
