import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';

/** @throws DomeinFout `geen-recht` */
export function eisBeheerder({ rol }: Pick<Wie, 'rol'>): void {
  if (rol === 'beheerder') return;
  throw new DomeinFout('geen-recht', 'Deze pagina is alleen voor beheerders.', { rollen: ['beheerder'] });
}
