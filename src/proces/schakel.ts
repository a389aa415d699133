import { createHash } from 'node:crypto';
import type { Gebeurtenis } from './gebeurtenis.entity.js';

/** Head of the chain of a dossier in which nothing has happened yet. */
export const LEGE_KETEN = Buffer.alloc(32);

/** The digest of one link: everything the event says, over the digest of the one before it. */
export function schakel(kop: Omit<Gebeurtenis, 'digest'>): Buffer {
  const { vorigeDigest, inhoudDigest, moment, ...rest } = kop;
  const tekst = JSON.stringify([
    ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    moment.toISOString(),
    inhoudDigest.toString('hex'),
  ]);
  return createHash('sha256').update(vorigeDigest).update(tekst).digest();
}
