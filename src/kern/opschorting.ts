import { Temporal } from 'temporal-polyfill';
import { leesDag } from './dag.js';

/**
 * A pause as it is recorded: two facts that happened on a day.
 *
 * The clock stands still from the day *after* `van` *until* `tot`, and `tot` itself counts again: Awb 4:15 lid 1 says "met
 * ingang van de dag na die waarop" and "tot de dag waarop" (not "tot en met"). Asked on 2 March and answered on 10 March
 * is therefore seven days: 3 up to and including 9 March. Whoever records a pause on another ground (Awb 4:15 lid 2) gives
 * as `van` the day before the first day of standing still.
 */
export interface Opschorting {
  /** YYYY-MM-DD, the day on which the supplement was asked */
  readonly van: string;
  /** YYYY-MM-DD, the day on which it came in, or the day after the last day of an unused hersteltermijn; null = still open */
  readonly tot: string | null;
}

/** A stretch of days on which a clock stands still; `tot` is the first day that counts again, null when not known yet. */
export interface Stilstand {
  readonly van: Temporal.PlainDate;
  readonly tot: Temporal.PlainDate | null;
}

/**
 * The stretches during which a clock that started on `startdag` stands still: in order, without overlap (a day on which
 * two pauses run is one day), and never before the first day that counts.
 * @throws RangeError when a pause ends before the day on which it was asked
 */
export function stilstanden(opschortingen: readonly Opschorting[], startdag: Temporal.PlainDate): Stilstand[] {
  const eersteTelbareDag = startdag.add({ days: 1 });
  const gesorteerd = opschortingen
    .map((opschorting) => lees(opschorting, eersteTelbareDag))
    .filter(({ van, tot }) => tot === null || Temporal.PlainDate.compare(van, tot) < 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.van, b.van));

  const samengevoegd: Stilstand[] = [];
  for (const volgende of gesorteerd) {
    const vorige = samengevoegd.at(-1);
    if (vorige === undefined || (vorige.tot !== null && Temporal.PlainDate.compare(volgende.van, vorige.tot) > 0)) {
      samengevoegd.push(volgende);
    } else {
      samengevoegd[samengevoegd.length - 1] = { van: vorige.van, tot: laatste(vorige.tot, volgende.tot) };
    }
  }
  return samengevoegd;
}

function lees(opschorting: Opschorting, eersteTelbareDag: Temporal.PlainDate): Stilstand {
  const gevraagd = leesDag(opschorting.van);
  const tot = opschorting.tot === null ? null : leesDag(opschorting.tot);
  if (tot !== null && Temporal.PlainDate.compare(tot, gevraagd) < 0) {
    throw new RangeError(`Een opschorting kan niet eindigen (${tot}) voor zij begint (${gevraagd})`);
  }
  return { van: laatste(gevraagd.add({ days: 1 }), eersteTelbareDag), tot };
}

function laatste<T extends Temporal.PlainDate | null>(a: T, b: T): T {
  if (a === null) return a;
  if (b === null) return b;
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
