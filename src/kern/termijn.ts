import { Temporal } from 'temporal-polyfill';
import { beginVanDag, dagbegin, dagInAmsterdam, dagVanMoment, isVoluit } from './dag.js';
import { stilstanden, type Opschorting, type Stilstand } from './opschorting.js';
import { tellingVan, valtBuitenTermijnenwet, type Periode, type Rekenwijze, type Telling } from './rekenwijze.js';
import { lopendeDag, lopendeWerkdag, lopendeWerkdagVanaf, type Telkalender } from './telkalender.js';

/** The ledger of one clock; from this, and nothing else, its end is computed. */
export interface TermijnInvoer extends Periode {
  /** ISO instant of the event that starts the clock; its day in Amsterdam is day 0 (Awb 6:8: the term begins the day after) */
  readonly start: string;
  readonly rekenwijze: Rekenwijze;
  readonly opschortingen: readonly Opschorting[];
  /** extensions, each counted on from where the term would have ended (e.g. Awb 7:10 lid 3) */
  readonly verdagingen: readonly Periode[];
  /** YYYY-MM-DD, days equated with a holiday by royal decree (art. 3 lid 3 Algemene termijnenwet) */
  readonly gelijkgesteldeDagen?: readonly string[];
}

/** Where a clock ends; both null as long as a pause is open. */
export interface TermijnEinde {
  /** YYYY-MM-DD, the last day on which it is still in time */
  readonly laatsteDag: string | null;
  /** ISO instant (UTC) from which it is too late: exclusive. For hours the exact moment, else the midnight after laatsteDag. */
  readonly vervaltOp: string | null;
}

/** How a clock stands at a moment. */
export type TermijnStatus = 'loopt' | 'opgeschort' | 'gehaald' | 'overschreden';

const NOG_NIET_BEKEND: TermijnEinde = { laatsteDag: null, vervaltOp: null };
const WERKDAGEN_IN_TERMIJN = 2;
const VANAF_DAGEN = 3;

/**
 * The end of a clock: start + length + extensions + the days it really stood still.
 *
 * - Days on which it stands still are skipped, so a pause counts only as far as it falls while the clock runs: one
 *   asked for after the end does not wake a clock that has run out.
 * - `TERMIJNENWET`: when that end is a Saturday, Sunday or holiday, the next working day (art. 1); a term of three days or
 *   more holds two working days on which it ran (art. 2); neither for what art. 4 leaves out. The shift comes last. With an
 *   extension, the period in which the end falls decides about art. 4.
 * - Months and years end on the day with the same number, or the last day of a month without it (HR 1 September 2017,
 *   ECLI:NL:HR:2017:2225: three months from 29 February is 29 May).
 * - Length 0 is the day itself; in working days the first working day from then on.
 * - In hours every hour counts, also at night; a day of standing still takes as long as it lasts (23, 24 or 25 hours).
 *
 * @throws RangeError when a date is not a date, a pause ends before it begins, or unit and rekenwijze do not go together
 */
export function berekenTermijn(invoer: TermijnInvoer): TermijnEinde {
  const sleutel = dagsleutel(invoer);
  if (sleutel === undefined) return bereken(invoer);
  const bekend = perDag.get(sleutel);
  if (bekend) return bekend;
  if (perDag.size === HOOGSTENS) perDag.clear();
  const einde = Object.freeze(bereken(invoer));
  perDag.set(sleutel, einde);
  return einde;
}

/** The last day of a length of time that follows a day, without pauses. @param dag YYYY-MM-DD; @returns null for hours */
export function laatsteDagNa(
  { lengte, eenheid, rekenwijze }: Periode & Pick<TermijnInvoer, 'rekenwijze'>,
  dag: string,
): string | null {
  const start = dagbegin(dag).toISOString();
  return berekenTermijn({ start, lengte, eenheid, rekenwijze, opschortingen: [], verdagingen: [] }).laatsteDag;
}

/** Ends of clocks that nothing happened to yet. Nearly every clock that starts today is one of a few soorten. */
const perDag = new Map<string, TermijnEinde>();
const HOOGSTENS = 500;

/** What alone decides about the end of a clock without pauses or extensions; undefined when the hour counts, or more than this. */
function dagsleutel({ start, lengte, eenheid, rekenwijze, ...meer }: TermijnInvoer): string | undefined {
  if (eenheid === 'uur' || meer.gelijkgesteldeDagen !== undefined) return undefined;
  if (meer.opschortingen.length > 0 || meer.verdagingen.length > 0) return undefined;
  return [dagInAmsterdam(start), lengte, eenheid, rekenwijze].join(' ');
}

function bereken(invoer: TermijnInvoer): TermijnEinde {
  const start = Temporal.Instant.from(invoer.start);
  const startdag = dagVanMoment(start);
  const stil = stilstanden(invoer.opschortingen, startdag);
  const perioden: Perioden = [invoer, ...invoer.verdagingen];
  const telling = gedeeldeTelling(invoer.rekenwijze, perioden);
  if (telling === 'uren') return eindeInUren(start, stil, som(perioden));

  const kalender: Telkalender = { startdag, stil, gelijkgesteld: new Set(invoer.gelijkgesteldeDagen) };
  const laatste =
    telling === 'werkdagen'
      ? lopendeWerkdag(kalender, som(perioden))
      : eindeInDagen(kalender, invoer.rekenwijze, perioden);
  if (laatste === null) return NOG_NIET_BEKEND;
  return { laatsteDag: laatste.toString(), vervaltOp: beginVanDag(laatste.add({ days: 1 })).toString() };
}

/**
 * How a clock stands at `nu`. Stopped before its end is `gehaald`, stopped at or after it `overschreden` for good; an open
 * pause is `opgeschort`, and such a clock cannot run out.
 * @param klok all moments as ISO instants; `vervaltOp` is exclusive, null while paused
 */
export function statusVan(klok: {
  readonly vervaltOp: string | null;
  readonly gestoptOp: string | null;
  readonly opgeschort: boolean;
  readonly nu: string;
}): TermijnStatus {
  const { vervaltOp, gestoptOp, opgeschort, nu } = klok;
  if (gestoptOp !== null) return vervaltOp === null || isVoor(gestoptOp, vervaltOp) ? 'gehaald' : 'overschreden';
  if (opgeschort || vervaltOp === null) return 'opgeschort';
  return isVoor(nu, vervaltOp) ? 'loopt' : 'overschreden';
}

/** The term itself and its extensions, in order. */
type Perioden = readonly [Periode, ...Periode[]];

// Compared as moments, not as text: "12:00:00Z" and "12:00:00.000Z" are the same but order differently.
function isVoor(moment: string, grens: string): boolean {
  if (isVoluit(moment) && isVoluit(grens)) return moment < grens;
  return Temporal.Instant.compare(moment, grens) < 0;
}

function gedeeldeTelling(rekenwijze: Rekenwijze, perioden: Perioden): Telling {
  const [eerste, ...andere] = perioden.map((periode) => tellingVan(rekenwijze, periode));
  if (eerste === undefined || andere.some((telling) => telling !== eerste)) {
    throw new RangeError(
      'Een verdaging moet net zo tellen als haar termijn: in uren, in werkdagen of in kalenderdagen',
    );
  }
  return eerste;
}

function som(perioden: Perioden): number {
  return perioden.reduce((totaal, { lengte }) => totaal + lengte, 0);
}

function eindeInUren(start: Temporal.Instant, stil: readonly Stilstand[], uren: number): TermijnEinde {
  let einde = start.add({ hours: uren });
  for (const { van, tot } of stil) {
    const begin = beginVanDag(van);
    if (Temporal.Instant.compare(begin, einde) >= 0) break;
    if (tot === null) return NOG_NIET_BEKEND;
    einde = einde.add(begin.until(beginVanDag(tot)));
  }
  // Exclusive: a clock that ends at midnight had its last moment on the day before. One of no hours ends where it starts.
  const laatsteMoment = uren === 0 ? einde : einde.subtract({ nanoseconds: 1 });
  return { laatsteDag: dagVanMoment(laatsteMoment).toString(), vervaltOp: einde.toString() };
}

function eindeInDagen(kalender: Telkalender, rekenwijze: Rekenwijze, perioden: Perioden): Temporal.PlainDate | null {
  const aantal = kalender.startdag.until(telDoor(kalender.startdag, perioden)).days;
  const einde = lopendeDag(kalender, aantal);
  const laatstePeriode = perioden.at(-1) ?? perioden[0];
  if (einde === null || rekenwijze !== 'TERMIJNENWET' || valtBuitenTermijnenwet(laatstePeriode)) return einde;

  const verschoven = lopendeWerkdagVanaf(kalender, einde);
  if (verschoven === null || aantal < VANAF_DAGEN) return verschoven;
  const genoegWerkdagen = lopendeWerkdag(kalender, WERKDAGEN_IN_TERMIJN);
  if (genoegWerkdagen === null) return null;
  return Temporal.PlainDate.compare(verschoven, genoegWerkdagen) >= 0 ? verschoven : genoegWerkdagen;
}

/** The end without any pause. Each period counts on from the end of the one before, so that clamping happens per period. */
function telDoor(startdag: Temporal.PlainDate, perioden: Perioden): Temporal.PlainDate {
  return perioden.reduce((dag, periode) => dag.add(alsDuur(periode), { overflow: 'constrain' }), startdag);
}

function alsDuur({ lengte, eenheid }: Periode): Temporal.DurationLike {
  switch (eenheid) {
    case 'dag':
      return { days: lengte };
    case 'week':
      return { weeks: lengte };
    case 'maand':
      return { months: lengte };
    case 'jaar':
      return { years: lengte };
    case 'uur':
    case 'werkdag':
      throw new RangeError(`Een ${eenheid} is geen aantal kalenderdagen`);
  }
}
