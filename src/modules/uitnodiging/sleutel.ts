import { createHash, randomBytes } from 'node:crypto';

/** Bytes of chance in an address: nobody guesses one (256 bits). */
const OMVANG = 32;
/** As {@link nieuweSleutel} writes them. */
const VORM = /^[A-Za-z0-9_-]{43}$/;

/** What opens one link, as it stands in its address. Shown once and kept nowhere. */
export function nieuweSleutel(): string {
  return randomBytes(OMVANG).toString('base64url');
}

/**
 * By which a link is found without knowing what opens it: SHA-256. A key that is pure chance needs no salt and no slow hash.
 * @returns undefined for a text that no link ever had
 */
export function merkVan(sleutel: string): Buffer | undefined {
  return VORM.test(sleutel) ? createHash('sha256').update(sleutel).digest() : undefined;
}
