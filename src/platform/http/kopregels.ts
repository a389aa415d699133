import type { FastifyInstance } from 'fastify';
import { API_VERSIE } from './versie-api.js';

/** On every answer, errors too. */
export const KOPREGELS: Readonly<Record<string, string>> = {
  'api-version': API_VERSIE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

/** Swagger UI needs its own scripts and inline styles; nothing from third parties, so that nobody else learns who reads. */
const CSP_DOCS =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Path of the OpenAPI document. */
export const PAD_OPENAPI = '/v1/openapi.json';
/** Path of the documentation for people. */
export const PAD_DOCS = '/docs';

/** Puts the headers on before anything else can answer. */
export function zetKopregels(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, klaar) => {
    reply.headers(KOPREGELS);
    const pad = request.url.split('?', 1)[0] ?? '';
    if (pad === PAD_DOCS || pad.startsWith(`${PAD_DOCS}/`)) reply.header('content-security-policy', CSP_DOCS);
    // the contract is public, so that any tool in a browser may read it
    if (pad === PAD_OPENAPI) reply.header('access-control-allow-origin', '*');
    klaar();
  });
}
