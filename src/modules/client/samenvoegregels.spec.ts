import { describe, expect, it } from '@jest/globals';
import { keurSamenvoegen, type SamenTeVoegen } from './samenvoegregels.js';

const anja: SamenTeVoegen = { id: 'anja', anoniem: false, samengevoegdIn: null, bsn: null };
const dubbel: SamenTeVoegen = { ...anja, id: 'dubbel' };
const EEN = '999900006';
const ANDER = '999990019';

const eis = (blijft: SamenTeVoegen, vervalt: SamenTeVoegen) => keurSamenvoegen(blijft, vervalt)?.eis ?? null;

describe('two clients may be joined', () => {
  it('when nothing speaks against it', () => {
    expect(eis(anja, dubbel)).toBeNull();
  });

  it('when they have the same BSN, or only the one that stays has one', () => {
    expect(eis({ ...anja, bsn: EEN }, { ...dubbel, bsn: EEN })).toBeNull();
    expect(eis({ ...anja, bsn: EEN }, dubbel)).toBeNull();
  });

  it('when the anonymous one goes up in the one with a name, or both are anonymous', () => {
    expect(eis(anja, { ...dubbel, anoniem: true })).toBeNull();
    expect(eis({ ...anja, anoniem: true }, { ...dubbel, anoniem: true })).toBeNull();
  });
});

describe('two clients stay apart', () => {
  it('when they are one client', () => {
    expect(eis(anja, anja)).toBe('tweeClienten');
  });

  it('when one of them was merged already', () => {
    expect(eis({ ...anja, samengevoegdIn: 'wim' }, dubbel)).toBe('nogNietSamengevoegd');
    expect(eis(anja, { ...dubbel, samengevoegdIn: 'wim' })).toBe('nogNietSamengevoegd');
  });

  it('when each has a BSN of its own', () => {
    expect(eis({ ...anja, bsn: EEN }, { ...dubbel, bsn: ANDER })).toBe('geenTweeBsns');
  });

  it('when the one that can be found would go', () => {
    expect(eis(anja, { ...dubbel, bsn: EEN })).toBe('bsnBlijft');
    expect(eis({ ...anja, anoniem: true }, dubbel)).toBe('naamBlijft');
  });
});
