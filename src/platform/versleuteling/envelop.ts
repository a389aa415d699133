import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { VersleutelFout } from './sleutelbos.js';

/*
 * The envelope, byte for byte:
 *   1      format (1)
 *   1      length n of the key version
 *   n      key version, ASCII
 *   12+16+32  data key, wrapped by the master key: iv, tag, ciphertext
 *   12+16+…   text, encrypted by the data key: iv, tag, ciphertext
 * The header (format and key version) is authenticated with both, so it cannot be swapped.
 */
const FORMAAT = 1;
const ALGORITME = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SLEUTEL_BYTES = 32;
const OVERHEAD = IV_BYTES + TAG_BYTES;
const INGEPAKT = OVERHEAD + SLEUTEL_BYTES;

/** Encrypts a text under a fresh data key, wrapped by the master key of this version. */
export function verzegel(tekst: string, versie: string, hoofdsleutel: KeyObject): Buffer {
  const kop = Buffer.concat([Buffer.from([FORMAAT, versie.length]), Buffer.from(versie, 'ascii')]);
  // asked in one go: each time costs as much as the encryption itself
  const toeval = randomBytes(SLEUTEL_BYTES + 2 * IV_BYTES);
  const datasleutel = toeval.subarray(0, SLEUTEL_BYTES);
  const sleutelIv = toeval.subarray(SLEUTEL_BYTES, SLEUTEL_BYTES + IV_BYTES);
  const tekstIv = toeval.subarray(SLEUTEL_BYTES + IV_BYTES);
  try {
    return Buffer.concat([
      kop,
      versleutelBytes(datasleutel, hoofdsleutel, { kop, iv: sleutelIv }),
      versleutelBytes(Buffer.from(tekst, 'utf8'), createSecretKey(datasleutel), { kop, iv: tekstIv }),
    ]);
  } finally {
    datasleutel.fill(0);
  }
}

/**
 * Opens an envelope.
 * @param zoekSleutel gives the master key of a version, or throws
 * @throws VersleutelFout when it is no envelope, is cut off or changed, or the key is not the one it was made with
 */
export function ontzegel(envelop: Buffer, zoekSleutel: (versie: string) => KeyObject): string {
  if (envelop[0] !== FORMAAT) throw new VersleutelFout('Dit is geen versleutelde tekst in een bekend formaat');
  const kopLengte = 2 + (envelop[1] ?? 0);
  if (envelop.length < kopLengte + INGEPAKT + OVERHEAD) throw new VersleutelFout('De versleutelde tekst is afgebroken');
  const kop = envelop.subarray(0, kopLengte);
  const hoofdsleutel = zoekSleutel(leesVersie(kop));
  const datasleutel = ontsleutelBytes(envelop.subarray(kopLengte, kopLengte + INGEPAKT), hoofdsleutel, kop);
  try {
    const rest = envelop.subarray(kopLengte + INGEPAKT);
    return ontsleutelBytes(rest, createSecretKey(datasleutel), kop).toString('utf8');
  } finally {
    datasleutel.fill(0);
  }
}

// A damaged header must not put stray bytes in a message or a log line.
function leesVersie(kop: Buffer): string {
  const versie = kop.toString('latin1', 2);
  if (!/^[A-Za-z0-9._-]+$/.test(versie)) throw new VersleutelFout('De kop van de versleutelde tekst is beschadigd');
  return versie;
}

function versleutelBytes(inhoud: Buffer, sleutel: KeyObject, { kop, iv }: { kop: Buffer; iv: Buffer }): Buffer {
  const cijfer = createCipheriv(ALGORITME, sleutel, iv, { authTagLength: TAG_BYTES }).setAAD(kop);
  const tekst = Buffer.concat([cijfer.update(inhoud), cijfer.final()]);
  return Buffer.concat([iv, cijfer.getAuthTag(), tekst]);
}

function ontsleutelBytes(bytes: Buffer, sleutel: KeyObject, kop: Buffer): Buffer {
  const ontcijfer = createDecipheriv(ALGORITME, sleutel, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  ontcijfer.setAAD(kop).setAuthTag(bytes.subarray(IV_BYTES, OVERHEAD));
  try {
    return Buffer.concat([ontcijfer.update(bytes.subarray(OVERHEAD)), ontcijfer.final()]);
  } catch {
    // Node's own message says nothing more, and a `cause` would travel into logs.
    throw new VersleutelFout('Ontsleutelen lukt niet: de tekst is gewijzigd of hoort bij een andere sleutel');
  }
}
