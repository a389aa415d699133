import type { Dobbelsteen } from '../dobbelsteen.js';
import { POSTEN, type Omvang, type Punt, type Ramp } from '../plan.js';
import { AFLEVERSITUATIES, situatie } from '../situaties.js';

/** How big a run with partners is; each registration gives hand-offs to all of them. */
export interface Partneromvang extends Pick<Omvang, 'punten'> {
  /** registrations before anything is measured */
  readonly opwarmen: number;
  /** registrations per phase */
  readonly perBlok: number;
  /** so often healthy and ill take turns, so that what else the machine does falls on both */
  readonly blokken: number;
  /** hand-offs in the end, at least */
  readonly overdrachten: number;
}

export const PARTNERS_VOL: Partneromvang = { opwarmen: 10, perBlok: 70, blokken: 2, overdrachten: 2000, punten: 24 };
export const PARTNERS_SNEL: Partneromvang = { opwarmen: 3, perBlok: 10, blokken: 1, overdrachten: 140, punten: 6 };

/** After so many the queue is emptied, and again halfway what is left. */
const LEEG_NA = [0.3, 0.7];

/**
 * Draws the points: every moment between a step and its message at least once, the rest chance; with Redis it is emptied twice in the
 * middle of it.
 */
export function maakPartnerplan(dobbel: Dobbelsteen, { punten }: Partneromvang, redis: boolean): Punt[] {
  const precies = [...AFLEVERSITUATIES, situatie('api-tussen-commit-en-antwoord'), situatie('bewijs-voor-commit')];
  const rampen: Ramp[] = precies.map((welke) => ({
    soort: 'precies',
    situatie: welke,
    post: dobbel.tussen(0, POSTEN - 1),
  }));
  while (rampen.length < punten) rampen.push(zomaar(dobbel));
  const volgorde = dobbel.schud(rampen);
  if (redis)
    for (const deel of LEEG_NA) volgorde.splice(Math.floor(volgorde.length * deel), 0, { soort: 'redis-leeg' });
  return volgorde.map((ramp, i) => ({
    nummer: i + 1,
    ramp,
    naAntwoorden: dobbel.tussen(4, 16),
    rustMs: dobbel.tussen(0, 400),
  }));
}

function zomaar(dobbel: Dobbelsteen): Ramp {
  const wie = dobbel.kans(0.3) ? 'api' : 'werker';
  if (dobbel.kans(0.25)) return { soort: 'allemaal', wie };
  return { soort: 'zomaar', wie, post: dobbel.tussen(0, POSTEN - 1), naMs: dobbel.tussen(0, 300) };
}
