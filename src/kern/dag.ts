import { Temporal } from 'temporal-polyfill';

/** The one zone in which the service counts days: a day of the law is a day on the clock of the client and the counter. */
export const TIJDZONE = 'Europe/Amsterdam';

const DATUMVORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a calendar day. Stricter than Temporal itself, which also takes a day with a time behind it and would then
 * silently drop that time.
 * @throws RangeError when the text is not an existing day written as YYYY-MM-DD
 */
export function leesDag(datum: string): Temporal.PlainDate {
  if (!DATUMVORM.test(datum)) throw new RangeError('Een dag wordt geschreven als JJJJ-MM-DD');
  return Temporal.PlainDate.from(datum);
}

/**
 * The calendar day in Europe/Amsterdam at a moment, whatever the zone of the machine.
 * @param moment ISO instant with zone or offset, e.g. `2026-03-28T23:30:00Z`
 * @returns YYYY-MM-DD
 * @throws RangeError when the text is not an instant
 */
export function dagInAmsterdam(moment: string): string {
  // one transaction asks for the day of its one `nu` again and again
  if (moment !== laatste.moment) laatste = { moment, dag: dagVanMoment(Temporal.Instant.from(moment)).toString() };
  return laatste.dag;
}

let laatste = { moment: '', dag: '' };

/** Same as {@link dagInAmsterdam}, for arithmetic that goes on with the day. */
export function dagVanMoment(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(TIJDZONE).toPlainDate();
}

/** The first moment of a day in Europe/Amsterdam: 22:00Z the day before in summer, 23:00Z in winter. */
export function beginVanDag(dag: Temporal.PlainDate): Temporal.Instant {
  return dag.toZonedDateTime(TIJDZONE).toInstant();
}
