import { Temporal } from 'temporal-polyfill';
import { TIJDZONE } from '../../kern/dag.js';
import { MAANDEN } from '../onderdelen/datum.js';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAG_MAAND_JAAR = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/;
const AANEEN = /^(\d{2})(\d{2})(\d{4})$/;
const IN_WOORDEN = /^(\d{1,2})[-. ]*([a-z]{3,9})\.?[-. ]*(\d{4})$/i;

/** A day and a time: "22-11-2026 14.30", "22 november 2026 om 14:30 uur". */
const MET_TIJD = /^(.*?\S)(?:,\s*|\s+)(?:om\s+)?(\d{1,2})[.:](\d{2})(?:\s*uur)?$/i;

/**
 * A day as people write it (`17-5-1984`, `17051984`, `17 mei 1984`, `1984-05-17`) as `YYYY-MM-DD`. What is no existing day
 * comes back as it was, so that the validator refuses it and the person still sees what they typed.
 */
export function leesDatum(tekst: string): string {
  return leesDag(tekst.trim())?.toString() ?? tekst;
}

/**
 * A moment on the clock of Amsterdam (`22-11-2026 14.30`) as RFC 3339 with its offset. A time that does not exist or exists
 * twice on the night the clock changes is taken as the calendar of Amsterdam reads it; anything else comes back as it was.
 */
export function leesMoment(tekst: string): string {
  const [, dag = '', uur, minuut] = MET_TIJD.exec(tekst.trim()) ?? [];
  const datum = leesDag(dag);
  if (!datum || Number(uur) > 23 || Number(minuut) > 59) return tekst;
  const tijd = new Temporal.PlainTime(Number(uur), Number(minuut));
  return datum.toZonedDateTime({ timeZone: TIJDZONE, plainTime: tijd }).toString({ timeZoneName: 'never' });
}

/** `1984-05-17` → `17-5-1984`; what is no day stays as it is. */
export function toonDatum(waarde: string): string {
  const dag = leesDag(waarde);
  return dag ? `${dag.day}-${dag.month}-${dag.year}` : waarde;
}

/** A moment of the contract as `22-11-2026 14.30` in Amsterdam; what is no moment stays as it is. */
export function toonMoment(waarde: string): string {
  try {
    const moment = Temporal.Instant.from(waarde).toZonedDateTimeISO(TIJDZONE);
    const tijd = `${moment.hour}.${String(moment.minute).padStart(2, '0')}`;
    return `${moment.day}-${moment.month}-${moment.year} ${tijd}`;
  } catch {
    return waarde; // not a moment: the person sees what stands there
  }
}

function leesDag(tekst: string): Temporal.PlainDate | undefined {
  const iso = ISO.exec(tekst);
  if (iso) return maakDag({ jaar: iso[1], maand: iso[2], dag: iso[3] });
  const cijfers = DAG_MAAND_JAAR.exec(tekst) ?? AANEEN.exec(tekst);
  if (cijfers) return maakDag({ dag: cijfers[1], maand: cijfers[2], jaar: cijfers[3] });
  const woorden = IN_WOORDEN.exec(tekst);
  return woorden
    ? maakDag({ dag: woorden[1], maand: String(maandnummer(woorden[2] ?? '')), jaar: woorden[3] })
    : undefined;
}

interface Dagdelen {
  readonly dag: string | undefined;
  readonly maand: string | undefined;
  readonly jaar: string | undefined;
}

function maakDag({ dag, maand, jaar }: Dagdelen): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(
      { day: Number(dag), month: Number(maand), year: Number(jaar) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined; // 31 February, month 13
  }
}

/** `mei`, `mrt`, `sept`; 0 for what is no month. */
function maandnummer(woord: string): number {
  const klein = woord.toLowerCase();
  if (klein === 'mrt') return 3;
  return MAANDEN.findIndex((maand) => maand === klein || (klein.length <= 4 && maand.startsWith(klein))) + 1;
}
