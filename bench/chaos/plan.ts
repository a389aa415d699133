import type { Dobbelsteen } from './dobbelsteen.js';
import { HALVE_REEKS, SITUATIES, type Situatie } from './situaties.js';

/** Something that goes wrong at a point of the run. */
export type Ramp =
  | { readonly soort: 'precies'; readonly situatie: Situatie; readonly post: number }
  | { readonly soort: 'zomaar'; readonly wie: 'api' | 'werker'; readonly post: number; readonly naMs: number }
  | { readonly soort: 'allemaal'; readonly wie: 'api' | 'werker' }
  | { readonly soort: 'redis'; readonly hoe: 'dood' | 'valUit'; readonly weg: number }
  | { readonly soort: 'redis-leeg' }
  | { readonly soort: 'postgres'; readonly sein: 'SIGKILL' | 'SIGQUIT'; readonly weg: number }
  | { readonly soort: 'slot'; readonly weg: number };

/** A point: what goes wrong, after how many more answers, and how long the place stays empty (ms). */
export interface Punt {
  readonly nummer: number;
  readonly ramp: Ramp;
  readonly naAntwoorden: number;
  readonly rustMs: number;
}

/** How big a run is. */
export interface Omvang {
  readonly aanmeldingen: number;
  readonly stappen: number;
  /** points at which a process is killed, at least */
  readonly punten: number;
  readonly klanten: number;
  /** share of the registrations after which several organisations act on the dossier at the same moment */
  readonly drukte: number;
  /** PostgreSQL is away for so long, in ms */
  readonly postgresWegMs: number;
}

export const VOL: Omvang = {
  aanmeldingen: 500,
  stappen: 2000,
  punten: 56,
  klanten: 14,
  drukte: 0.12,
  postgresWegMs: 10_000,
};
export const SNEL: Omvang = {
  aanmeldingen: 90,
  stappen: 300,
  punten: 14,
  klanten: 10,
  drukte: 0.12,
  postgresWegMs: 3_000,
};

/** API processes and workers in the house. */
export const POSTEN = 2;

/** The last part of the points spares the workers, so that a letter that lost its worker is free again before the end. */
const WERKERS_TOT = 0.85;

/**
 * Draws the points of a run. Every exact situation comes at least once, the rest is chance; PostgreSQL goes down halfway,
 * Redis is emptied before that.
 */
export function maakPlan(dobbel: Dobbelsteen, omvang: Omvang, redis: boolean): Punt[] {
  const precies = redis ? SITUATIES : [...SITUATIES, HALVE_REEKS];
  const rampen: Ramp[] = [...precies, ...(omvang.punten > 30 ? precies : [])].map((situatie) => ({
    soort: 'precies',
    situatie,
    post: dobbel.tussen(0, POSTEN - 1),
  }));
  while (rampen.length < omvang.punten) rampen.push(zomaar(dobbel, precies, redis));
  const volgorde = werkersEerst(dobbel.schud(rampen), Math.floor(omvang.punten * WERKERS_TOT));
  const helft = Math.floor(volgorde.length / 2);
  const sein = dobbel.kans(0.5) ? 'SIGKILL' : 'SIGQUIT';
  volgorde.splice(helft, 0, { soort: 'postgres', sein, weg: omvang.postgresWegMs });
  volgorde.splice(Math.floor(helft * 0.6), 0, { soort: 'slot', weg: 6_500 });
  if (redis) volgorde.splice(Math.floor(helft * 0.4), 0, { soort: 'redis-leeg' });
  return volgorde.map((ramp, i) => ({
    nummer: i + 1,
    ramp,
    naAntwoorden: dobbel.tussen(4, 24),
    rustMs: dobbel.tussen(0, 400),
  }));
}

function zomaar(dobbel: Dobbelsteen, precies: readonly Situatie[], redis: boolean): Ramp {
  // without Redis its share goes to the others
  const worp = redis ? dobbel.getal() : 0.3 + 0.7 * dobbel.getal();
  const wie = dobbel.kans(0.5) ? 'api' : 'werker';
  const post = dobbel.tussen(0, POSTEN - 1);
  if (worp < 0.3) return { soort: 'redis', hoe: dobbel.kans(0.4) ? 'valUit' : 'dood', weg: dobbel.tussen(100, 2500) };
  if (worp < 0.38) return { soort: 'allemaal', wie };
  if (worp < 0.6) return { soort: 'zomaar', wie, post, naMs: dobbel.tussen(0, 300) };
  return { soort: 'precies', situatie: dobbel.kies(precies), post };
}

/** Moves the points for workers that come too late to the front part. */
function werkersEerst(rampen: readonly Ramp[], tot: number): Ramp[] {
  const raaktWerker = (ramp: Ramp): boolean =>
    (ramp.soort === 'precies' && ramp.situatie.wie === 'werker') || ('wie' in ramp && ramp.wie === 'werker');
  const laat = rampen.slice(tot).filter(raaktWerker);
  const rest = rampen.filter((ramp, i) => i < tot || !raaktWerker(ramp));
  const half = Math.floor(tot / 2);
  return [...rest.slice(0, half), ...laat, ...rest.slice(half)];
}

/** The point in words, for the list. */
export function inWoorden(ramp: Ramp): string {
  switch (ramp.soort) {
    case 'precies':
      return `SIGKILL ${ramp.situatie.uitleg}`;
    case 'zomaar':
      return `SIGKILL ${ramp.wie} ${ramp.post + 1}, zomaar`;
    case 'allemaal':
      return `SIGKILL alle ${ramp.wie === 'api' ? "API's" : 'werkers'} tegelijk`;
    case 'redis':
      return ramp.hoe === 'dood' ? 'SIGKILL Redis' : 'SIGKILL Redis, laatste seconde van het AOF weg';
    case 'redis-leeg':
      return 'FLUSHALL op Redis';
    case 'postgres':
      return `PostgreSQL ${ramp.weg / 1000} s weg (${ramp.sein})`;
    case 'slot':
      return 'dossiers vastgehouden, langer dan lock_timeout';
  }
}

/** Whether a process is killed at this point. */
export function doodtIets(ramp: Ramp): boolean {
  return ramp.soort !== 'redis-leeg' && ramp.soort !== 'slot';
}
