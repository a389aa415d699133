import type { Verloopstap } from './mensen.js';
import type { Opdracht } from './stappen.js';

/** What the demo needs to know of a gebeurtenis to see what has been done already. */
export interface Gedaan {
  readonly zaak: string;
  readonly soort: string;
  readonly stap: string;
  readonly rol: string;
}

/** What the demo needs to know of the hand-off that a gebeurtenis is about. */
export interface Soortwerk {
  readonly taak: string;
  readonly aard: string;
}

/** Where to look when one verloop goes on. */
export interface Stand {
  readonly aanmelding: string;
  /** of the whole dossier, oldest first */
  readonly tijdlijn: readonly Gedaan[];
  readonly overdrachten: ReadonlyMap<string, Soortwerk>;
}

/** Does a hand-off fit the taak of a line? RETOUR stands for whatever work came back. */
export function past(taak: unknown, werk: Soortwerk): boolean {
  return taak === 'RETOUR' ? werk.aard === 'retour' : werk.aard !== 'retour' && werk.taak === taak;
}

/**
 * How many lines of a verloop have been carried out already. The timeline says so, and not a file of our own: a demo
 * that was killed half-way goes on from what the database holds.
 */
export function aantalGedaan(verloop: readonly (readonly [Verloopstap, Opdracht | undefined])[], stand: Stand): number {
  let vanaf = 0;
  for (const [index, [regel, opdracht]] of verloop.entries()) {
    if (opdracht === undefined) continue;
    const plek = stand.tijdlijn.findIndex((gedaan, i) => i >= vanaf && isDeze(gedaan, { regel, opdracht, stand }));
    if (plek === -1) return index;
    vanaf = plek + 1;
  }
  return verloop.length;
}

function isDeze(
  gedaan: Gedaan,
  { regel, opdracht, stand }: { regel: Verloopstap; opdracht: Opdracht; stand: Stand },
): boolean {
  if (gedaan.soort !== opdracht.soort || gedaan.stap !== opdracht.stap || gedaan.rol === 'systeem') return false;
  if (opdracht.soort === 'aanmelding') return gedaan.zaak === stand.aanmelding;
  if (opdracht.soort !== 'overdracht') return true;
  const werk = stand.overdrachten.get(gedaan.zaak);
  return werk !== undefined && past(regel.taak, werk);
}
