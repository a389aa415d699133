import { describe, expect, it } from '@jest/globals';
import { voldoet, type Voorwaarden } from './voorwaarde.js';

describe('a rule written as data', () => {
  it('always holds when it has no alternatives', () => {
    expect(voldoet([], {})).toBe(true);
  });

  it('holds when one alternative holds whole', () => {
    const regel: Voorwaarden = [{ acuut: { is: true }, leeftijd: { onder: 27 } }, { zwanger: { is: true } }];
    expect(voldoet(regel, { acuut: true, leeftijd: 26, zwanger: false })).toBe(true);
    expect(voldoet(regel, { acuut: false, leeftijd: 26, zwanger: true })).toBe(true);
    expect(voldoet(regel, { acuut: false, leeftijd: 26, zwanger: false })).toBe(false);
  });

  it('never counts an unknown number as young or old', () => {
    expect(voldoet([{ leeftijd: { onder: 27 } }], { leeftijd: null })).toBe(false);
    expect(voldoet([{ leeftijd: { vanaf: 0 } }], {})).toBe(false);
    expect(voldoet([{ leeftijd: { onbekend: true } }], { leeftijd: null })).toBe(true);
    expect(voldoet([{ leeftijd: { bekend: true } }], { leeftijd: null })).toBe(false);
    expect(voldoet([{ leeftijd: { bekend: true } }], { leeftijd: 0 })).toBe(true);
  });

  it.each([
    [26, true],
    [27, false],
  ])('onder is strict and vanaf is not: %i', (leeftijd, jong) => {
    expect(voldoet([{ leeftijd: { onder: 27 } }], { leeftijd })).toBe(jong);
    expect(voldoet([{ leeftijd: { vanaf: 27 } }], { leeftijd })).toBe(!jong);
  });

  it('needs every key of one test', () => {
    const tussen = [{ leeftijd: { vanaf: 18, onder: 27 } }];
    expect([17, 18, 26, 27].map((leeftijd) => voldoet(tussen, { leeftijd }))).toEqual([false, true, true, false]);
  });

  it('knows a list of values', () => {
    const regel = [{ verblijf: { in: ['geen', 'eu'] } }];
    expect(voldoet(regel, { verblijf: 'eu' })).toBe(true);
    expect(voldoet(regel, { verblijf: 'rechtmatig' })).toBe(false);
    expect(voldoet(regel, { verblijf: null })).toBe(false);
  });
});
