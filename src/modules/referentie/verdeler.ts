import { Temporal } from 'temporal-polyfill';
import { TIJDZONE } from '../../kern/dag.js';
import { isFeestdag } from '../../kern/feestdagen.js';
import type { Referentie } from './referentie.js';
import type { BrpStatus, OrganisatieSoort, Rij, Verantwoordelijkheid } from './referentie.soorten.js';

/** What the matrix looks at, besides the taak. Gemeenten are CBS codes; null = not known. */
export interface Situatie {
  readonly gemeenteAanmelding: string | null;
  readonly brpStatus: BrpStatus;
  readonly brpGemeente: string | null;
  /** sleeps in the shelter of this region already */
  readonly inOpvang: boolean;
  /** a child comes along, or one is expected */
  readonly gezin: boolean;
  readonly gedetineerd?: boolean;
  /** whole years on the peildatum */
  readonly leeftijd: number | null;
  readonly kanaal: string;
  /** kind of the organisation that registers */
  readonly aanmelderSoort: OrganisatieSoort;
  /** code of the base row of the door table */
  readonly deurrij: string;
}

/** A proposal; where it has legal effect a person confirms it. */
export interface Toewijzing {
  /** null = not here: `reden` tells where the client goes instead */
  readonly wachtrij: string | null;
  readonly organisatie: string | null;
  readonly reden: string | null;
  /** which of several local processes is meant (briefadres) */
  readonly proces: string | null;
  readonly rijId: string;
  readonly rijCode: string;
}

/** The columns of the matrix that are conditions; null in all of them = the row always fits. */
export const MATRIXVELDEN = [
  'gemeenteAanmelding',
  'gemeenteRegio',
  'brpStatus',
  'brpGemeente',
  'brpRegio',
  'inOpvang',
  'gezin',
  'gedetineerd',
  'leeftijdVan',
  'leeftijdTot',
  'kanaal',
  'aanmelderSoort',
  'deurrij',
] as const satisfies readonly (keyof Verantwoordelijkheid)[];

/**
 * Who should do this taak? The first row of the matrix that fits. Pure.
 * @throws Error when the taak is not in the matrix or a row leads to a queue that is not there; `keurSamenhang` refuses
 *   such data
 */
export function wijsToe(referentie: Referentie, taak: string, situatie: Situatie): Toewijzing {
  const rij = referentie.matrix(taak).find((kandidaat) => past(referentie, kandidaat, situatie));
  if (!rij) throw new Error(`de matrix van ${referentie.peildatum} heeft geen rij voor taak ${taak}`);
  const gevonden = { reden: rij.reden, proces: rij.proces, rijId: rij.id, rijCode: rij.code };
  if (rij.wachtrij === null) return { wachtrij: null, organisatie: null, ...gevonden };
  const wachtrij = vulSjabloon(referentie, rij.wachtrij, situatie.gemeenteAanmelding, situatie.brpGemeente);
  if (wachtrij === null) throw new Error(`matrixrij ${rij.code}: ${rij.wachtrij} heeft geen gemeente om in te vullen`);
  return { wachtrij, organisatie: referentie.wachtrij(wachtrij).organisatie, ...gevonden };
}

function past(referentie: Referentie, rij: Rij<'verantwoordelijkheid'>, situatie: Situatie): boolean {
  const { leeftijd } = situatie;
  return (
    eenVan(rij.gemeenteAanmelding, situatie.gemeenteAanmelding) &&
    eenVan(rij.gemeenteRegio, referentie.regio(situatie.gemeenteAanmelding)) &&
    eenVan(rij.brpStatus, situatie.brpStatus) &&
    eenVan(rij.brpGemeente, situatie.brpGemeente) &&
    eenVan(rij.brpRegio, referentie.regio(situatie.brpGemeente)) &&
    eenVan(rij.kanaal, situatie.kanaal) &&
    eenVan(rij.aanmelderSoort, situatie.aanmelderSoort) &&
    eenVan(rij.deurrij, situatie.deurrij) &&
    gelijk(rij.inOpvang, situatie.inOpvang) &&
    gelijk(rij.gezin, situatie.gezin) &&
    gelijk(rij.gedetineerd, situatie.gedetineerd ?? false) &&
    (rij.leeftijdVan === null || (leeftijd !== null && leeftijd >= rij.leeftijdVan)) &&
    (rij.leeftijdTot === null || (leeftijd !== null && leeftijd < rij.leeftijdTot))
  );
}

function eenVan<T extends string>(mogelijk: readonly T[] | null, waarde: T | null): boolean {
  return mogelijk === null || (waarde !== null && mogelijk.includes(waarde));
}

function gelijk(gevraagd: boolean | null, waarde: boolean): boolean {
  return gevraagd === null || gevraagd === waarde;
}

/**
 * Fills `{GEMEENTE}` and `{BRP_GEMEENTE}` with the key words of the gemeenten.
 * @returns null when the template asks for a gemeente that is unknown, or not in our list
 */
export function vulSjabloon(
  referentie: Referentie,
  sjabloon: string,
  gemeenteAanmelding: string | null,
  brpGemeente: string | null,
): string | null {
  const sleutel = (code: string | null) => (code === null ? undefined : referentie.zoek('gemeente', code)?.sleutel);
  const gevuld = sjabloon
    .replaceAll('{GEMEENTE}', () => sleutel(gemeenteAanmelding) ?? '{}')
    .replaceAll('{BRP_GEMEENTE}', () => sleutel(brpGemeente) ?? '{}');
  return gevuld.includes('{}') ? null : gevuld;
}

/** A moment as the clock on the wall in Amsterdam shows it. */
export interface WandMoment {
  /** YYYY-MM-DD */
  readonly datum: string;
  /** HH:MM */
  readonly tijd: string;
}

/** @param moment UTC */
export function inAmsterdam(moment: Date): WandMoment {
  // one registration asks for its own moment again and again
  if (moment.getTime() !== laatste.ms) laatste = { ms: moment.getTime(), wand: wandmoment(moment) };
  return laatste.wand;
}

let laatste: { ms: number; wand: WandMoment } = { ms: Number.NaN, wand: { datum: '', tijd: '' } };

function wandmoment(moment: Date): WandMoment {
  const lokaal = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIJDZONE);
  return { datum: lokaal.toPlainDate().toString(), tijd: lokaal.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * Is a queue open? A recognised holiday counts as a Sunday. The closing time itself is closed.
 * @throws Error when the queue does not exist
 */
export function isOpen(referentie: Referentie, wachtrij: string, moment: WandMoment): boolean {
  const { openVan, openTot, dagen } = referentie.wachtrij(wachtrij);
  const weekdag = isFeestdag(moment.datum) ? 7 : Temporal.PlainDate.from(moment.datum).dayOfWeek;
  return dagen.includes(weekdag) && openVan <= moment.tijd && moment.tijd < openTot;
}

/**
 * Where new work for a queue really goes at this moment: the queue itself while it is open or when work simply waits
 * there, else its out-of-hours queue.
 */
export function buitenKantoortijd(referentie: Referentie, wachtrij: string, moment: WandMoment): string {
  const { buitenKantoortijdWachtrij } = referentie.wachtrij(wachtrij);
  if (buitenKantoortijdWachtrij === null || isOpen(referentie, wachtrij, moment)) return wachtrij;
  return buitenKantoortijdWachtrij;
}
