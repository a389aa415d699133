import { aangebodenStappen } from '../../kern/beslis.js';
import type { Proces, Relatie } from '../../kern/proces.js';
import type { Wie } from '../../kern/wie.js';
import type { WerkregelDto } from '../../modules/werkvoorraad/index.js';
import type { Naamboek } from '../namen/namen.js';

/** How one stands to everything on the list of one's own organisation. */
export const HOUDER: ReadonlySet<Relatie> = new Set(['houder']);

/** A step that is taken by one press. */
export interface Regelknop {
  readonly stap: string;
  readonly label: string;
}

/** One line of work, and what can be done with it by one press. */
export interface Regel extends WerkregelDto {
  /** steps without fields that the table offers from here to who holds the work in this role */
  readonly knoppen: readonly Regelknop[];
}

/** Asked of the table alone: what stands in the way shows when the zaak itself is read, or the step is taken. */
export function metKnoppen(regel: WerkregelDto, proces: Proces, wie: Wie): Regel {
  const knoppen = aangebodenStappen(proces, { toestand: regel.toestand, wie, relaties: HOUDER }).flatMap((stap) => {
    const { label, velden } = proces.stappen[stap] ?? { label: stap, velden: {} };
    return Object.keys(velden).length === 0 ? [{ stap, label }] : [];
  });
  return { ...regel, knoppen };
}

/** What a line of work is about: the task that is asked, or the zaak and its state. */
export function watIsHet({ soort, taak, toestand }: WerkregelDto, namen: Naamboek): string {
  return taak === null ? `${namen.soort(soort)}: ${namen.toestand(soort, toestand)}` : namen.taak(taak);
}

/** The page from which one works on it. */
export function zaakpad({ soort, id }: Pick<WerkregelDto, 'soort' | 'id'>): string {
  return soort === 'overdracht' ? `/werkplek/overdrachten/${id}` : `/werkplek/zaken/${soort}/${id}`;
}
