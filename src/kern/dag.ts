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
  // nearly every question is about today: moments written in full sort as they come, and so do the ends of a day
  const { datums, van, tot } = laatste;
  const zelfde = moment >= van && moment < tot && isVoluit(moment) && datums.includes(moment.slice(0, 10));
  if (!zelfde) laatste = dagRond(moment);
  return laatste.dag;
}

/**
 * Is this moment written as Date writes it, in UTC and with milliseconds? Two of those can be compared as text. Whether the day
 * exists is not looked at.
 */
export function isVoluit(moment: string): boolean {
  return VOLUIT.test(moment);
}

const VOLUIT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The day that was asked for last: its first moment, that of the next, and the two dates in UTC between them. */
let laatste = { dag: '', van: '', tot: '', datums: [''] };

function dagRond(moment: string): typeof laatste {
  const dag = dagVanMoment(Temporal.Instant.from(moment));
  const voluit = (grens: Temporal.PlainDate): string => new Date(beginVanDag(grens).epochMilliseconds).toISOString();
  const [van, tot] = [voluit(dag), voluit(dag.add({ days: 1 }))];
  return { dag: dag.toString(), van, tot, datums: [van.slice(0, 10), tot.slice(0, 10)] };
}

/** Same as {@link dagInAmsterdam}, for arithmetic that goes on with the day. */
export function dagVanMoment(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(TIJDZONE).toPlainDate();
}

/** The first moment of a day in Europe/Amsterdam: 22:00Z the day before in summer, 23:00Z in winter. */
export function beginVanDag(dag: Temporal.PlainDate): Temporal.Instant {
  return dag.toZonedDateTime(TIJDZONE).toInstant();
}

/** The same, of a day as it is written and as the database wants it. @param dag YYYY-MM-DD */
export function dagbegin(dag: string): Date {
  return new Date(beginVanDag(leesDag(dag)).epochMilliseconds);
}

/**
 * The moment at which it is this hour on a day in Amsterdam; in an hour that the clock skips, the one after it.
 * @param uur 0 to 23
 */
export function uurVan(dag: Temporal.PlainDate, uur: number): Temporal.Instant {
  return dag.toZonedDateTime({ timeZone: TIJDZONE, plainTime: { hour: uur } }).toInstant();
}
