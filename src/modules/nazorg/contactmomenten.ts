import { Temporal } from 'temporal-polyfill';

/** What is needed to say which planned contact comes next. */
export interface Contactstand {
  /** months after the move in which a contact is planned, rising (policy row `nazorg-maanden`) */
  readonly maanden: readonly number[];
  /** the last of them that has been; 0 when none */
  readonly gehadTot: number;
}

/** The planned contact that waits now; null when all have been. */
export function volgendContact({ maanden, gehadTot }: Contactstand): number | null {
  return maanden.find((maand) => maand > gehadTot) ?? null;
}

/**
 * For which planned contact does a talk of today count? The one that waits; when more than one has gone by without a talk, the
 * last of those, so that nobody has to write down a talk that never was. Null when all have been: an extra talk.
 * @param begonnenOp day of the move, YYYY-MM-DD
 * @param vandaag day in Amsterdam, YYYY-MM-DD
 */
export function teltVoor(stand: Contactstand, begonnenOp: string, vandaag: string): number | null {
  const begin = Temporal.PlainDate.from(begonnenOp);
  const voorbij = stand.maanden.filter(
    (maand) => maand > stand.gehadTot && begin.add({ months: maand }).toString() <= vandaag,
  );
  return voorbij.at(-1) ?? volgendContact(stand);
}
