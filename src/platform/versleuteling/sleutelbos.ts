import { createSecretKey, type KeyObject } from 'node:crypto';

/** Encryption or decryption failed, or keys are wrong. The message never holds plaintext or key material. */
export class VersleutelFout extends Error {
  override readonly name = 'VersleutelFout';
}

/** Keys by version, and the version for new work. */
export interface Sleutelbos {
  readonly actief: string;
  readonly sleutels: ReadonlyMap<string, KeyObject>;
}

const SLEUTELBYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;
// The version stands in every envelope behind one length byte and in a database column; short plain text fits both.
const VERSIE = /^[A-Za-z0-9._-]{1,32}$/;

/**
 * Reads keys from configuration.
 * @param soort word for the messages: which set of keys this is
 * @throws VersleutelFout on the first key that is not 32 bytes of base64, a strange version, or an active version without key
 */
export function leesSleutels(
  soort: 'versleuteling' | 'hmac',
  ruw: Readonly<Record<string, string>>,
  actief: string,
): Sleutelbos {
  const sleutels = new Map(Object.entries(ruw).map(([versie, base64]) => [versie, leesSleutel(soort, versie, base64)]));
  if (!sleutels.has(actief)) {
    throw new VersleutelFout(`De actieve ${soort}-sleutel "${actief}" staat niet tussen de sleutels`);
  }
  return { actief, sleutels };
}

/** @throws VersleutelFout when this version is not configured */
export function haalSleutel({ sleutels }: Sleutelbos, versie: string): KeyObject {
  const sleutel = sleutels.get(versie);
  if (sleutel === undefined) throw new VersleutelFout(`Sleutel met versie "${versie}" is niet ingesteld`);
  return sleutel;
}

function leesSleutel(soort: string, versie: string, base64: string): KeyObject {
  if (!VERSIE.test(versie)) {
    throw new VersleutelFout(`Versie van een ${soort}-sleutel: 1 tot 32 letters, cijfers, punten of streepjes`);
  }
  if (typeof base64 !== 'string' || !BASE64.test(base64)) {
    throw new VersleutelFout(`De ${soort}-sleutel "${versie}" is geen base64 van ${SLEUTELBYTES} bytes`);
  }
  return createSecretKey(Buffer.from(base64, 'base64'));
}
