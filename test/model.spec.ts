import { describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import type { Feiten, Proces } from '../src/kern/proces.js';
import type { Belofte } from './model/beloften.js';
import { BREUKEN } from './model/breuken.js';
import { verken, type Ruimte, type Wereld } from './model/ruimte.js';
import { AANMELDING, AANMELDING_BELOFTEN } from './model/werelden/aanmelding.js';
import { BEZWAAR, BEZWAAR_BELOFTEN } from './model/werelden/bezwaar.js';
import { BRIEFADRES, BRIEFADRES_BELOFTEN } from './model/werelden/briefadres.js';
import { DOSSIER, DOSSIER_BELOFTEN } from './model/werelden/dossier.js';
import { INTAKE, INTAKE_BELOFTEN } from './model/werelden/intake.js';
import { CASUSOVERLEG, CASUSOVERLEG_BELOFTEN, OVERDRACHT, OVERDRACHT_BELOFTEN } from './model/werelden/keten.js';
import { NAZORG, NAZORG_BELOFTEN, VELDWERK, VELDWERK_BELOFTEN } from './model/werelden/nazorg.js';
import { OPVANG, OPVANG_BELOFTEN } from './model/werelden/opvang.js';
import { UITKERING_BELOFTEN } from './model/werelden/uitkering.beloften.js';
import { UITKERING } from './model/werelden/uitkering.js';
import { VERWIJZING, VERWIJZING_BELOFTEN } from './model/werelden/verwijzing.js';
import { steekproef } from './opzet/steekproef.js';

/** A world with its promises, without the type of its row: what they say of each other was checked where they are told. */
interface Model {
  readonly soort: string;
  readonly proces: Proces;
  readonly verken: (proces?: Proces) => Ruimte<never>;
  readonly beloften: readonly Belofte<never>[];
}

function model<Rij>(wereld: Wereld<Rij>, beloften: readonly Belofte<Rij>[]): Model {
  return {
    soort: wereld.proces.soort,
    proces: wereld.proces,
    verken: (proces = wereld.proces) => verken({ ...wereld, proces }) as unknown as Ruimte<never>,
    beloften: beloften as unknown as readonly Belofte<never>[],
  };
}

/** All tables; a new room adds a line and its world. */
const MODELLEN: readonly Model[] = [
  model(AANMELDING, AANMELDING_BELOFTEN),
  model(DOSSIER, DOSSIER_BELOFTEN),
  model(OVERDRACHT, OVERDRACHT_BELOFTEN),
  model(CASUSOVERLEG, CASUSOVERLEG_BELOFTEN as readonly Belofte<Feiten>[]),
  model(OPVANG, OPVANG_BELOFTEN),
  model(BRIEFADRES, BRIEFADRES_BELOFTEN),
  model(INTAKE, INTAKE_BELOFTEN),
  model(NAZORG, NAZORG_BELOFTEN),
  model(VELDWERK, VELDWERK_BELOFTEN),
  model(UITKERING, UITKERING_BELOFTEN),
  model(VERWIJZING, VERWIJZING_BELOFTEN),
  model(BEZWAAR, BEZWAAR_BELOFTEN),
];

describe('alle wegen door alle tabellen', () => {
  it('er is een model voor elke tabel', () => {
    expect(MODELLEN.map(({ soort }) => soort).sort()).toEqual(PROCESSEN.map(({ soort }) => soort).sort());
  });

  describe.each(MODELLEN.map((een) => [een.soort, een] as const))('%s', (_, { verken: loop, beloften }) => {
    const ruimte = loop();

    it.each(beloften.map((belofte) => [belofte.zin, belofte] as const))('%s', (__, { fouten }) => {
      expect(fouten(ruimte).slice(0, 5)).toEqual([]);
    });
  });
});

describe('een tabel waarin iets niet klopt', () => {
  it.each(steekproef(BREUKEN, 10))('%s valt door de mand bij “%s”: %s', (soort, zin, _, breek) => {
    const gemaakt = MODELLEN.find((een) => een.soort === soort);
    const belofte = gemaakt?.beloften.find((een) => een.zin === zin);
    if (!gemaakt || !belofte) throw new Error(`geen belofte “${zin}” bij ${soort}`);
    expect(belofte.fouten(gemaakt.verken(breek(gemaakt.proces)))).not.toEqual([]);
  });
});
