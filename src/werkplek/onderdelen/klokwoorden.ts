import type { Temporal } from 'temporal-polyfill';
import { dagenOfWeken, dagnaam, opDeKlok, tijd, urenOfMinuten, voluit } from './datum.js';

/** How urgent a clock is. The words say it too: a colour alone says nothing to who does not see it. */
export type Kloktoon = 'te-laat' | 'vandaag' | 'binnenkort' | 'rustig' | 'stil';

/** A clock in words. */
export interface Klokwoorden {
  readonly tekst: string;
  readonly toon: Kloktoon;
  /** the same, in full: for who wants to know exactly */
  readonly voluit?: string;
}

/** Shorter than this, the hours count and not the day. */
const KORT_MS = 3 * 3_600_000;

/**
 * Says how much time a clock leaves, in Europe/Amsterdam.
 *
 * @param vervaltOp from this moment it is too late, so an end at midnight means that the day before is the last one;
 * null while the clock stands still
 */
export function klokwoorden(vervaltOp: string | null, nu: Date): Klokwoorden {
  if (vervaltOp === null) return { tekst: 'staat stil', toon: 'stil' };
  const stand = alsStand(vervaltOp, nu);
  return { ...(stand.over <= 0 ? teLaat(stand) : opTijd(stand)), voluit: inVol(stand) };
}

interface Stand {
  readonly einde: Temporal.ZonedDateTime;
  readonly nu: Temporal.ZonedDateTime;
  readonly laatsteDag: Temporal.PlainDate;
  /** the clock ends with the day */
  readonly heleDag: boolean;
  /** milliseconds that are left */
  readonly over: number;
  /** calendar days from today to the last day */
  readonly dagen: number;
  readonly vervaltOp: string;
}

function alsStand(vervaltOp: string, nuMoment: Date): Stand {
  const einde = opDeKlok(vervaltOp);
  const nu = opDeKlok(nuMoment);
  const laatsteDag = einde.subtract({ nanoseconds: 1 }).toPlainDate();
  return {
    einde,
    nu,
    laatsteDag,
    heleDag: !laatsteDag.equals(einde.toPlainDate()),
    over: einde.epochMilliseconds - nu.epochMilliseconds,
    dagen: nu.toPlainDate().until(laatsteDag).days,
    vervaltOp,
  };
}

function teLaat({ einde, nu, dagen }: Stand): Klokwoorden {
  const hoeveel = dagen < 0 ? dagenOfWeken(-dagen) : urenOfMinuten(einde, nu);
  return { tekst: `${hoeveel} te laat`, toon: 'te-laat' };
}

function opTijd(stand: Stand): Klokwoorden {
  const { einde, nu, heleDag, over, dagen, laatsteDag, vervaltOp } = stand;
  const voor = heleDag ? '' : ` vóór ${tijd(vervaltOp)}`;
  if (!heleDag && over < KORT_MS) return { tekst: `nog ${urenOfMinuten(nu, einde)}`, toon: 'vandaag' };
  if (dagen === 0) return { tekst: `vandaag${voor}`, toon: 'vandaag' };
  if (dagen === 1) return { tekst: `morgen${voor}`, toon: 'binnenkort' };
  const dag = dagnaam(laatsteDag, nu.toInstant().toString());
  const tot = heleDag ? `t/m ${dag}` : `${dag}${voor}`;
  return { tekst: `nog ${dagenOfWeken(dagen)} (${tot})`, toon: dagen === 2 ? 'binnenkort' : 'rustig' };
}

/** An end at midnight is read as the whole day before, because "0.00 uur" is misread. */
function inVol({ heleDag, laatsteDag, vervaltOp }: Stand): string {
  if (!heleDag) return `Op tijd tot ${voluit(vervaltOp)}`;
  return `Op tijd tot en met ${dagnaam(laatsteDag, vervaltOp)}${voluitJaar(laatsteDag, vervaltOp)}`;
}

/** `dagnaam` leaves out the year of the moment it is compared with; in full it is always there. */
function voluitJaar({ year }: Temporal.PlainDate, vervaltOp: string): string {
  return year === opDeKlok(vervaltOp).year ? ` ${year}` : '';
}
