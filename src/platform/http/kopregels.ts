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

/**
 * Pages for people: own scripts, styles and fonts only, nothing inline, nothing from third parties. Forms go to ourselves; the
 * one that logs out is led on to the login provider, and browsers hold that against the form.
 */
const cspWerkplek = (inlogdienst: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  `manifest-src 'self'; base-uri 'none'; form-action 'self' ${inlogdienst}; frame-ancestors 'none'`;

/** The dashboard of the queues brings inline styles and a base of its own; still nothing from third parties. */
const CSP_WACHTRIJTECHNIEK =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Path of the OpenAPI document. */
export const PAD_OPENAPI = '/v1/openapi.json';
/** Path of the documentation for people. */
export const PAD_DOCS = '/docs';

/** Path under which the pages for people live. */
export const PAD_WERKPLEK = '/werkplek';

/** Path under which partners answer by a one-time link (docs/besluiten/0042). */
export const PAD_UITNODIGING = '/uitnodiging';

/** Path of the dashboard of the queues, for a beheerder. */
export const PAD_WACHTRIJTECHNIEK = '/werkplek/beheer/wachtrijtechniek';

/** Is this the path of a page for people? */
export function isWerkplek(pad: string): boolean {
  return pad === '/' || pad === PAD_WERKPLEK || pad.startsWith(`${PAD_WERKPLEK}/`) || isUitnodiging(pad);
}

/** Is this the path of a page behind a one-time link? What stands in it is a secret. */
export function isUitnodiging(pad: string): boolean {
  return pad === PAD_UITNODIGING || pad.startsWith(`${PAD_UITNODIGING}/`);
}

/** The headers of every answer under a path, also of one that the router gave up on before any hook. */
export function kopregelsVan(pad: string, inlogdienst: () => string): Readonly<Record<string, string>> {
  if (!isWerkplek(pad)) return KOPREGELS;
  return {
    ...KOPREGELS,
    'content-security-policy': cspWerkplek(inlogdienst()),
    // under no-referrer a browser hides, even from ourselves, from which site a form comes; behind a link no form needs that
    ...(isUitnodiging(pad) ? { 'x-robots-tag': 'noindex, nofollow' } : { 'referrer-policy': 'same-origin' }),
  };
}

/**
 * Puts the headers on before anything else can answer.
 * @param inlogdienst gives scheme and host of the login provider; asked when the first page is
 */
export function zetKopregels(fastify: FastifyInstance, inlogdienst: () => string): void {
  fastify.addHook('onRequest', (request, reply, klaar) => {
    const pad = request.url.split('?', 1)[0] ?? '';
    reply.headers(kopregelsVan(pad, inlogdienst));
    if (pad === PAD_DOCS || pad.startsWith(`${PAD_DOCS}/`)) reply.header('content-security-policy', CSP_DOCS);
    if (pad === PAD_WACHTRIJTECHNIEK || pad.startsWith(`${PAD_WACHTRIJTECHNIEK}/`))
      reply.header('content-security-policy', CSP_WACHTRIJTECHNIEK);
    // the contract is public, so that any tool in a browser may read it
    if (pad === PAD_OPENAPI) reply.header('access-control-allow-origin', '*');
    klaar();
  });
}
