import type { Formulierinhoud } from '../../platform/http/inhoud.js';

/** A form that was sent in: where to, and with what in it. */
export interface Invulling {
  readonly pad: string;
  readonly velden: Formulierinhoud;
}

/** What a form carries besides what somebody filled in. */
export const CSRF_VELD = '_csrf';
/** On the form of `/werkplek/verder`: what was kept has now been sent. */
export const VERDER_VELD = '_verder';

/** Bytes of a form that is kept at most. */
const HOOGSTE_OMVANG = 64 * 1024;

/** As it is kept; undefined when it is too large. */
export function schrijfInvulling(invulling: Invulling): string | undefined {
  const tekst = JSON.stringify(invulling);
  return Buffer.byteLength(tekst) > HOOGSTE_OMVANG ? undefined : tekst;
}

/** @param tekst of {@link schrijfInvulling} */
export function leesInvulling(tekst: string): Invulling {
  return JSON.parse(tekst) as Invulling; // encrypted by ourselves, so by nobody else
}

/** A body as our pages send it; undefined for anything else, such as JSON. */
export function alsFormulier(inhoud: unknown): Formulierinhoud | undefined {
  if (typeof inhoud !== 'object' || inhoud === null) return undefined;
  const teksten = (waarde: unknown): boolean => Array.isArray(waarde) && waarde.every((een) => typeof een === 'string');
  return Object.values(inhoud).every(teksten) ? (inhoud as Formulierinhoud) : undefined; // just looked at
}

/** The same form without what is not for its handler. */
export function zonderBijvelden(velden: Formulierinhoud): Formulierinhoud {
  const { [CSRF_VELD]: _, [VERDER_VELD]: __, ...rest } = velden;
  return rest;
}
