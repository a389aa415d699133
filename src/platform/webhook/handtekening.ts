/** Signing messages by Standard Webhooks: a shared secret, and three headers. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const VOORVOEGSEL = 'whsec_';
/** Bytes of a secret; the standard asks for 24 to 64. */
const LENGTE = 32;
/** How far the clock of the sender may be off, in seconds. */
const SPELING_S = 300;

/** What is signed: the body exactly as it goes over the line. */
export interface TeTekenen {
  /** the same for every attempt, so that a receiver recognises what it has */
  readonly id: string;
  readonly op: Date;
  readonly inhoud: string;
}

/** The headers of a signed message. */
export interface Handtekening {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** A new secret: `whsec_` and 32 random bytes in base64. */
export function nieuwGeheim(): string {
  return VOORVOEGSEL + randomBytes(LENGTE).toString('base64');
}

/**
 * Signs with every secret that is valid, so that a receiver may change over at its own moment.
 * @param geheimen as {@link nieuwGeheim} gives them, at least one
 */
export function onderteken({ id, op, inhoud }: TeTekenen, geheimen: readonly string[]): Handtekening {
  const tijd = String(Math.floor(op.getTime() / 1000));
  const tekens = geheimen.map((geheim) => `v1,${teken(geheim, `${id}.${tijd}.${inhoud}`).toString('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': tijd, 'webhook-signature': tekens.join(' ') };
}

/**
 * The other side: was this signed with this secret, not long ago?
 * @param koppen of the message, names in lower case
 */
export function klopt(
  koppen: Readonly<Record<string, string | string[] | undefined>>,
  { inhoud, geheim, nu }: { inhoud: string; geheim: string; nu: Date },
): boolean {
  const [id, tijd, tekens] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((naam) => koppen[naam]);
  if (typeof id !== 'string' || typeof tijd !== 'string' || typeof tekens !== 'string') return false;
  if (!/^\d{1,12}$/.test(tijd) || Math.abs(nu.getTime() / 1000 - Number(tijd)) > SPELING_S) return false;
  const goed = teken(geheim, `${id}.${tijd}.${inhoud}`);
  return tekens.split(' ').some((deel) => {
    const gekregen = deel.startsWith('v1,') ? Buffer.from(deel.slice(3), 'base64') : Buffer.alloc(0);
    return gekregen.length === goed.length && timingSafeEqual(gekregen, goed);
  });
}

function teken(geheim: string, tekst: string): Buffer {
  return createHmac('sha256', Buffer.from(geheim.slice(VOORVOEGSEL.length), 'base64'))
    .update(tekst)
    .digest();
}
