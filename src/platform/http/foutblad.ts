import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kiesFormaat } from './formaat.js';
import { isWerkplek } from './kopregels.js';
import type { Antwoord } from './probleem.js';

/**
 * Draws what a person sees when something goes wrong before any page was reached: an address that is none, a form that is
 * too large, a crowd at the door. Provided by who has pages; without it everybody gets problem+json.
 */
export abstract class Foutblad {
  abstract teken(antwoord: Antwoord, verzoekId: string): string;
}

const bladen = new WeakMap<object, Foutblad>();

/** From now on people get a page for an error under the werkplek. */
export function toonFoutbladen({ server }: Pick<FastifyInstance, 'server'>, blad: Foutblad): void {
  bladen.set(server, blad);
}

/** Who draws the error of this request; undefined when a program asks, or nobody draws. */
export function foutbladVoor({ url, headers, server }: FastifyRequest): Foutblad | undefined {
  if (!isWerkplek(url.split('?', 1)[0] ?? '')) return undefined;
  return kiesFormaat(headers.accept, ['text/html']) === undefined ? undefined : bladen.get(server.server);
}
