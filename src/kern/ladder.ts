import { Temporal } from 'temporal-polyfill';
import { TIJDZONE } from './dag.js';
import { isWerkdag } from './feestdagen.js';
import { tellingVan, type Rekenwijze } from './rekenwijze.js';

/** Whom a rung of a ladder warns: the person who has the work, who leads the team, or who answers for the dossier. */
export const GEWAARSCHUWDEN = ['behandelaar', 'teamleider', 'regiehouder'] as const;
export type Gewaarschuwde = (typeof GEWAARSCHUWDEN)[number];

/** Units in which the distance of a rung to the end is told. */
export const LADDEREENHEDEN = ['uur', 'dag', 'werkdag'] as const;
export type Laddereenheid = (typeof LADDEREENHEDEN)[number];

/** One rung: who is warned, and how long before or after the end of the clock. */
export interface Trede {
  /** 1 for the first */
  readonly trede: number;
  readonly wie: Gewaarschuwde;
  /** whole number; negative is before the end, 0 is the end itself */
  readonly lengte: number;
  readonly eenheid: Laddereenheid;
  readonly rekenwijze: Rekenwijze;
}

/** When a rung rings. */
export interface Wekmoment {
  readonly trede: number;
  readonly op: Date;
}

/** The end from which the rungs are counted. */
export interface Laddereinde {
  /** exclusive, as a clock has it */
  readonly vervaltOp: Date;
  /** since when the clock has this end: nobody can be warned before that */
  readonly sinds: Date;
}

/**
 * When the rungs of a ladder ring, in their order. A rung that would lie before the clock had this end rings when it got it,
 * and none rings before the one below it.
 * @throws RangeError when unit and rekenwijze of a rung do not go together
 */
export function wekmomenten(treden: readonly Trede[], { vervaltOp, sinds }: Laddereinde): Wekmoment[] {
  let vroegst = sinds.getTime();
  return treden
    .toSorted((a, b) => a.trede - b.trede)
    .map((trede) => {
      vroegst = Math.max(vroegst, momentVan(trede, vervaltOp));
      return { trede: trede.trede, op: new Date(vroegst) };
    });
}

/**
 * In days and working days the hour on the clock in Amsterdam stays the same, also over a change of the clock. Two working days
 * before an end leave two whole working days to do the work in.
 */
function momentVan(trede: Trede, vervaltOp: Date): number {
  const telling = tellingVan(trede.rekenwijze, { lengte: Math.abs(trede.lengte), eenheid: trede.eenheid });
  const einde = Temporal.Instant.fromEpochMilliseconds(vervaltOp.getTime());
  if (telling === 'uren') return einde.add({ hours: trede.lengte }).epochMilliseconds;
  const daar = einde.toZonedDateTimeISO(TIJDZONE);
  const dagen = telling === 'werkdagen' ? overWerkdagen(daar, trede.lengte) : trede.lengte;
  return daar.add({ days: dagen }).epochMilliseconds;
}

/** How many calendar days hold so many working days, back or on from a moment. */
function overWerkdagen(daar: Temporal.ZonedDateTime, lengte: number): number {
  const richting = Math.sign(lengte);
  let dagen = 0;
  for (let geteld = 0; geteld < Math.abs(lengte);) {
    // the day that is passed: the one before the moment when going back, the one of the moment itself when going on
    const voorbij = daar.add({ days: richting < 0 ? dagen - 1 : dagen }).toPlainDate();
    if (isWerkdag(voorbij)) geteld += 1;
    dagen += richting;
  }
  return dagen;
}
