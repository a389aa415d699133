import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import type { Werk } from '../../../proces/index.js';

/**
 * The day in the field `datum`, which must be today or before.
 * @returns YYYY-MM-DD
 * @throws DomeinFout `ongeldig`
 */
export function eisGeweest({ vandaag }: Werk, { datum }: Velden): string {
  const dag = String(datum);
  if (dag > vandaag) throw ongeldigVeld('datum', 'Deze dag moet nog komen. Leg het vast als het zover is.');
  return dag;
}

/** The moment in the field `moment`, which must be to come. @throws DomeinFout `ongeldig` */
export function eisKomend({ nu }: Werk, { moment }: Velden): Date {
  const gepland = new Date(String(moment));
  if (gepland <= nu) throw ongeldigVeld('moment', 'Dit moment is al geweest. Kies een moment dat nog komt.');
  return gepland;
}

/** A field that is wrong, with the sentence that says why. */
export function ongeldigVeld(pad: string, melding: string): DomeinFout {
  return new DomeinFout('ongeldig', melding, { errors: [{ pad, melding, code: 'onjuist' }] });
}
