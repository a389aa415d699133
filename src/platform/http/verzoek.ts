import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Wie } from '../../kern/wie.js';
import type { IngelogdVerzoek } from '../auth/door.js';
import { leesSleutel } from './idempotentie.js';
import { leesIfMatch } from './if-match.js';

/** The caller's idempotency key, with what it was sent with: only the keyed hash of `verzoek` is ever stored. */
export interface Sleutel {
  readonly sleutel: string;
  /** method, path and body as one text, without If-Match (docs/besluiten/0013) */
  readonly verzoek: string;
}

/** A command as it comes in at a door, HTTP or werkplek: who asks, about which version, under which key (docs/besluiten/0028). */
export interface Verzoek {
  readonly door: Wie;
  readonly versie?: number | undefined;
  readonly sleutel?: Sleutel | undefined;
}

/**
 * `@Opdracht() verzoek: Verzoek`: everything of a command but its body.
 * @throws DomeinFout `ongeldig` for a malformed If-Match or Idempotency-Key, or a missing key of a machine
 */
export const Opdracht = createParamDecorator((_: unknown, context: ExecutionContext): Verzoek => {
  const request = context.switchToHttp().getRequest<IngelogdVerzoek>();
  if (request.door === undefined) throw new Error('@Opdracht() is used on a handler that needs no login');
  // a PUT repeats itself without harm, so only a POST of a machine must have a key
  const sleutel = leesSleutel(request.headers['idempotency-key'], request.method === 'POST' ? request.door : undefined);
  return {
    door: request.door,
    versie: leesIfMatch(request.headers['if-match']),
    sleutel: sleutel === undefined ? undefined : { sleutel, verzoek: tekstVan(request) },
  };
});

function tekstVan({ method, url, body }: IngelogdVerzoek): string {
  return `${method} ${url.split('?', 1)[0] ?? ''}\n${JSON.stringify(body ?? null)}`;
}
