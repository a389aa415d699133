import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wekmomenten, type Trede } from './ladder.js';

/** Midnight after Friday 27 November 2026 in Amsterdam: the end of a clock of which that Friday is the last day. */
const NA_VRIJDAG = new Date('2026-11-27T23:00:00.000Z');
const LANG_GELEDEN = new Date('2026-01-01T00:00:00.000Z');

const FATAAL: readonly Trede[] = [
  { trede: 1, wie: 'behandelaar', lengte: -2, eenheid: 'werkdag', rekenwijze: 'WERKDAGEN' },
  { trede: 2, wie: 'teamleider', lengte: 0, eenheid: 'dag', rekenwijze: 'KALENDER' },
  { trede: 3, wie: 'regiehouder', lengte: 1, eenheid: 'werkdag', rekenwijze: 'WERKDAGEN' },
];
const op = (treden: readonly Trede[], vervaltOp: Date, sinds = LANG_GELEDEN) =>
  wekmomenten(treden, { vervaltOp, sinds }).map((een) => een.op.toISOString());
const een = (lengte: number, eenheid: Trede['eenheid'], rekenwijze: Trede['rekenwijze']): Trede[] => [
  { trede: 1, wie: 'behandelaar', lengte, eenheid, rekenwijze },
];

describe('een ladder', () => {
  it('laat twee hele werkdagen over, klinkt op het einde zelf en nog eens een werkdag later', () => {
    expect(op(FATAAL, NA_VRIJDAG)).toEqual([
      '2026-11-25T23:00:00.000Z', // Thursday and Friday are left
      '2026-11-27T23:00:00.000Z',
      '2026-11-30T23:00:00.000Z', // Monday has passed
    ]);
  });

  it('slaat weekend en feestdagen over: na Kerst 2026 (vrijdag en zaterdag) komt maandag 28 december', () => {
    const naDonderdag = new Date('2026-12-24T23:00:00.000Z');
    expect(op(een(1, 'werkdag', 'WERKDAGEN'), naDonderdag)).toEqual(['2026-12-28T23:00:00.000Z']);
    expect(op(een(-1, 'werkdag', 'WERKDAGEN'), new Date('2026-12-27T23:00:00.000Z'))).toEqual([
      '2026-12-23T23:00:00.000Z',
    ]);
  });

  it('houdt in dagen het uur op de klok, ook als die wordt verzet, en telt uren gewoon door', () => {
    const naDeZomertijd = new Date('2026-10-25T23:00:00.000Z'); // 26 October 00:00, winter
    expect(op(een(-1, 'dag', 'KALENDER'), naDeZomertijd)).toEqual(['2026-10-24T22:00:00.000Z']);
    expect(op(een(-24, 'uur', 'UREN'), naDeZomertijd)).toEqual(['2026-10-24T23:00:00.000Z']);
  });

  it('klinkt niet voordat de klok dit einde had, en geen trede voor die eronder', () => {
    expect(op(FATAAL, NA_VRIJDAG, new Date('2026-11-26T09:00:00.000Z'))).toEqual([
      '2026-11-26T09:00:00.000Z',
      '2026-11-27T23:00:00.000Z',
      '2026-11-30T23:00:00.000Z',
    ]);
    expect(op(FATAAL, NA_VRIJDAG, new Date('2026-12-10T09:00:00.000Z'))).toEqual(
      Array.from({ length: 3 }, () => '2026-12-10T09:00:00.000Z'),
    );
  });

  it('weigert een rekenwijze die niet bij de eenheid past', () => {
    expect(() => op(een(-2, 'uur', 'WERKDAGEN'), NA_VRIJDAG)).toThrow(RangeError);
  });

  it('is altijd in volgorde en nooit te vroeg, voor elk einde', () => {
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const lengte = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(moment, moment, fc.array(lengte, { minLength: 1, maxLength: 4 }), (vervaltOp, sinds, lengtes) => {
        const treden = lengtes.map((l, i) => ({ ...een(l, 'werkdag', 'WERKDAGEN')[0]!, trede: i + 1 }));
        const momenten = wekmomenten(treden, { vervaltOp, sinds }).map((m) => m.op.getTime());
        expect(momenten).toEqual(momenten.toSorted((a, b) => a - b));
        expect(momenten.every((m) => m >= sinds.getTime())).toBe(true);
      }),
    );
  });
});
