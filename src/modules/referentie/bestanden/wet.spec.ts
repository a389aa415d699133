import { beforeAll, describe, expect, it } from '@jest/globals';
import { rijenUitBestanden } from '../../../../test/fabriek/referentie.js';
import { berekenTermijn, type TermijnInvoer } from '../../../kern/termijn.js';
import { Referentie } from '../referentie.js';

/** What happened to a clock besides its start. */
type Overig = Partial<Pick<TermijnInvoer, 'opschortingen' | 'verdagingen'>>;
type Geval = readonly [code: string, start: string, laatsteDag: string, bron: string, overig?: Overig];

/**
 * The clocks of the reference data against the text of the law, each line worked out by hand with a calendar: Easter 2027 is on
 * 28 March, so Goede Vrijdag 26 and tweede paasdag 29 March, Hemelvaartsdag 6 May, tweede pinksterdag 17 May.
 */
const GEVALLEN: readonly Geval[] = [
  ['awb-buiten-behandeling', '2026-11-30', '2026-12-28', 'Awb 4:5 lid 4: four weeks after the hersteltermijn ended'],
  ['awb-buiten-behandeling', '2026-11-27', '2026-12-28', 'Awb 4:5 lid 4: Friday 25 December → over Kerst to Monday'],
  ['awb-besluit', '2026-11-23', '2027-01-18', 'Awb 4:13 lid 2: eight weeks after the application came in'],
  [
    'awb-besluit',
    '2027-03-22',
    '2027-05-18',
    'Awb 4:13, Termijnenwet 3: Monday 17 May is tweede pinksterdag → Tuesday',
  ],
  [
    'awb-besluit',
    '2026-11-23',
    '2027-01-25',
    'Awb 4:15 lid 1: asked 25 November, in on 1 December: 26 to 30 November do not count; Saturday 23 January → Monday',
    { opschortingen: [{ van: '2026-11-25', tot: '2026-12-01' }] },
  ],
  [
    'bezwaar',
    '2026-11-19',
    '2026-12-31',
    'Awb 6:7, 6:8 lid 1: six weeks, the day after the decision was made known is day 1',
  ],
  ['bezwaar', '2026-11-20', '2027-01-04', 'Awb 6:7, Termijnenwet 1 and 3: Friday 1 January → Monday 4'],
  ['bezwaar', '2027-03-16', '2027-04-28', 'Awb 6:7, Termijnenwet 3: Tuesday 27 April is Koningsdag → Wednesday'],
  ['bezwaar', '2027-03-24', '2027-05-07', 'Awb 6:7: 5 May 2027 (no lustrum year), then Hemelvaartsdag → Friday 7'],
  ['beroep', '2026-11-19', '2026-12-31', 'Awb 6:7 holds for beroep as well'],
  ['bezwaar-beslissen', '2026-12-31', '2027-02-11', 'Awb 7:10 lid 1: from the day after the bezwaartermijn ended'],
  ['bezwaar-beslissen-commissie', '2026-12-31', '2027-03-25', 'Awb 7:10 lid 1: twelve weeks with a committee'],
  [
    'bezwaar-beslissen',
    '2027-01-04',
    '2027-03-30',
    'Awb 7:10 lid 3: six weeks and six more: Monday 29 March is tweede paasdag → Tuesday',
    { verdagingen: [{ lengte: 6, eenheid: 'week' }] },
  ],
  [
    'bezwaar-beslissen',
    '2026-12-31',
    '2027-02-18',
    'Awb 7:10 lid 2: asked on 12 January, mended on 20 January: seven days do not count',
    { opschortingen: [{ van: '2027-01-12', tot: '2027-01-20' }] },
  ],
  ['ingebrekestelling', '2027-04-22', '2027-05-07', 'Awb 4:17 lid 3: two weeks; Hemelvaartsdag 6 May → Friday'],
  ['ingebrekestelling', '2027-04-21', '2027-05-07', 'Awb 4:17 lid 3: 5 May and Hemelvaartsdag follow each other'],
  ['awb-dwangsom', '2027-05-07', '2027-06-18', 'Awb 4:17 lid 1: at most 42 days, each of them a day'],
  [
    'brp-aangifte',
    '2027-03-24',
    '2027-03-30',
    'Wet BRP 2.39, Termijnenwet 1 and 2: Monday 29 → Tuesday, with Thursday two days',
  ],
  [
    'brp-aangifte',
    '2027-03-25',
    '2027-03-31',
    'Wet BRP 2.39, Termijnenwet 2: Tuesday 30 is the only working day → Wednesday',
  ],
];

/** Each line under its own words; a line without more must not leave a parameter open, as that would wait for a callback. */
const ALS_REGEL = GEVALLEN.map((geval) => [geval.slice(0, 4).join(' '), geval] as const);

describe('de klokken van de wet', () => {
  let termijnen: Referentie;
  beforeAll(async () => {
    termijnen = new Referentie('2026-11-22', await rijenUitBestanden());
  });

  it.each(ALS_REGEL)('%s', (_, [code, dag, laatsteDag, , overig]) => {
    const { lengte, eenheid, rekenwijze } = termijnen.termijn(code);
    const klok = { lengte, eenheid, rekenwijze, opschortingen: [], verdagingen: [], ...overig };
    expect(berekenTermijn({ start: `${dag}T11:00:00Z`, ...klok }).laatsteDag).toBe(laatsteDag);
  });

  it('72 uur eindigen op het uur, ook op een zondag (Termijnenwet 4)', () => {
    const { lengte, eenheid, rekenwijze } = termijnen.termijn('avg-datalek');
    const klok = { lengte, eenheid, rekenwijze, opschortingen: [], verdagingen: [] };
    expect(berekenTermijn({ start: '2026-12-24T11:00:00Z', ...klok }).vervaltOp).toBe('2026-12-27T11:00:00Z');
  });
});
