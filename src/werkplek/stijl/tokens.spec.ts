import { describe, expect, it } from '@jest/globals';
import { kiesTokens } from './tokens.js';

const THEMA = `.thema {
  --los: 1px;
  --knop-kleur: var(--basis-kleur);
  --basis-kleur: var(--palet-blauw, #00f);
  --palet-blauw: #00568b; /* [code-only] */
  --kring-a: var(--kring-b);
  --kring-b: var(--kring-a);
}`;

describe('kiesTokens', () => {
  it('neemt wat gebruikt wordt, ook langs andere tokens, en laat de rest weg', () => {
    expect(kiesTokens(THEMA, 'a { color: var( --knop-kleur) }')).toBe(
      '--knop-kleur:var(--basis-kleur);--basis-kleur:var(--palet-blauw, #00f);--palet-blauw:#00568b',
    );
  });

  it('blijft niet hangen in een kring, en weet van niets wat er niet is', () => {
    expect(kiesTokens(THEMA, 'a { color: var(--kring-a); margin: var(--onbekend, 0) }')).toBe(
      '--kring-a:var(--kring-b);--kring-b:var(--kring-a)',
    );
  });
});
