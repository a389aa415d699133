import { DomeinFout } from '../../kern/fout.js';
import type { Rol, Wie } from '../../kern/wie.js';

/** Who answers for what the own system holds. A beheerder does not: a receipt names a hand-off, and beheerders see none. */
const AANSLUITERS: readonly Rol[] = ['koppeling', 'teamleider'];

/** May this role say which receipts its organisation holds, and see what differs? */
export function magAansluiten({ rol }: Pick<Wie, 'rol'>): boolean {
  return AANSLUITERS.includes(rol);
}

/** @throws DomeinFout `geen-recht` for any other role */
export function eisAansluiter(wie: Pick<Wie, 'rol'>): void {
  if (magAansluiten(wie)) return;
  throw new DomeinFout('geen-recht', 'Ontvangstbewijzen vergelijkt uw teamleider of uw koppeling.', {
    rollen: [...AANSLUITERS],
  });
}
