import { Temporal } from 'temporal-polyfill';
import { TIJDZONE } from '../../kern/dag.js';

/** A moment as the rooms give it (ISO with a zone) or as the clock of the house gives it. */
export type Moment = string | Date;

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
/** The months, the first one first. */
export const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A moment on the clock of the counter, whatever the zone of the machine. */
export function opDeKlok(moment: Moment): Temporal.ZonedDateTime {
  const iso = typeof moment === 'string' ? moment : moment.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(TIJDZONE);
}

/** A day without its year: `25 november`. */
function dagMaand(dag: Temporal.PlainDate): string {
  return `${dag.day} ${MAANDEN[dag.month - 1] ?? ''}`;
}

/** `25 november 2026`, of a calendar day (`2026-11-25`) or of the day of a moment. */
export function datum(wanneer: Moment): string {
  const dag = alsDag(wanneer);
  return `${dagMaand(dag)} ${dag.year}`;
}

/** `woensdag 25 november`, with the year when it is another one than that of `nu`. */
export function dagnaam(wanneer: Moment | Temporal.PlainDate, nu: Moment): string {
  const dag = wanneer instanceof Temporal.PlainDate ? wanneer : alsDag(wanneer);
  const jaar = dag.year === opDeKlok(nu).year ? '' : ` ${dag.year}`;
  return `${DAGEN[dag.dayOfWeek - 1] ?? ''} ${dagMaand(dag)}${jaar}`;
}

/** `14.05 uur`. */
export function tijd(moment: Moment): string {
  const { hour, minute } = opDeKlok(moment);
  return `${hour}.${String(minute).padStart(2, '0')} uur`;
}

/** `woensdag 25 november 2026, 14.05 uur`: a moment in full. */
export function voluit(moment: Moment): string {
  const dag = opDeKlok(moment).toPlainDate();
  return `${DAGEN[dag.dayOfWeek - 1] ?? ''} ${dagMaand(dag)} ${dag.year}, ${tijd(moment)}`;
}

/** A moment as one says it on the day itself: `vandaag 14.05 uur`, `gisteren 9.30 uur`, `maandag 16 november 14.05 uur`. */
export function kortgeleden(moment: Moment, nu: Moment): string {
  const dag = opDeKlok(moment).toPlainDate();
  const terug = dag.until(opDeKlok(nu).toPlainDate()).days;
  const naam = terug === 0 ? 'vandaag' : terug === 1 ? 'gisteren' : dagnaam(dag, nu);
  return `${naam} ${tijd(moment)}`;
}

/** `sinds gisteren 14.05 uur`. */
export function sinds(moment: Moment, nu: Moment): string {
  return `sinds ${kortgeleden(moment, nu)}`;
}

/**
 * A period of calendar days: `van 1 maart 2026 t/m 31 mei 2026`, `vanaf 1 maart 2026`.
 * @param tot the first day that is no longer in it; null when there is none
 */
export function periode(van: string, tot: string | null): string {
  if (tot === null) return `vanaf ${datum(van)}`;
  const laatste = Temporal.PlainDate.from(tot).subtract({ days: 1 });
  return `van ${datum(van)} t/m ${dagMaand(laatste)} ${laatste.year}`;
}

/** How old something is: `12 minuten`, `3 uur`, `2 dagen`, `5 weken`. Whole units that have passed; days by the calendar. */
export function ouderdom(moment: Moment, nu: Moment): string {
  const begin = opDeKlok(moment);
  const einde = opDeKlok(nu);
  const dagen = begin.toPlainDate().until(einde.toPlainDate()).days;
  const uren = Math.floor((einde.epochMilliseconds - begin.epochMilliseconds) / 3_600_000);
  return dagen > 0 && uren >= 24 ? dagenOfWeken(dagen) : urenOfMinuten(begin, einde);
}

/** `1 dag`, `3 dagen`, and from three weeks on `5 weken`. */
export function dagenOfWeken(dagen: number): string {
  if (dagen >= 21) return `${Math.floor(dagen / 7)} weken`;
  return dagen === 1 ? '1 dag' : `${dagen} dagen`;
}

/** `40 minuten`, `2 uur`: whole units between two moments, at least one, so also right in the night in which the clock is changed. */
export function urenOfMinuten(van: Temporal.ZonedDateTime, tot: Temporal.ZonedDateTime): string {
  const minuten = Math.max(1, Math.floor((tot.epochMilliseconds - van.epochMilliseconds) / 60_000));
  if (minuten >= 60) return `${Math.floor(minuten / 60)} uur`;
  return minuten === 1 ? '1 minuut' : `${minuten} minuten`;
}

function alsDag(wanneer: Moment): Temporal.PlainDate {
  if (typeof wanneer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wanneer)) return Temporal.PlainDate.from(wanneer);
  return opDeKlok(wanneer).toPlainDate();
}
