import { leesDag } from '../../../kern/dag.js';
import { TOETSWOORDEN, type Voorwaarde, type Voorwaarden } from '../../../kern/voorwaarde.js';
import type { Beleid } from '../referentie.soorten.js';

/**
 * Reads one value as it stands in a file or in jsonb, and gives it back typed.
 * @throws Error with a Dutch sentence that can follow "veld X: "
 */
export type Veld<T> = (ruw: unknown) => T;

/** One reader per field; the compiler sees to it that every field of the type has one. */
export type Vorm<T> = { readonly [K in keyof T]: Veld<T[K]> };

export const tekst: Veld<string> = (ruw) => {
  if (typeof ruw !== 'string' || ruw.trim() === '') throw new Error('moet een tekst zijn');
  return ruw.trim();
};

export const waarheid: Veld<boolean> = (ruw) => {
  if (typeof ruw !== 'boolean') throw new Error('moet true of false zijn');
  return ruw;
};

/** A whole number of `minimaal` or more. */
export function geheel(minimaal = 0): Veld<number> {
  return (ruw) => {
    if (typeof ruw !== 'number' || !Number.isInteger(ruw) || ruw < minimaal) {
      throw new Error(`moet een geheel getal zijn van ${minimaal} of meer`);
    }
    return ruw;
  };
}

/** A whole number before (-) or after something, within a year. */
export const verschil: Veld<number> = (ruw) => {
  if (typeof ruw !== 'number' || !Number.isInteger(ruw) || Math.abs(ruw) > 366) {
    throw new Error('moet een geheel getal zijn van -366 tot en met 366');
  }
  return ruw;
};

/** Text of a fixed pattern; `voorbeeld` is what the error shows. */
export function patroon(vorm: RegExp, voorbeeld: string): Veld<string> {
  return (ruw) => {
    if (typeof ruw !== 'string' || !vorm.test(ruw)) {
      throw new Error(`moet eruitzien als ${voorbeeld} (een code die met 0 begint staat tussen aanhalingstekens)`);
    }
    return ruw;
  };
}

export const gemeentecode = patroon(/^\d{4}$/, "'0505'");
export const codeVanOns = patroon(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kleine-letters-met-streepjes');
export const codeInKapitalen = patroon(/^[A-Z0-9]+(_[A-Z0-9]+)*$/, 'HOOFDLETTERS_MET_STREEPJES');
export const kloktijd = patroon(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "'08:30'");

/** A day that exists, `YYYY-MM-DD`. */
export const datum: Veld<string> = (ruw) => {
  if (typeof ruw !== 'string') throw new Error('moet een datum zijn, JJJJ-MM-DD');
  leesDag(ruw);
  return ruw;
};

export function keuze<const T extends string>(mogelijk: readonly T[]): Veld<T> {
  return (ruw) => {
    const gevonden = mogelijk.find((waarde) => waarde === ruw);
    if (gevonden === undefined) throw new Error(`moet een van deze zijn: ${mogelijk.join(', ')}`);
    return gevonden;
  };
}

/** Absent or null becomes null. */
export function optioneel<T>(veld: Veld<T>): Veld<T | null> {
  return (ruw) => (ruw === undefined || ruw === null ? null : veld(ruw));
}

/** Absent or null becomes the value that is given. */
export function standaard<T>(veld: Veld<T>, waarde: T): Veld<T> {
  return (ruw) => (ruw === undefined || ruw === null ? waarde : veld(ruw));
}

export function lijst<T>(veld: Veld<T>): Veld<readonly T[]> {
  return (ruw) => {
    if (!Array.isArray(ruw)) throw new Error('moet een lijst zijn');
    return ruw.map((deel: unknown, nummer) => metPlek(`[${nummer}]`, () => veld(deel)));
  };
}

/** A policy value: a number, a word, a yes or no, or a list of numbers or words. */
export const beleidswaarde: Veld<Beleid['waarde']> = (ruw) => {
  if (typeof ruw === 'number' || typeof ruw === 'string' || typeof ruw === 'boolean') return ruw;
  const woorden = Array.isArray(ruw) && ruw.some((deel) => typeof deel === 'string');
  return woorden ? lijst(tekst)(ruw) : lijst(geheel())(ruw);
};

/** One value or a list of values: "one of these". */
export function eenOfMeer<T>(veld: Veld<T>): Veld<readonly T[]> {
  return (ruw) => (Array.isArray(ruw) ? lijst(veld)(ruw) : [veld(ruw)]);
}

/** A nested object of a fixed shape. */
export function object<T>(vorm: Vorm<T>): Veld<T> {
  return (ruw) => {
    const { waarde, fouten } = leesVorm(vorm, ruw);
    if (waarde === undefined) throw new Error(fouten.map(({ veld, melding }) => `${veld} ${melding}`).join('; '));
    return waarde;
  };
}

/** Numbers by gemeente (CBS code). */
export const perGemeente: Veld<Readonly<Record<string, number>>> = (ruw) => {
  if (!isObject(ruw)) throw new Error('moet gemeentecode: aantal zijn');
  return Object.fromEntries(Object.entries(ruw).map(([code, aantal]) => [gemeentecode(code), geheel()(aantal)]));
};

/** A rule written as data; see `kern/voorwaarde`. Which facts exist is checked where the rule is used. */
export const voorwaarden: Veld<Voorwaarden> = lijst<Voorwaarde>((ruw) => {
  if (!isObject(ruw) || Object.keys(ruw).length === 0) throw new Error('moet feit: {toets} zijn');
  for (const [feit, toets] of Object.entries(ruw)) metPlek(`.${feit}`, () => keurToets(toets));
  return ruw as Voorwaarde; // every test in it was just checked
});

function keurToets(toets: unknown): void {
  if (!isObject(toets) || Object.keys(toets).length === 0) throw new Error('moet een toets zijn, zoals {is: true}');
  for (const [woord, waarde] of Object.entries(toets)) metPlek(`.${woord}`, () => keurToetswoord(woord, waarde));
}

function keurToetswoord(woord: string, waarde: unknown): void {
  const bekend = TOETSWOORDEN.find((mogelijk) => mogelijk === woord);
  if (bekend === undefined) throw new Error(`is geen toets; wel: ${TOETSWOORDEN.join(', ')}`);
  const eenvoudig = typeof waarde === 'string' || typeof waarde === 'number';
  const goed = {
    is: eenvoudig || typeof waarde === 'boolean',
    in: Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string' || typeof deel === 'number'),
    onder: typeof waarde === 'number',
    vanaf: typeof waarde === 'number',
    onbekend: waarde === true,
    bekend: waarde === true,
  };
  if (!goed[bekend]) throw new Error('heeft een waarde die hier niet past');
}

export interface VeldMelding {
  readonly veld: string;
  readonly melding: string;
}

/** Reads all fields of a shape and reports all that is wrong at once; a field the shape does not know is wrong too. */
export function leesVorm<T>(vorm: Vorm<T>, ruw: unknown): { waarde?: T; fouten: VeldMelding[] } {
  if (!isObject(ruw)) return { fouten: [{ veld: '', melding: 'moet een rij met velden zijn' }] };
  const fouten: VeldMelding[] = Object.keys(ruw)
    .filter((veld) => !Object.hasOwn(vorm, veld))
    .map((veld) => ({ veld, melding: 'is geen bekend veld' }));
  const gelezen: Record<string, unknown> = {};
  for (const [veld, lees] of Object.entries<Veld<unknown>>(vorm)) {
    try {
      gelezen[veld] = lees(ruw[veld]);
    } catch (fout) {
      fouten.push({ veld, melding: fout instanceof Error ? fout.message : String(fout) });
    }
  }
  // every field of T has just been read by its own reader
  return fouten.length > 0 ? { fouten } : { waarde: gelezen as T, fouten };
}

function isObject(ruw: unknown): ruw is Record<string, unknown> {
  return typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);
}

function metPlek<T>(plek: string, doe: () => T): T {
  try {
    return doe();
  } catch (fout) {
    throw new Error(`${plek} ${fout instanceof Error ? fout.message : String(fout)}`, { cause: fout });
  }
}
