import { Temporal } from 'temporal-polyfill';
import { leesDag, TIJDZONE } from '../src/kern/dag.js';
import type { Mens } from './mensen.js';

/** Days of the week, Monday is 1. */
const WEEK = 7;
/** The desks open at nine; a run of any hour of the day falls into the eight hours after that. */
const OPEN_OM = Temporal.PlainTime.from('09:00');
const ETMAAL_IN_KANTOORUREN = 3;

/**
 * The days of the story. It ends on a Monday before today, so that everybody registers on the same day of the week in every
 * run, and nothing of it lies in the future.
 */
export class Kalender {
  private readonly slot: Temporal.PlainDate;

  /** @param vandaag the day it is, YYYY-MM-DD */
  constructor(vandaag: string) {
    const dag = leesDag(vandaag);
    this.slot = dag.subtract({ days: dag.dayOfWeek === 1 ? WEEK : dag.dayOfWeek - 1 });
  }

  /** A day of the story. @param nummer 0 for the last one, -1 for the day before */
  dag(nummer: number): string {
    return this.slot.add({ days: nummer }).toString();
  }

  /**
   * Milliseconds between the time of this machine and that day of the story. Always within office hours, and later the
   * later this is asked: a run that goes on where another stopped does not go back in time.
   */
  verschuiving(nummer: number, nu: Temporal.Instant = Temporal.Now.instant()): number {
    const hier = nu.toZonedDateTimeISO(TIJDZONE);
    const verlopen = Math.round(hier.since(hier.startOfDay()).total('milliseconds') / ETMAAL_IN_KANTOORUREN);
    const daar = this.slot
      .add({ days: nummer })
      .toZonedDateTime({ timeZone: TIJDZONE, plainTime: OPEN_OM })
      .add({ milliseconds: verlopen });
    return daar.epochMilliseconds - nu.epochMilliseconds;
  }
}

/** For each line of a life the day of the story on which it happens, by number: those of the door and those after it. */
export function dagenVan({ geleden, verloop, daarna }: Mens): number[] {
  let dag = -geleden;
  return [...verloop, ...daarna].map(({ na = 0 }) => (dag += na));
}
