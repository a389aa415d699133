import { Temporal } from 'temporal-polyfill';
import { leesDag } from './dag.js';

/** A day that art. 3 Algemene termijnenwet treats as a holiday. */
export interface Feestdag {
  /** YYYY-MM-DD */
  readonly datum: string;
  readonly naam: string;
}

const ZATERDAG = 6;
const ZONDAG = 7;
const EERSTE_KONINGSDAG = 2014;

// Holidays of a year never change, so keeping them does not make the functions impure; a clock asks for the same
// one or two years hundreds of times.
const perJaar = new Map<number, readonly Feestdag[]>();
const datumsPerJaar = new Map<number, ReadonlySet<string>>();

/**
 * The holidays of one year as art. 3 lid 1 and 2 Algemene termijnenwet names them, in order of date: Nieuwjaarsdag,
 * Goede Vrijdag (equated, lid 2), tweede paasdag, the King's birthday, 5 mei in every year, Hemelvaartsdag, tweede
 * pinksterdag and both Kerstdagen. Easter and Whit Sunday are not named there; they are Sundays already. In a year in
 * which Hemelvaartsdag is 5 mei (2016) both names are listed.
 *
 * Days equated for one year by royal decree (lid 3, mostly the Friday after Hemelvaartsdag) cannot be computed; they are
 * reference data and are given to {@link isWerkdag} by the caller.
 */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const bekend = perJaar.get(jaar);
  if (bekend) return bekend;
  const pasen = paaszondag(jaar);
  const vast = (maand: number, dag: number) => new Temporal.PlainDate(jaar, maand, dag);
  const lijst: [Temporal.PlainDate, string][] = [
    [vast(1, 1), 'Nieuwjaarsdag'],
    [pasen.subtract({ days: 2 }), 'Goede Vrijdag'],
    [pasen.add({ days: 1 }), 'Tweede paasdag'],
    verjaardagKoning(jaar),
    [vast(5, 5), 'Bevrijdingsdag'],
    [pasen.add({ days: 39 }), 'Hemelvaartsdag'],
    [pasen.add({ days: 50 }), 'Tweede pinksterdag'],
    [vast(12, 25), 'Eerste kerstdag'],
    [vast(12, 26), 'Tweede kerstdag'],
  ];
  lijst.sort(([a], [b]) => Temporal.PlainDate.compare(a, b));
  const klaar = Object.freeze(lijst.map(([dag, naam]) => Object.freeze({ datum: dag.toString(), naam })));
  perJaar.set(jaar, klaar);
  return klaar;
}

/**
 * Is this day (YYYY-MM-DD) a holiday of art. 3 lid 1 or 2?
 * @throws RangeError when it is not a day
 */
export function isFeestdag(datum: string): boolean {
  return feestdatums(leesDag(datum).year).has(datum);
}

/**
 * Is this a day that is not a Saturday, Sunday or holiday (art. 1 and 2 Algemene termijnenwet)?
 * @param gelijkgesteld days (YYYY-MM-DD) equated with a holiday by royal decree, art. 3 lid 3
 */
export function isWerkdag(dag: Temporal.PlainDate, gelijkgesteld?: ReadonlySet<string>): boolean {
  if (dag.dayOfWeek === ZATERDAG || dag.dayOfWeek === ZONDAG) return false;
  const datum = dag.toString();
  return !feestdatums(dag.year).has(datum) && !gelijkgesteld?.has(datum);
}

function feestdatums(jaar: number): ReadonlySet<string> {
  const bekend = datumsPerJaar.get(jaar);
  if (bekend) return bekend;
  const datums = new Set(feestdagen(jaar).map((feestdag) => feestdag.datum));
  datumsPerJaar.set(jaar, datums);
  return datums;
}

/**
 * "De dag waarop de verjaardag van de Koning wordt gevierd": 27 April, a day earlier when that is a Sunday. Until 2013 it
 * was Koninginnedag, 30 April with the same rule.
 */
function verjaardagKoning(jaar: number): [Temporal.PlainDate, string] {
  const koning = jaar >= EERSTE_KONINGSDAG;
  const dag = new Temporal.PlainDate(jaar, 4, koning ? 27 : 30);
  return [dag.dayOfWeek === ZONDAG ? dag.subtract({ days: 1 }) : dag, koning ? 'Koningsdag' : 'Koninginnedag'];
}

/**
 * Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8; also known as
 * Butcher's). The one-letter names are Meeus' own, so that a reader can lay the book beside it.
 */
function paaszondag(jaar: number): Temporal.PlainDate {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const som = h + l - 7 * m + 114;
  return new Temporal.PlainDate(jaar, Math.floor(som / 31), (som % 31) + 1);
}
