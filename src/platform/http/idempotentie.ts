import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';

const KOP = 'Idempotency-Key';

/**
 * Reads the idempotency key; what it does lives below HTTP (docs/besluiten/0013).
 * @returns the key, or undefined when a person sent none
 * @throws DomeinFout `ongeldig` when it is not 1–255 visible ASCII characters, or missing for a machine (`koppeling`)
 */
export function leesSleutel(
  kop: string | string[] | undefined,
  door: Pick<Wie, 'rol'> | undefined,
): string | undefined {
  if (kop === undefined) {
    if (door?.rol !== 'koppeling') return undefined;
    throw ongeldig('Een koppeling stuurt bij elke POST een eigen sleutel mee, zodat een herhaling niets dubbel doet.');
  }
  if (typeof kop === 'string' && /^[\x21-\x7e]{1,255}$/.test(kop)) return kop;
  throw ongeldig('Gebruik 1 tot en met 255 zichtbare ASCII-tekens, bijvoorbeeld een UUID.');
}

function ongeldig(melding: string): DomeinFout {
  return new DomeinFout('ongeldig', `De kopregel ${KOP} klopt niet.`, {
    errors: [{ pad: KOP, melding, code: 'idempotency-key' }],
  });
}
