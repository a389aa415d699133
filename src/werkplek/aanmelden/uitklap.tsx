import type { ComponentChildren, VNode } from 'preact';
import { RIJ } from '../formulier/rijen.js';
import type { Vorm } from '../formulier/vorm.js';
import { KOMT_MEE } from './lezing.js';

interface Inhoud {
  readonly titel: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** What is seldom needed: one stop for who goes by with the keyboard, and open by itself when there is something in it. */
export function Uitklap({ titel, open, children }: Inhoud): VNode {
  return (
    <details class="uitklap" open={open}>
      <summary>{titel}</summary>
      <div class="velden uitklap-inhoud">{children}</div>
    </details>
  );
}

/**
 * Is there something in these fields that somebody has to see: an answer that was not there from the start, or an error?
 * @param vooraf what a form holds before anybody types
 */
export function isGevuld(paden: readonly string[], vorm: Vorm, vooraf: Vorm['waarden']): boolean {
  const eronder = (naam: string): boolean => paden.some((pad) => naam === pad || naam.startsWith(`${pad}.`));
  const gevuld = Object.entries(vorm.waarden).some(
    ([naam, waarden]) => eronder(naam) && !isVanzelf(naam) && !isGewoon(waarden, vooraf[naam] ?? []),
  );
  return gevuld || [...vorm.fouten.keys()].some(eronder) || (vorm.waarden[RIJ] ?? []).some(isBijgekomen(vorm));

  function isBijgekomen({ nieuweRij }: Vorm): (rij: string) => boolean {
    return (rij) => rij === nieuweRij && eronder(rij);
  }
}

/** A row that is ready says that its person comes along, also while it is nobody. */
function isVanzelf(naam: string): boolean {
  return naam.endsWith(`.${KOMT_MEE}`);
}

/** Not answered, or as it was; "nee" is what the contract takes when nothing is said. */
function isGewoon(waarden: readonly string[], vooraf: readonly string[]): boolean {
  const tekst = waarden.join('').trim();
  return tekst === '' || tekst === 'nee' || tekst === vooraf.join('').trim();
}
