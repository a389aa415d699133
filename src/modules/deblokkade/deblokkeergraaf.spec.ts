import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aanDeBal, langsteKeten, type Knoop, type Rand, type Stand } from './deblokkeergraaf.js';

const knoop = (code: string, stand: Stand = 'loopt', sinds = '2026-11-20T09:00:00.000Z'): Knoop => ({
  code,
  stand,
  sinds,
  organisatie: `ORG_${code.toUpperCase()}`,
});
const hard = (van: string, naar: string): Rand => ({ van, naar, hardheid: 'hard' });
const zacht = (van: string, naar: string): Rand => ({ van, naar, hardheid: 'zacht' });
const codes = (keten: readonly Knoop[]): string[] => keten.map(({ code }) => code);

describe('de deblokkeergraaf', () => {
  it('wijst wie aan zet is: wie heeft wat het eerst klaar moet', () => {
    const knopen = [knoop('woning'), knoop('inkomen'), knoop('adres')];
    const keten = langsteKeten(knopen, [hard('woning', 'inkomen'), hard('inkomen', 'adres')]);
    expect(codes(keten)).toEqual(['woning', 'inkomen', 'adres']);
    expect(aanDeBal(keten)?.organisatie).toBe('ORG_ADRES');
  });

  it('telt niet mee wat klaar is', () => {
    const knopen = [knoop('woning'), knoop('inkomen'), knoop('adres', 'klaar')];
    expect(codes(langsteKeten(knopen, [hard('woning', 'inkomen'), hard('inkomen', 'adres')]))).toEqual([
      'woning',
      'inkomen',
    ]);
  });

  it('wacht niet op wat alleen helpt', () => {
    expect(langsteKeten([knoop('inkomen'), knoop('adres')], [zacht('inkomen', 'adres')])).toEqual([]);
    expect(aanDeBal([])).toBeUndefined();
  });

  it('kiest bij even lange ketens die het langst wacht', () => {
    const knopen = [knoop('a'), knoop('b'), knoop('c', 'loopt', '2026-10-01T09:00:00.000Z')];
    expect(codes(langsteKeten(knopen, [hard('a', 'b'), hard('a', 'c')]))).toEqual(['a', 'c']);
  });

  it('komt altijd aan een eind, ook bij een kring', () => {
    const naam = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(naam, naam), { maxLength: 20 }), (paren) => {
        const keten = langsteKeten(
          ['a', 'b', 'c', 'd', 'e'].map((code) => knoop(code)),
          paren.map(([van, naar]) => hard(van, naar)),
        );
        expect(new Set(codes(keten)).size).toBe(keten.length);
        for (const [i, { code }] of keten.slice(1).entries()) {
          expect(paren).toContainEqual([keten[i]?.code, code]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
