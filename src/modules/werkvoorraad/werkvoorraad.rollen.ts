import { DomeinFout } from '../../kern/fout.js';
import type { Rol, Wie } from '../../kern/wie.js';

/** The roles that handle dossiers; for the others there is no work here (docs/besluiten/0019). */
const MET_WERK: readonly Rol[] = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'];

/** @throws DomeinFout `geen-recht` for a role that handles no dossiers */
export function eisWerk({ rol }: Pick<Wie, 'rol'>): void {
  if (MET_WERK.includes(rol)) return;
  throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers; er is geen werkvoorraad voor u.', {
    rollen: [...MET_WERK],
  });
}
