import { ROLNAMEN } from './namen.js';
import { VELDTEKSTEN, type Veldtekst } from './velden.js';
import { WAARDETEKSTEN } from './waarden.js';

export type { Veldtekst };

/** Of which field the words are asked. */
interface Plaats {
  readonly klasse: string;
  readonly naam: string;
}

/** Label and hint of a field; one of a later room without words of its own gets a label made of its name. */
export function veldtekst(plaats: Plaats): Veldtekst {
  return VELDTEKSTEN[veldsleutel(plaats) ?? ''] ?? { label: uitNaam(plaats.naam) };
}

/** What a person reads for a value that the contract lists. */
export function waardetekst(plaats: Plaats, waarde: string): string {
  return WAARDETEKSTEN[waardesleutel(plaats) ?? '']?.[waarde] ?? uitNaam(waarde);
}

/** What a role is called. */
export function rolnaam(rol: string): string {
  return new Map<string, string>(Object.entries(ROLNAMEN)).get(rol) ?? uitNaam(rol);
}

/** Under which name the words of a field stand, if they are there. */
export function veldsleutel(plaats: Plaats): string | undefined {
  return sleutels(plaats).find((sleutel) => Object.hasOwn(VELDTEKSTEN, sleutel));
}

/** Under which name the words of its values stand, if they are there. */
export function waardesleutel(plaats: Plaats): string | undefined {
  return sleutels(plaats).find((sleutel) => Object.hasOwn(WAARDETEKSTEN, sleutel));
}

function sleutels({ klasse, naam }: Plaats): string[] {
  return [`${klasse}.${naam}`, naam];
}

/** `bedDaar` and `niet-gevonden` → "Bed daar", "Niet gevonden". */
function uitNaam(naam: string): string {
  const woorden = naam
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .toLowerCase();
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}
