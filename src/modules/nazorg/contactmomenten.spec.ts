import { describe, expect, it } from '@jest/globals';
import { teltVoor, volgendContact } from './contactmomenten.js';

const MAANDEN = [3, 6, 12];
const VERHUISD = '2026-11-30';

describe('de contactmomenten na een verhuizing', () => {
  it('wachten na elkaar', () => {
    expect(volgendContact({ maanden: MAANDEN, gehadTot: 0 })).toBe(3);
    expect(volgendContact({ maanden: MAANDEN, gehadTot: 3 })).toBe(6);
    expect(volgendContact({ maanden: MAANDEN, gehadTot: 12 })).toBeNull();
  });

  it('tellen voor wat aan de beurt is, ook als het gesprek wat eerder is', () => {
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 0 }, VERHUISD, '2027-02-20')).toBe(3);
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 3 }, VERHUISD, '2027-05-01')).toBe(6);
  });

  it('slaan over wat nooit was: na acht maanden stilte telt het gesprek voor de zesde maand', () => {
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 0 }, VERHUISD, '2027-07-30')).toBe(6);
  });

  it('vallen op de laatste dag van een korte maand', () => {
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 0 }, VERHUISD, '2027-02-28')).toBe(3);
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 3 }, VERHUISD, '2027-11-29')).toBe(6);
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 3 }, VERHUISD, '2027-11-30')).toBe(12);
  });

  it('zijn op als ze alle zijn geweest; een gesprek mag daarna nog', () => {
    expect(teltVoor({ maanden: MAANDEN, gehadTot: 12 }, VERHUISD, '2028-01-10')).toBeNull();
  });
});
