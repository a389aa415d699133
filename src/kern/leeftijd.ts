import { Temporal } from 'temporal-polyfill';
import { leesDag } from './dag.js';

/**
 * Age in whole years on a day: a year is added at the start of the birthday, in the calendar of the Netherlands (take
 * the peildatum from `dagInAmsterdam`, not from UTC: around midnight the two differ).
 *
 * Someone born on 29 February becomes a year older on 1 March in a year without that day. The law has no rule of its
 * own for this; an age is reached when the whole number of years has passed, and on 28 February one day of the last
 * year is still to come. For the client this is the mild side: one day longer under 18 or under 27.
 *
 * @param geboortedatum YYYY-MM-DD
 * @param peildatum YYYY-MM-DD, the day on which the age is asked
 * @throws RangeError when one of them is not a day, or the birth lies after the peildatum
 */
export function leeftijdOp(geboortedatum: string, peildatum: string): number {
  const geboren = leesDag(geboortedatum);
  const peil = leesDag(peildatum);
  if (Temporal.PlainDate.compare(geboren, peil) > 0) throw new RangeError('De geboortedatum ligt na de peildatum');
  const jaren = peil.year - geboren.year;
  const jarigGeweest = peil.month > geboren.month || (peil.month === geboren.month && peil.day >= geboren.day);
  return jarigGeweest ? jaren : jaren - 1;
}
