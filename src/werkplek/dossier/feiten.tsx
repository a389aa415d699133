import type { ComponentChildren, VNode } from 'preact';
import { Beschrijving } from '../onderdelen/opbouw.js';

/** A name with what is known; what is not known is left out. */
export type Feit = readonly [naam: string, waarde: ComponentChildren];

/** Facts in two columns; nothing at all when nothing is known. */
export function Feiten({ rijen }: { readonly rijen: readonly Feit[] }): VNode | null {
  const feiten = rijen.filter(([, waarde]) => waarde).map(([naam, waarde]) => ({ naam, waarde }));
  return feiten.length === 0 ? null : <Beschrijving feiten={feiten} />;
}

/** `Ja` or `Nee`. */
export function jaNee(waarde: boolean): string {
  return waarde ? 'Ja' : 'Nee';
}
