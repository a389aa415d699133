import { dagInAmsterdam } from '../../../kern/dag.js';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import type { Werk } from '../../../proces/index.js';
import type { Verwijzing } from '../verwijzing.entity.js';

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

/** The same, and not before the help began. @throws DomeinFout `ongeldig` */
export function eisNaBegin(werk: Werk, velden: Velden, { gestartOp }: Pick<Verwijzing, 'gestartOp'>): string {
  const dag = eisGeweest(werk, velden);
  if (gestartOp !== null && dag < gestartOp) throw ongeldigVeld('datum', 'De hulp kan niet stoppen voor zij begon.');
  return dag;
}

/**
 * The day in the field `ingangsdatum`: nothing is assigned for the time before somebody asked for help.
 * @returns YYYY-MM-DD
 * @throws DomeinFout `ongeldig`
 */
export function eisNaAanmelding({ dossier }: Werk, { ingangsdatum }: Velden): string {
  const [dag, vanaf] = [String(ingangsdatum), dagInAmsterdam(dossier.aanmelddatum.toISOString())];
  if (dag >= vanaf) return dag;
  throw ongeldigVeld('ingangsdatum', `De cliënt meldde zich pas later. Kies een dag vanaf ${vanaf}.`);
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
