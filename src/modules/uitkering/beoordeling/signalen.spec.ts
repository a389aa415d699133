import { describe, expect, it } from '@jest/globals';
import { signalen, type Signaalfeiten } from './signalen.js';

const FEITEN: Signaalfeiten = {
  vandaag: '2026-11-23',
  geboortedatum: '1984-05-17',
  brpStatus: 'ingeschreven',
  briefadresGemeente: null,
  slaaptBijAnderen: false,
  leefsituatie: null,
  gedetineerd: false,
  overledenOp: null,
  verhuisd: null,
  uitstroomBlokkades: [],
  grenzen: { teltMeeVanaf: 27, eigenNormVanaf: 21, aowMaanden: 804, aowVooruit: 3 },
};
const LEEFT = {
  hoofdverblijf: true,
  gastheerHeeftBijstand: true,
  medebewoners: 'een',
  identiteitsbewijs: true,
} as const;

/** What is said about each subject. */
function zie(anders: Partial<Signaalfeiten>): Record<string, string> {
  return Object.fromEntries(signalen({ ...FEITEN, ...anders }).map(({ soort, effect }) => [soort, effect]));
}
const geboren = (jaren: number) => `${2026 - jaren}-11-23`;

describe('signalen', () => {
  it('zwijgen als er niets is', () => {
    expect(signalen(FEITEN)).toEqual([]);
  });

  it('zeggen dat een bankslaper onder 27 niets verandert voor de gastheer, en een oudere met hoofdverblijf misschien wel', () => {
    expect(zie({ geboortedatum: '1999-11-24', leefsituatie: LEEFT })['kostendeler-gastheer']).toBe('geen');
    expect(zie({ geboortedatum: geboren(27), leefsituatie: LEEFT })['kostendeler-gastheer']).toBe('nagaan');
    expect(zie({ leefsituatie: { ...LEEFT, hoofdverblijf: false } })['kostendeler-gastheer']).toBe('geen');
    expect(zie({ leefsituatie: { ...LEEFT, gastheerHeeftBijstand: false } })['kostendeler-gastheer']).toBeUndefined();
    expect(zie({ geboortedatum: undefined, leefsituatie: LEEFT })['kostendeler-gastheer']).toBe('nagaan');
  });

  it('kennen de eigen norm vanaf 21, alleen met hoofdverblijf en met mensen die meetellen', () => {
    const eigen = (jaren: number, anders: object = {}) =>
      zie({ geboortedatum: geboren(jaren), leefsituatie: { ...LEEFT, ...anders } })['kostendeler-client'];
    expect(eigen(21)).toBe('nagaan');
    expect(eigen(20)).toBe('geen');
    expect(eigen(40, { hoofdverblijf: false })).toBe('geen');
    expect(eigen(40, { medebewoners: 'alleen-jonger' })).toBe('geen');
    expect(eigen(40, { medebewoners: 'meer' })).toBe('nagaan');
    expect(eigen(40, { medebewoners: 'geen' })).toBeUndefined();
  });

  it('vragen hoe iemand woont die bij anderen slaapt, tenzij dat niets kan uitmaken', () => {
    expect(zie({ slaaptBijAnderen: true })).toEqual({ 'kostendeler-gastheer': 'nagaan' });
    expect(zie({ slaaptBijAnderen: true, geboortedatum: geboren(22) })).toEqual({ 'kostendeler-gastheer': 'geen' });
  });

  it('noemen wie nergens is ingeschreven, tot er een briefadres is', () => {
    expect(zie({ brpStatus: 'niet-ingeschreven' })).toEqual({ 'niet-ingeschreven': 'nagaan' });
    expect(zie({ brpStatus: 'niet-ingeschreven', briefadresGemeente: '0505' })).toEqual({});
  });

  it('noemen geen identiteitsbewijs, detentie, overlijden en verhuizing', () => {
    const gezien = zie({
      leefsituatie: { ...LEEFT, gastheerHeeftBijstand: false, medebewoners: 'geen', identiteitsbewijs: false },
      gedetineerd: true,
      overledenOp: '2026-11-22',
      verhuisd: { gemeente: 'Gorinchem', uitvoerder: 'Avres' },
    });
    expect(Object.keys(gezien).sort()).toEqual(['detentie', 'geen-id', 'overlijden', 'verhuizing']);
  });

  it('zien de AOW drie maanden van tevoren, en noemen de dag', () => {
    expect(zie({ geboortedatum: '1960-02-24' })).toEqual({});
    expect(signalen({ ...FEITEN, geboortedatum: '1960-02-23' })).toMatchObject([
      { soort: 'aow-leeftijd', uitleg: expect.stringContaining('23 februari 2027') },
    ]);
  });

  it('zijn hele zinnen zonder bedragen', () => {
    const alle = [
      { leefsituatie: LEEFT, gedetineerd: true, brpStatus: 'niet-ingeschreven' },
      { leefsituatie: LEEFT, geboortedatum: geboren(20), verhuisd: { gemeente: 'Gorinchem', uitvoerder: 'Avres' } },
      { slaaptBijAnderen: true, overledenOp: '2026-11-22', geboortedatum: '1950-01-01' },
    ].flatMap((anders) => signalen({ ...FEITEN, ...anders }));
    for (const { uitleg } of alle) {
      expect(uitleg).toMatch(/^[A-Z].+\.$/);
      expect(uitleg).not.toMatch(/€|euro|procent|%/);
    }
  });
});
