import { DomeinFout } from '../../kern/fout.js';
import type { Rol, Wie } from '../../kern/wie.js';

/** Who manages the subscriptions of the own organisation: its system, and the people who answer for it. */
const BEHEERDERS: readonly Rol[] = ['koppeling', 'teamleider', 'beheerder'];

/** May this role look at the subscriptions of its organisation, and change them? */
export function magAbonneren({ rol }: Pick<Wie, 'rol'>): boolean {
  return BEHEERDERS.includes(rol);
}

/** @throws DomeinFout `geen-recht` for a role that does not manage subscriptions */
export function eisBeheer(wie: Pick<Wie, 'rol'>): void {
  if (magAbonneren(wie)) return;
  throw new DomeinFout('geen-recht', 'Abonnementen beheert uw teamleider, uw beheerder of uw koppeling.', {
    rollen: [...BEHEERDERS],
  });
}
