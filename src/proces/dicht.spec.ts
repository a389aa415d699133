import { describe, expect, it } from '@jest/globals';
import { DomeinFout } from '../kern/fout.js';
import { eisNietsOpenInDicht } from './dicht.js';
import type { Werk } from './werk.js';

function werk(dossierOpen: boolean, ...zaken: boolean[]): Pick<Werk, 'dossier' | 'zaken'> {
  return {
    dossier: { open: dossierOpen },
    zaken: new Map(zaken.map((open, i) => [String(i), { open }])),
  } as unknown as Pick<Werk, 'dossier' | 'zaken'>; // nothing else is looked at
}

describe('een dossier dat dicht is', () => {
  it('kan niets hebben dat open staat, ook niet als dat pas uit een gevolg blijkt', () => {
    expect(() => eisNietsOpenInDicht(werk(false, false, true))).toThrow(DomeinFout);
    expect(() => eisNietsOpenInDicht(werk(false, false))).not.toThrow();
  });

  it('is er niet zolang het open is', () => {
    expect(() => eisNietsOpenInDicht(werk(true, true))).not.toThrow();
  });
});
