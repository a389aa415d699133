import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBsn, isTestBsn } from './bsn.js';

describe('a BSN', () => {
  it.each(['123456782', '111222333', '999900006', '999999990'])('may be %s, which passes the 11-proef', (bsn) => {
    expect(isBsn(bsn)).toBe(true);
  });

  it.each([
    ['123456789', 'fails the 11-proef'],
    ['000000000', 'is all zeros'],
    ['', 'is empty'],
    ['1234567820', 'has ten digits'],
    ['10000008', 'has eight digits, though with a zero in front it would pass'],
    ['12345678 ', 'ends in a space'],
    ['123456782\n', 'ends in a line break'],
    ['123.456.782', 'has dots'],
    ['１２３４５６７８２', 'is written in full-width digits'],
  ])('is not %j: it %s', (bsn) => {
    expect(isBsn(bsn)).toBe(false);
  });

  it('is no longer valid after one digit is mistyped', () => {
    fc.assert(
      fc.property(geldig, fc.nat(8), fc.integer({ min: 1, max: 9 }), (bsn, plaats, verschil) => {
        const cijfer = (Number(bsn[plaats]) + verschil) % 10;
        expect(isBsn(bsn.slice(0, plaats) + cijfer + bsn.slice(plaats + 1))).toBe(false);
      }),
    );
  });

  it('is no longer valid after two neighbouring, different digits are swapped', () => {
    fc.assert(
      fc.property(geldig, fc.nat(7), (bsn, plaats) => {
        fc.pre(bsn[plaats] !== bsn[plaats + 1]);
        // The last two weights are 2 and -1: their swap shifts the sum by 3 times the difference, never by 11.
        const verwisseld = bsn.slice(0, plaats) + bsn[plaats + 1] + bsn[plaats] + bsn.slice(plaats + 2);
        expect(isBsn(verwisseld)).toBe(false);
      }),
    );
  });
});

describe('a test BSN', () => {
  it('lies in the official range, both ends included', () => {
    expect(isTestBsn('999900006')).toBe(true);
    expect(isTestBsn('999999990')).toBe(true);
    expect(isTestBsn('999990019')).toBe(isBsn('999990019'));
  });

  it('is not a valid number outside the range, nor an invalid one inside it', () => {
    expect(isTestBsn('123456782')).toBe(false);
    expect(isTestBsn('999900007')).toBe(false);
  });
});

/** Eight free digits and the ninth that makes the sum right; where that would be 10 there is no such number. */
const geldig = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((getal) => String(getal).padStart(8, '0'))
  .map((acht) => ({
    acht,
    rest: [...acht].reduce((som, cijfer, plaats) => som + (9 - plaats) * Number(cijfer), 0) % 11,
  }))
  .filter(({ rest }) => rest < 10)
  .map(({ acht, rest }) => `${acht}${rest}`);
