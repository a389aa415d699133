import { DomeinFout } from '../kern/fout.js';
import type { Werk } from './werk.js';

/** What a person reads who wants something in a closed dossier; any partner in it may open it again. */
export const DOSSIER_IS_DICHT = 'Dit dossier is afgesloten. Heropen het eerst.';

/** Nobody looks after what is open in a closed dossier (promise 1). */
export function dossierIsDicht(): DomeinFout {
  return new DomeinFout('eis-niet-gehaald', DOSSIER_IS_DICHT, { eis: 'dossierIsOpen' });
}

/**
 * What follows from a step in a closed dossier may open work that its arrow does not show, such as a night that is counted anew.
 * @throws DomeinFout `eis-niet-gehaald`
 */
export function eisNietsOpenInDicht({ dossier, zaken }: Pick<Werk, 'dossier' | 'zaken'>): void {
  if (!dossier.open && [...zaken.values()].some(({ open }) => open)) throw dossierIsDicht();
}
