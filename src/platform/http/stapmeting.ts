import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isBekendeStap } from './stap-body.js';
import { probleemVan } from './problem.filter.js';

/** One step that was asked for; every part from a short list, so that it can be a label. */
export interface GevraagdeStap {
  /** the collection in the path, e.g. `overdrachten` */
  readonly soort: string;
  /** `onbekend` for what no table knows */
  readonly stap: string;
  /** `gelukt`, or the code of the problem */
  readonly uitkomst: string;
}

const STAPPEN_PAD = /^\/v1\/([a-z-]+)\/:id\/stappen$/;

/** Tells of every step that was asked for over HTTP how it ended. */
export function telStappen(fastify: FastifyInstance, tel: (gevraagd: GevraagdeStap) => void): void {
  fastify.addHook('onResponse', (request, reply, klaar) => {
    const soort = STAPPEN_PAD.exec(request.routeOptions.url ?? '')?.[1];
    if (soort !== undefined && request.method === 'POST') {
      tel({ soort, stap: stapVan(request), uitkomst: uitkomstVan(reply) });
    }
    klaar();
  });
}

function stapVan({ body }: FastifyRequest): string {
  const stap = typeof body === 'object' && body !== null && 'stap' in body ? body.stap : undefined;
  return typeof stap === 'string' && isBekendeStap(stap) ? stap : 'onbekend';
}

function uitkomstVan(reply: FastifyReply): string {
  return probleemVan(reply) ?? (reply.statusCode < 400 ? 'gelukt' : 'intern');
}
