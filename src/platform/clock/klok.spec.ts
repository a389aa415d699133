import { describe, expect, it } from '@jest/globals';
import { Klok } from './klok.js';

describe('the clock', () => {
  it('gives the system time plus the shift', () => {
    const klok = new Klok({ productie: false });
    klok.zetVerschuiving(86_400_000);
    const verschil = klok.nu().getTime() - Date.now();
    expect(Math.abs(verschil - 86_400_000)).toBeLessThan(1000);
  });

  it('cannot be shifted in production', () => {
    const klok = new Klok({ productie: true });
    expect(() => klok.zetVerschuiving(1)).toThrow('production');
    expect(() => klok.zetVerschuiving(0)).not.toThrow();
  });
});
