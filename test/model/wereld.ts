import type { Feiten, Proces, Velden } from '../../src/kern/proces.js';

/** What a clock does in a model: it runs, stands still, or rang and was not answered yet. */
export type Klok = 'loopt' | 'stil' | 'af';
export type Klokken = Readonly<Record<string, Klok>>;

/** One room as a small world: what a zaak may begin with, and what each step changes in what the guards look at. */
export interface Wereld<Rij = Feiten> {
  readonly proces: Proces;
  readonly begin: readonly Rij[];
  /** fields that make a difference, by step; a step that is not named is tried without any */
  readonly velden?: Readonly<Record<string, readonly Velden[]>>;
  readonly na?: (rij: Rij, stap: string, velden: Velden) => Rij;
  /** the row without what nothing looks at any more in this state, so that states which differ in nothing else are one */
  readonly telt?: (rij: Rij, toestand: string) => Rij;
  /** what changes by itself: days go by, somebody else does something */
  readonly buiten?: (rij: Rij, toestand: string) => readonly Rij[];
  /** what the guards see of it; left out: the row itself */
  readonly feiten?: (rij: Rij, toestand: string, klokken: Klokken) => object;
  /** clocks that only some zaken carry, and that this one has after a step; left out: none, which is the worst case */
  readonly klokken?: (rij: Rij, was: { readonly stap: string; readonly klokken: Klokken }) => readonly string[];
}
