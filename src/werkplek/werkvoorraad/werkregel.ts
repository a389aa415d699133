import type { Relatie } from '../../kern/proces.js';
import type { WerkregelDto } from '../../modules/werkvoorraad/index.js';
import type { Naamboek } from '../namen/namen.js';

/** How one stands to everything on the list of one's own organisation. */
export const HOUDER: ReadonlySet<Relatie> = new Set(['houder']);

/** What a line of work is about: the task that is asked, or the zaak and its state. */
export function watIsHet({ soort, taak, toestand }: WerkregelDto, namen: Naamboek): string {
  return taak === null ? `${namen.soort(soort)}: ${namen.toestand(soort, toestand)}` : namen.taak(taak);
}

/** The page from which one works on it. */
export function zaakpad({ soort, id }: WerkregelDto): string {
  return soort === 'overdracht' ? `/werkplek/overdrachten/${id}` : `/werkplek/zaken/${soort}/${id}`;
}
