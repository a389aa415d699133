import { DomeinFout } from '../../kern/fout.js';
import type { Referentie } from './referentie.js';

/**
 * The code of an organisation that a caller named in the field `organisatie`.
 * @throws DomeinFout `ongeldig` when there is no such organisation, or it has no dossiers
 */
export function eisOrganisatie(referentie: Referentie, code: string): string {
  const organisatie = referentie.zoek('organisatie', code);
  if (!organisatie || organisatie.standaardWachtrij === null) {
    throw new DomeinFout('ongeldig', 'Deze organisatie bestaat niet of behandelt geen dossiers.', {
      errors: [{ pad: 'organisatie', melding: 'Kies een organisatie uit /organisaties.', code: 'onbekend' }],
    });
  }
  return code;
}

/**
 * The queue in which work for an organisation lands when nothing says which one.
 * @throws Error when the organisation is not there or has no queue; who names it has been checked before
 */
export function eisWachtrij(referentie: Referentie, organisatie: string): string {
  const { standaardWachtrij } = referentie.organisatie(organisatie);
  if (standaardWachtrij === null) throw new Error(`organisatie ${organisatie} heeft geen wachtrij`);
  return standaardWachtrij;
}

/**
 * A code that a caller chose from a code list.
 * @param pad dotted path of the field, for the error
 * @throws DomeinFout `ongeldig` when the list does not hold it today
 */
export function eisCode(
  referentie: Referentie,
  { lijst, waarde, pad }: { lijst: string; waarde: string; pad: string },
): string {
  if (!referentie.kentCode(lijst, waarde)) {
    throw new DomeinFout('ongeldig', 'Deze code staat niet in de lijst.', {
      errors: [{ pad, melding: `Kies een code uit /codelijsten/${lijst}.`, code: 'onbekend' }],
    });
  }
  return waarde;
}
