import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { leeftijdOp } from './leeftijd.js';

describe('age in whole years', () => {
  it.each([
    ['1999-11-23', '2026-11-22', 26, 'is 26 on the eve of the 27th birthday (26 years 364 days)'],
    ['1999-11-22', '2026-11-22', 27, 'is 27 on the birthday itself'],
    ['2008-11-23', '2026-11-22', 17, 'is 17 for who turns 18 tomorrow'],
    ['2026-11-22', '2026-11-22', 0, 'is 0 on the day of birth'],
    ['2000-02-29', '2027-02-28', 26, 'born 29 February: not yet a year older on 28 February of a common year'],
    ['2000-02-29', '2027-03-01', 27, 'born 29 February: a year older on 1 March of a common year'],
    ['2000-02-29', '2028-02-28', 27, 'born 29 February: not yet on the 28th of a leap year'],
    ['2000-02-29', '2028-02-29', 28, 'born 29 February: on the day itself in a leap year'],
    ['1996-12-31', '2026-01-01', 29, 'is not the difference of the years'],
  ])('%s on %s: %i, it %s', (geboren, peil, leeftijd) => {
    expect(leeftijdOp(geboren, peil)).toBe(leeftijd);
  });

  it('refuses a birth after the peildatum, and what is not a day', () => {
    expect(() => leeftijdOp('2026-11-23', '2026-11-22')).toThrow(RangeError);
    expect(() => leeftijdOp('2001-02-29', '2026-11-22')).toThrow(RangeError);
    expect(() => leeftijdOp('2001-02-28', '2026-11-22T10:00:00Z')).toThrow(RangeError);
  });

  it('never falls, and grows by exactly one in a year', () => {
    const dag = fc
      .integer({ min: 0, max: 40_000 })
      .map((dagen) => new Temporal.PlainDate(1920, 1, 1).add({ days: dagen }));
    fc.assert(
      fc.property(dag, fc.nat(40_000), (geboren, later) => {
        const peil = geboren.add({ days: later });
        const nu = leeftijdOp(geboren.toString(), peil.toString());
        expect(leeftijdOp(geboren.toString(), peil.add({ days: 1 }).toString())).toBeGreaterThanOrEqual(nu);
        fc.pre(!(peil.month === 2 && peil.day === 29) && !(geboren.month === 2 && geboren.day === 29));
        expect(leeftijdOp(geboren.toString(), peil.add({ years: 1 }).toString())).toBe(nu + 1);
      }),
    );
  });
});
