import { DomeinFout } from '../../kern/fout.js';
import type { Rol, Wie } from '../../kern/wie.js';

/** People for whom work waits; a system of a partner has its subscriptions, and reads no mail. */
export const MET_BERICHTEN: readonly Rol[] = ['intaker', 'behandelaar', 'beslisser', 'teamleider'];

/** Can there be anything to tell this person? */
export function krijgtBerichten({ rol }: Pick<Wie, 'rol'>): boolean {
  return MET_BERICHTEN.includes(rol);
}

/** @throws DomeinFout `geen-recht` for a system, and for a role for which no work waits */
export function eisMedewerker(wie: Pick<Wie, 'rol'>): void {
  if (krijgtBerichten(wie)) return;
  throw new DomeinFout('geen-recht', 'Er is geen werkvoorraad voor uw rol, dus er zijn ook geen berichten.', {
    rollen: [...MET_BERICHTEN],
  });
}
