import { AanmeldingMaken } from '../../modules/aanmelding/index.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { beschrijf } from '../formulier/beschrijf.js';
import { type Gelezen, leesFormulier } from '../formulier/lees.js';
import { RIJ, rijnummers } from '../formulier/rijen.js';
import { onder, type Veld } from '../formulier/veld.js';

/** The fields of an aanmelding, out of the contract. */
export const VELDEN: readonly Veld[] = beschrijf(AanmeldingMaken);

/** The people who come along. */
export const HUISHOUDEN = 'huishouden';
/** Whether somebody of the household comes along is answered with "ja" until somebody says otherwise. */
export const KOMT_MEE = 'komtMee';
/** What else led to it, besides the one that is chosen first. */
export const ANDERE_AANLEIDINGEN = 'andereAanleidingen';
const AANLEIDINGEN = 'aanleidingen';

/** Two fields of the contract that are one question to a person: `gemeente:0505` says both. */
const SAMEN: readonly { readonly keuze: string; readonly gemeente: string }[] = [
  { keuze: 'herkomst.soort', gemeente: 'herkomst.gemeente' },
  { keuze: 'brp.status', gemeente: 'brp.gemeente' },
];

/** One answer that holds a kind and a gemeente. */
export function samen(soort: string, gemeente: string): string {
  return `${soort}:${gemeente}`;
}

/** A field of the contract by its path. @throws Error when there is none, which is a mistake in a page */
export function veldOp(pad: string, velden: readonly Veld[] = VELDEN): Veld {
  const [eerste = '', ...rest] = pad.split('.');
  const veld = velden.find(({ naam }) => naam === eerste);
  if (!veld) throw new Error(`Een aanmelding heeft geen veld ${pad}`);
  return rest.length === 0 ? veld : veldOp(rest.join('.'), veld.velden ?? []);
}

/** Reads the form as the object that the API takes. */
export function leesAanmelding(inhoud: Formulierinhoud): Gelezen {
  const gelezen = leesFormulier(VELDEN, ontvouw(zonderLegeRijen(inhoud)));
  return { ...gelezen, padInFormulier: (pad) => inVorm(gelezen.padInFormulier(pad)) };
}

/** An aanmelding as it is typed in the form, from one whose fields are apart. */
export function vouw(inhoud: Formulierinhoud): Formulierinhoud {
  const gevouwen: Record<string, readonly string[]> = { ...inhoud };
  for (const { keuze, gemeente } of SAMEN) {
    const [soort = '', code = ''] = [gevouwen[keuze]?.[0], gevouwen[gemeente]?.[0]];
    if (code !== '') gevouwen[keuze] = [samen(soort, code)];
    delete gevouwen[gemeente];
  }
  const [eerste = '', ...andere] = gevouwen[AANLEIDINGEN] ?? [];
  return { ...gevouwen, [AANLEIDINGEN]: [eerste], [ANDERE_AANLEIDINGEN]: andere };
}

/** The same with the fields of the contract apart; the form sends no `…gemeente` of its own. */
function ontvouw(inhoud: Formulierinhoud): Formulierinhoud {
  const apart: Record<string, readonly string[]> = { ...inhoud };
  for (const { keuze, gemeente } of SAMEN) {
    const [soort = '', ...code] = (inhoud[keuze]?.at(-1) ?? '').split(':');
    apart[keuze] = [soort];
    apart[gemeente] = code.slice(0, 1);
  }
  const { [ANDERE_AANLEIDINGEN]: andere = [], [AANLEIDINGEN]: eerste = [], ...rest } = apart;
  return { ...rest, [AANLEIDINGEN]: [...new Set([...eerste, ...andere])] };
}

/** The field in which somebody answers what this path is about. */
function inVorm(pad: string): string {
  return SAMEN.find(({ gemeente }) => gemeente === pad)?.keuze ?? pad;
}

/** A row in which nobody typed anything is no person: its "komt mee" was answered by us. */
function zonderLegeRijen(inhoud: Formulierinhoud): Formulierinhoud {
  const leeg = rijnummers(HUISHOUDEN, inhoud)
    .map((nummer) => onder(HUISHOUDEN, nummer))
    .filter((rij) => isLeeg(inhoud, rij));
  const over = Object.entries(inhoud).filter(([naam]) => !leeg.some((rij) => naam.startsWith(`${rij}.`)));
  return { ...Object.fromEntries(over), [RIJ]: (inhoud[RIJ] ?? []).filter((rij) => !leeg.includes(rij)) };
}

/** Did nobody type anything in this row? */
export function isLeeg(inhoud: Formulierinhoud, rij: string): boolean {
  return Object.entries(inhoud).every(
    ([naam, waarden]) =>
      !naam.startsWith(`${rij}.`) || naam === onder(rij, KOMT_MEE) || waarden.every((waarde) => waarde.trim() === ''),
  );
}
