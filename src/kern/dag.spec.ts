import { describe, expect, it } from '@jest/globals';
import { beginVanDag, dagInAmsterdam, leesDag } from './dag.js';

describe('the day in Amsterdam', () => {
  it.each([
    ['2026-01-15T22:59:59Z', '2026-01-15', 'a second before midnight in winter'],
    ['2026-01-15T23:00:00Z', '2026-01-16', 'midnight in winter'],
    ['2026-07-15T21:59:59Z', '2026-07-15', 'a second before midnight in summer'],
    ['2026-07-15T22:00:00Z', '2026-07-16', 'midnight in summer'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 'the hour that is skipped'],
    ['2026-10-25T01:00:00Z', '2026-10-25', 'the hour that comes twice'],
    ['2026-10-25T23:30:00Z', '2026-10-26', 'just after the day of 25 hours'],
    ['2026-07-15T10:00:00+12:00', '2026-07-15', 'a moment written with another offset: midnight here'],
  ])('at %s is %s: %s', (moment, dag) => {
    expect(dagInAmsterdam(moment)).toBe(dag);
  });

  it('begins at midnight there, whatever the zone of the machine', () => {
    expect(beginVanDag(leesDag('2026-03-29')).toString()).toBe('2026-03-28T23:00:00Z');
    expect(beginVanDag(leesDag('2026-03-30')).toString()).toBe('2026-03-29T22:00:00Z');
  });

  it('cannot be told from a text that is no moment or no day', () => {
    expect(() => dagInAmsterdam('2026-07-15')).toThrow(RangeError);
    expect(() => leesDag('15-07-2026')).toThrow(RangeError);
    expect(() => leesDag('2026-02-29')).toThrow(RangeError);
  });
});
