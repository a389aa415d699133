import { Temporal } from 'temporal-polyfill';
import { beginVanDag, dagVanMoment, leesDag, TIJDZONE } from '../../../kern/dag.js';

/** Until when a bed is kept for somebody who is expected; policy. */
export interface Slotregel {
  /** hour on the clock in Amsterdam at which beds become free again, `HH:MM` */
  readonly uur: string;
  /** but never sooner than so many minutes from now */
  readonly minuten: number;
}

/** The moment at which a lock that begins now is over by itself: the set hour today, or a while from now when that is later. */
export function vergrendeldTot(nu: Date, { uur, minuten }: Slotregel): Date {
  const vandaag = dagVanMoment(Temporal.Instant.fromEpochMilliseconds(nu.getTime()));
  const opUur = vandaag.toZonedDateTime({ timeZone: TIJDZONE, plainTime: Temporal.PlainTime.from(uur) });
  return new Date(Math.max(opUur.epochMilliseconds, nu.getTime() + minuten * 60_000));
}

/**
 * The night that somebody who comes in now will sleep here: of today, or, after midnight, the one that began yesterday.
 * @param tot hour on the clock in Amsterdam until which it is still the night before, `HH:MM`
 */
export function nachtVan(nu: Date, tot: string): string {
  const hier = Temporal.Instant.fromEpochMilliseconds(nu.getTime()).toZonedDateTimeISO(TIJDZONE);
  const isVorige = Temporal.PlainTime.compare(hier.toPlainTime(), Temporal.PlainTime.from(tot)) < 0;
  return hier
    .toPlainDate()
    .subtract({ days: isVorige ? 1 : 0 })
    .toString();
}

/** A day some days later. @param datum YYYY-MM-DD */
export function dagenLater(datum: string, dagen: number): string {
  return leesDag(datum).add({ days: dagen }).toString();
}

/** The first moment of a day in Amsterdam. @param datum YYYY-MM-DD */
export function beginVan(datum: string): Date {
  return new Date(beginVanDag(leesDag(datum)).epochMilliseconds);
}
