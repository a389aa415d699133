import { isEinde, klokNa, type Overgang, type Proces, type Relatie, type Termijnregel } from '../../src/kern/proces.js';
import type { Rol } from '../../src/kern/wie.js';
import type { Wereld } from './wereld.js';

/** A world with the arrows of its table sorted by where they leave. */
export interface Kaart<Rij> {
  readonly wereld: Wereld<Rij>;
  readonly uit: ReadonlyMap<string, readonly Uitgang[]>;
  /** clocks that may tick in a state; at an end none do */
  readonly regels: ReadonlyMap<string, readonly Termijnregel[]>;
}

/** An arrow as it leaves from one state. */
export interface Uitgang {
  readonly overgang: Overgang;
  /** the table with only the arrows that compete with this one here: all that judging it looks at */
  readonly tabel: Proces;
  readonly zetters: readonly Rol[];
  readonly relaties: ReadonlySet<Relatie>;
}

export function kaartVan<Rij>(wereld: Wereld<Rij>): Kaart<Rij> {
  const { proces } = wereld;
  const bijAfloop = new Set(proces.termijnen.map((regel) => regel.bijAfloop));
  const uitgangen = (toestand: string): Uitgang[] => {
    const hier = proces.overgangen.filter(({ van }) => van.includes(toestand));
    return hier.map((overgang) => ({
      overgang,
      tabel: { ...proces, overgangen: hier.filter(({ stap }) => stap === overgang.stap) },
      zetters: zetters(overgang).filter((rol) => rol !== 'systeem' || !bijAfloop.has(overgang.stap)),
      relaties: new Set(overgang.wie.als),
    }));
  };
  const regels = (toestand: string): readonly Termijnregel[] =>
    isEinde(proces, toestand)
      ? []
      : proces.termijnen.filter((regel) => klokNa(regel, { stap: '', toestand }).stand !== 'weg');
  const toestanden = Object.keys(proces.toestanden);
  return {
    wereld,
    uit: new Map(toestanden.map((naam) => [naam, uitgangen(naam)])),
    regels: new Map(toestanden.map((naam) => [naam, regels(naam)])),
  };
}

/** No guard looks at the role, so one of the people of an arrow stands for all of them. */
function zetters({ wie }: Overgang): Rol[] {
  const mens = wie.rollen.find((rol) => rol !== 'systeem');
  return [...(mens === undefined ? [] : [mens]), ...wie.rollen.filter((rol) => rol === 'systeem')];
}
