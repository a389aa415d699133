import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import type { Veld } from '../formulier/veld.js';

/** Codes as they are everywhere in the house; anything else in an address fills in nothing. */
const CODE = /^(?=.{1,60}$)[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/;

/**
 * The answers that an address gives to begin with: of fields that are chosen from a list only. So a link never puts words in
 * somebody's mouth, and nothing personal needs to stand in it.
 */
export function beginwaarden(velden: readonly Veld[], vragen: Readonly<Record<string, unknown>>): Formulierinhoud {
  return Object.fromEntries(
    velden
      .filter(({ soort }) => soort === 'keuze' || soort === 'meerkeuze')
      .flatMap(({ naam }) => {
        const waarde = vragen[naam];
        return typeof waarde === 'string' && CODE.test(waarde) ? [[naam, [waarde]]] : [];
      }),
  );
}
