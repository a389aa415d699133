import { describe, expect, it } from '@jest/globals';
import type { Opschorting } from './opschorting.js';
import type { Eenheid } from './rekenwijze.js';
import { berekenTermijn, type TermijnInvoer } from './termijn.js';

/** A clock of the Termijnenwet that starts at noon on a day. */
function klok(start: string, lengte: number, eenheid: Eenheid, overig: Partial<TermijnInvoer>): TermijnInvoer {
  return {
    start: `${start}T11:00:00Z`,
    lengte,
    eenheid,
    rekenwijze: 'TERMIJNENWET',
    opschortingen: [],
    verdagingen: [],
    ...overig,
  };
}
const laatsteDag = (invoer: TermijnInvoer) => berekenTermijn(invoer).laatsteDag;

describe('a pause (Awb 4:15)', () => {
  const acht = (...opschortingen: Opschorting[]) => laatsteDag(klok('2026-01-05', 8, 'week', { opschortingen })); // Monday 2 March
  const gevallen: [string, string | null, Opschorting[]][] = [
    [
      'asked 12 January, answered 26 January: 13–25 January, 13 days → Sunday 15 March → Monday',
      '2026-03-16',
      [{ van: '2026-01-12', tot: '2026-01-26' }],
    ],
    [
      'two that overlap, 13–29 January once: 17 days',
      '2026-03-19',
      [
        { van: '2026-01-20', tot: '2026-01-30' },
        { van: '2026-01-12', tot: '2026-01-26' },
      ],
    ],
    ['asked and answered on one day: nothing', '2026-03-02', [{ van: '2026-01-12', tot: '2026-01-12' }]],
    [
      'answered the day after: nothing, "tot" is not "tot en met"',
      '2026-03-02',
      [{ van: '2026-01-12', tot: '2026-01-13' }],
    ],
    ['still open: not known', null, [{ van: '2026-01-12', tot: null }]],
    [
      'one that holds an open one: not known',
      null,
      [
        { van: '2026-01-12', tot: '2026-01-26' },
        { van: '2026-01-14', tot: null },
      ],
    ],
    [
      'asked on the last day: too late, the term is over when it would begin',
      '2026-03-02',
      [{ van: '2026-03-02', tot: '2026-03-20' }],
    ],
    ['asked the day before the last: one day left after it', '2026-03-20', [{ van: '2026-03-01', tot: '2026-03-20' }]],
    ['open, but asked after the end: an expired clock does not wake', '2026-03-02', [{ van: '2026-03-10', tot: null }]],
    ['before the clock began: nothing', '2026-03-02', [{ van: '2025-12-01', tot: '2025-12-20' }]],
    [
      'a second one, that falls in the time won by the first',
      '2026-03-23',
      [
        { van: '2026-01-12', tot: '2026-01-26' },
        { van: '2026-03-10', tot: '2026-03-18' },
      ],
    ],
  ];
  it.each(gevallen)('%s: %s', (_wat, verwacht, opschortingen) => {
    expect(acht(...opschortingen)).toBe(verwacht);
  });

  it('in the weekend over which the end was shifted: the clock never ends on a day it stands still', () => {
    const opschortingen = [{ van: '2026-03-14', tot: '2026-03-19' }];
    expect(laatsteDag(klok('2026-01-17', 8, 'week', { opschortingen }))).toBe('2026-03-19');
    expect(laatsteDag(klok('2026-01-17', 8, 'week', { opschortingen: [{ van: '2026-03-14', tot: null }] }))).toBeNull();
  });

  it('skips only the working days of a clock in working days', () => {
    const opschortingen = [{ van: '2026-03-05', tot: '2026-03-10' }]; // Friday 6 – Monday 9: two working days
    expect(laatsteDag(klok('2026-03-04', 3, 'werkdag', { opschortingen }))).toBe('2026-03-11');
  });

  it('takes as long as its days last in a clock of hours', () => {
    const opschortingen = [{ van: '2026-03-28', tot: '2026-03-30' }]; // Sunday 29 March has 23 hours
    const uren = klok('2026-03-28', 24, 'uur', { rekenwijze: 'UREN', opschortingen });
    expect(berekenTermijn(uren).vervaltOp).toBe('2026-03-30T10:00:00Z');
  });

  it('that begins at the very moment a clock of hours runs out comes too late', () => {
    const uren = klok('2026-01-15', 12, 'uur', {
      rekenwijze: 'UREN',
      opschortingen: [{ van: '2026-01-15', tot: null }],
    });
    expect(berekenTermijn(uren)).toEqual({ laatsteDag: '2026-01-15', vervaltOp: '2026-01-15T23:00:00Z' });
  });

  it('cannot end before it begins', () => {
    expect(() => acht({ van: '2026-01-12', tot: '2026-01-11' })).toThrow(RangeError);
  });
});
