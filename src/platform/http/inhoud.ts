import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VeldFout } from '../../kern/fout.js';
import { isWerkplek } from './kopregels.js';

/** Largest body in bytes (256 kB). */
export const HOOGSTE_OMVANG = 256 * 1024;

/** Nesting of a body at most; the deepest DTO uses four. */
const HOOGSTE_DIEPTE = 20;

/** Names that change what an object is instead of what it holds; class-validator would skip its rules for such an object. */
const VERBODEN_NAMEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A body that could not be read. It is thrown after the login check, so that 401 comes before 400 (docs/besluiten/0012). */
const leesfouten = new WeakMap<FastifyRequest, number>();

/** The status of a body that could not be read (400 or 415), or undefined when it could. */
export function leesfoutVan(request: FastifyRequest): number | undefined {
  return leesfouten.get(request);
}

/** A form as a browser sends it: every name with its values, in the order in which they came. */
export type Formulierinhoud = Readonly<Record<string, readonly string[]>>;

/**
 * The API speaks JSON only: everything else is 415, broken JSON 400. Pages for people get forms, as `Formulierinhoud`, and
 * nothing else gets those.
 */
export function leesInhoud(fastify: FastifyInstance): void {
  const json = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, tekst, klaar) => {
    if (tekst.length === 0) return klaar(null, undefined);
    // parseAs: 'string' gives a string; the types do not follow the option
    void json(request, tekst as string, (fout, inhoud) => {
      if (fout) leesfouten.set(request, 400);
      klaar(null, fout ? undefined : inhoud);
    });
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, tekst, klaar) => {
    if (isWerkplek(request.url.split('?', 1)[0] ?? '')) return klaar(null, alsFormulier(String(tekst)));
    if (tekst.length > 0) leesfouten.set(request, 415);
    klaar(null, undefined);
  });
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, inhoud, klaar) => {
    if (inhoud.length > 0) leesfouten.set(request, 415);
    klaar(null, undefined);
  });
}

function alsFormulier(tekst: string): Formulierinhoud {
  const velden = new URLSearchParams(tekst);
  return Object.fromEntries([...new Set(velden.keys())].map((naam) => [naam, velden.getAll(naam)]));
}

/**
 * Looks for text that PostgreSQL cannot keep (`\u0000`, half a surrogate pair), in values and in names, for names that
 * would change the object itself, and for nesting that has no end. Iterative, because the caller decides the depth.
 */
export function zoekOnleesbaar(inhoud: unknown): VeldFout[] {
  const fouten: VeldFout[] = [];
  const wachtend: { pad: string; waarde: unknown; diepte: number }[] = [{ pad: '', waarde: inhoud, diepte: 0 }];
  for (let deel = wachtend.pop(); deel !== undefined; deel = wachtend.pop()) {
    const { pad, waarde, diepte } = deel;
    if (typeof waarde === 'string' && isOnleesbaar(waarde))
      fouten.push({ pad, melding: 'Hier staat een teken dat niet kan.', code: 'teken' });
    if (typeof waarde !== 'object' || waarde === null) continue;
    if (diepte === HOOGSTE_DIEPTE) return [{ pad: '', melding: 'De inhoud is te diep genest.', code: 'diepte' }];
    for (const [naam, onder] of Object.entries(waarde)) {
      if (isOnleesbaar(naam) || VERBODEN_NAMEN.has(naam)) {
        fouten.push({ pad, melding: 'Hier staat een veldnaam die niet kan.', code: 'veldnaam' });
      } else wachtend.push({ pad: pad === '' ? naam : `${pad}.${naam}`, waarde: onder, diepte: diepte + 1 });
    }
  }
  return fouten;
}

function isOnleesbaar(tekst: string): boolean {
  return tekst.includes('\u0000') || /\p{Surrogate}/u.test(tekst);
}
