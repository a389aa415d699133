import { describe, expect, it } from '@jest/globals';
import { dagnaam, datum, kortgeleden, ouderdom, periode, sinds, tijd, voluit } from './datum.js';

const NU = new Date('2026-11-22T09:00:00Z');

describe('datum', () => {
  it('schrijft een dag voluit', () => {
    expect(datum('2026-03-01')).toBe('1 maart 2026');
  });

  it('neemt van een moment de dag in Amsterdam', () => {
    expect(datum('2026-06-30T22:00:00Z')).toBe('1 juli 2026');
    expect(datum('2026-12-31T22:59:59Z')).toBe('31 december 2026');
    expect(datum(new Date('2026-12-31T23:00:00Z'))).toBe('1 januari 2027');
  });

  it('noemt het jaar alleen als het een ander is', () => {
    expect(dagnaam('2026-11-25', NU)).toBe('woensdag 25 november');
    expect(dagnaam('2027-01-04', NU)).toBe('maandag 4 januari 2027');
  });

  it('schrijft tijd met een punt, in zomer- en in wintertijd', () => {
    expect(tijd('2026-11-22T13:05:00Z')).toBe('14.05 uur');
    expect(tijd('2026-07-22T13:05:00Z')).toBe('15.05 uur');
    expect(tijd('2026-11-22T08:00:00Z')).toBe('9.00 uur');
    expect(voluit('2026-11-22T23:00:00Z')).toBe('maandag 23 november 2026, 0.00 uur');
  });
});

describe('kortgeleden', () => {
  it.each([
    ['2026-11-22T08:05:00Z', 'vandaag 9.05 uur'],
    ['2026-11-21T23:00:00Z', 'vandaag 0.00 uur'],
    ['2026-11-21T22:59:00Z', 'gisteren 23.59 uur'],
    ['2026-11-20T13:05:00Z', 'vrijdag 20 november 14.05 uur'],
    ['2025-11-20T13:05:00Z', 'donderdag 20 november 2025 14.05 uur'],
  ])('%s is: %s', (moment, tekst) => {
    expect(kortgeleden(moment, NU)).toBe(tekst);
    expect(sinds(moment, NU)).toBe(`sinds ${tekst}`);
  });
});

describe('periode', () => {
  it('noemt de laatste dag die er nog bij hoort', () => {
    expect(periode('2026-03-01', '2026-06-01')).toBe('van 1 maart 2026 t/m 31 mei 2026');
    expect(periode('2026-03-01', null)).toBe('vanaf 1 maart 2026');
  });
});

describe('ouderdom', () => {
  it.each([
    ['2026-11-22T08:59:00Z', '1 minuut'],
    ['2026-11-22T06:30:00Z', '2 uur'],
    ['2026-11-21T10:00:00Z', '23 uur'],
    ['2026-11-21T09:00:00Z', '1 dag'],
    ['2026-11-19T09:00:00Z', '3 dagen'],
    ['2026-10-19T09:00:00Z', '4 weken'],
  ])('%s is %s oud', (moment, tekst) => {
    expect(ouderdom(moment, NU)).toBe(tekst);
  });
});
