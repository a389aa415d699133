import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';

const KOP = 'Idempotency-Key';

/** The caller's key and the request it belongs to, for whoever must recognise a repetition (proces/idempotentie). */
export interface Verzoeksleutel {
  readonly sleutel: string;
  /** method, path and body as one text, without If-Match; holds personal data, so only its keyed hash may be stored */
  readonly verzoek: string;
}

/**
 * Reads the idempotency key; what it does lives below HTTP (DECISIONS 13).
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

/** `@Sleutel() sleutel: Verzoeksleutel | undefined`: the `Idempotency-Key` of this request and what it was sent with. */
export const Sleutel = createParamDecorator((_: unknown, context: ExecutionContext): Verzoeksleutel | undefined => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { door?: Wie }>();
  const sleutel = leesSleutel(request.headers['idempotency-key'], request.door);
  if (sleutel === undefined) return undefined;
  const pad = request.url.split('?', 1)[0] ?? '';
  return { sleutel, verzoek: `${request.method} ${pad}\n${JSON.stringify(request.body ?? null)}` };
});
