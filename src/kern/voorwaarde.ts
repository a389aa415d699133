/** What a fact can be: enough for rules that people write down as data. */
export type Feitwaarde = string | number | boolean | null;

/** The facts a rule is held against. A fact that is absent is unknown, as if it were null. */
export type Regelfeiten = Readonly<Record<string, Feitwaarde | undefined>>;

/**
 * One test on one fact. All keys that are given must hold. An unknown fact (null) fails every test but `onbekend`, so
 * that a missing birth date never counts as young or old.
 */
export interface Toets {
  readonly is?: string | number | boolean;
  readonly in?: readonly (string | number)[];
  /** strictly less than */
  readonly onder?: number;
  /** this or more */
  readonly vanaf?: number;
  readonly onbekend?: true;
  readonly bekend?: true;
}

/** All of these facts together (AND). */
export type Voorwaarde = Readonly<Record<string, Toets>>;

/** Alternatives (OR); an empty list always holds. */
export type Voorwaarden = readonly Voorwaarde[];

/** The words a test may use, for whoever checks rules at the door. */
export const TOETSWOORDEN = ['is', 'in', 'onder', 'vanaf', 'onbekend', 'bekend'] as const;

/**
 * Does a rule written as data hold for these facts? Pure.
 *
 * @returns true when the list is empty, or when at least one alternative holds whole
 */
export function voldoet(voorwaarden: Voorwaarden, feiten: Regelfeiten): boolean {
  return voorwaarden.length === 0 || voorwaarden.some((voorwaarde) => allesKlopt(voorwaarde, feiten));
}

function allesKlopt(voorwaarde: Voorwaarde, feiten: Regelfeiten): boolean {
  return Object.entries(voorwaarde).every(([feit, toets]) => toetsKlopt(toets, feiten[feit] ?? null));
}

function toetsKlopt(toets: Toets, waarde: Feitwaarde): boolean {
  if (toets.onbekend !== undefined && waarde !== null) return false;
  if (toets.bekend !== undefined && waarde === null) return false;
  if (toets.is !== undefined && waarde !== toets.is) return false;
  if (toets.in !== undefined && (waarde === null || typeof waarde === 'boolean' || !toets.in.includes(waarde)))
    return false;
  if (toets.onder !== undefined && !(typeof waarde === 'number' && waarde < toets.onder)) return false;
  return toets.vanaf === undefined || (typeof waarde === 'number' && waarde >= toets.vanaf);
}
