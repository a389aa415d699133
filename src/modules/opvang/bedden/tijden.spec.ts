import { describe, expect, it } from '@jest/globals';
import { dagenLater, nachtVan, vergrendeldTot } from './tijden.js';

const REGEL = { uur: '22:00', minuten: 60 };

describe('een bed dat wordt vastgehouden', () => {
  it.each([
    ['overdag tot tien uur ’s avonds', '2026-11-23T11:00:00Z', '2026-11-23T21:00:00.000Z'],
    ['in de zomer ook, op de klok hier', '2026-07-01T11:00:00Z', '2026-07-01T20:00:00.000Z'],
    ['kort ervoor toch nog een uur', '2026-11-23T20:30:00Z', '2026-11-23T21:30:00.000Z'],
    ['erna een uur', '2026-11-23T23:30:00Z', '2026-11-24T21:00:00.000Z'],
  ])('blijft dat %s', (_, nu, tot) => {
    expect(vergrendeldTot(new Date(nu), REGEL).toISOString()).toBe(tot);
  });
});

describe('de nacht van wie nu binnenkomt', () => {
  it.each([
    ['2026-11-23T19:00:00Z', '2026-11-23'],
    ['2026-11-23T23:30:00Z', '2026-11-23'],
    ['2026-11-24T04:59:00Z', '2026-11-23'],
    ['2026-11-24T05:00:00Z', '2026-11-24'],
  ])('om %s is die van %s', (nu, nacht) => {
    expect(nachtVan(new Date(nu), '06:00')).toBe(nacht);
  });
});

it('telt dagen over een maand heen', () => {
  expect(dagenLater('2026-11-29', 2)).toBe('2026-12-01');
});
