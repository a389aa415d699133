import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ongeldig } from './keuring.pipe.js';
import { Optioneel } from './valideer.js';

/** Entries on a page when the caller does not say. */
export const STANDAARD_LIMIET = 50;
/** Entries on a page at most. */
export const HOOGSTE_LIMIET = 200;

/** The query of every list. A room extends it with its own filters. */
export class BladerQuery {
  @ApiPropertyOptional({
    description: 'Hoeveel resultaten u per bladzijde wilt.',
    type: 'integer',
    minimum: 1,
    maximum: HOOGSTE_LIMIET,
    default: STANDAARD_LIMIET,
    example: STANDAARD_LIMIET,
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(HOOGSTE_LIMIET)
  limit: number = STANDAARD_LIMIET;

  @ApiPropertyOptional({
    description:
      'Waar de bladzijde begint. Neem hem over uit de kopregel Link van het vorige antwoord; maak hem niet zelf.',
    type: 'string',
    maxLength: 1000,
    example: 'WyIyMDI2LTAxLTAxVDA5OjAwOjAwLjAwMFoiXQ',
  })
  @Optioneel()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** What one part of a cursor must look like before it may go into a query; `?` allows null. */
export type CursorDeel = 'moment' | 'datum' | 'uuid' | 'getal' | 'tekst' | 'moment?' | 'getal?' | 'tekst?';

/** The sort values of one row, in the order of the sort. */
export type CursorWaarde = string | number | null;

const VORMEN: Readonly<Record<string, (waarde: CursorWaarde) => boolean>> = {
  moment: (waarde) =>
    typeof waarde === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(waarde) && isEchtMoment(waarde),
  datum: (waarde) =>
    typeof waarde === 'string' && /^\d{4}-\d\d-\d\d$/.test(waarde) && isEchtMoment(`${waarde}T00:00:00Z`),
  uuid: (waarde) => typeof waarde === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(waarde),
  getal: (waarde) => typeof waarde === 'number' && Number.isSafeInteger(waarde),
  tekst: (waarde) => typeof waarde === 'string' && waarde.length <= 300,
};

/**
 * Packs the sort values of the last row of a page into an opaque cursor.
 * @param lijst name of the list that gives it: another list refuses it
 */
export function maakCursor(lijst: string, waarden: readonly CursorWaarde[]): string {
  return Buffer.from(JSON.stringify([lijst, ...waarden]), 'utf8').toString('base64url');
}

/**
 * Unpacks a cursor.
 * @param lijst name of the list that is asked, as in {@link maakCursor}
 * @param vorm what each part must look like, in order
 * @returns the sort values, safe to pass as query parameters; undefined when there is no cursor (the first page)
 * @throws DomeinFout `ongeldig` for a cursor that this list did not give
 */
export function leesCursor(
  lijst: string,
  cursor: string | undefined,
  vorm: readonly CursorDeel[],
): CursorWaarde[] | undefined {
  if (cursor === undefined) return undefined;
  const [van, ...waarden] = ontcijfer(cursor) ?? [];
  if (van !== lijst || waarden.length !== vorm.length || !vorm.every((deel, i) => past(deel, waarden[i]))) {
    throw ongeldig([
      { pad: 'cursor', melding: 'Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.', code: 'cursor' },
    ]);
  }
  return waarden;
}

function ontcijfer(cursor: string): CursorWaarde[] | undefined {
  try {
    const waarde: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(waarde) && waarde.every(isCursorWaarde) ? waarde : undefined;
  } catch {
    return undefined;
  }
}

function isCursorWaarde(waarde: unknown): waarde is CursorWaarde {
  return waarde === null || typeof waarde === 'string' || typeof waarde === 'number';
}

function past(deel: CursorDeel, waarde: CursorWaarde | undefined): boolean {
  if (waarde === undefined) return false;
  if (waarde === null) return deel.endsWith('?');
  if (typeof waarde === 'string' && waarde.includes('\u0000')) return false;
  return VORMEN[deel.replace('?', '')]?.(waarde) ?? false;
}

function isEchtMoment(waarde: string): boolean {
  return !Number.isNaN(Date.parse(waarde)) && waarde.slice(0, 10) === new Date(waarde).toISOString().slice(0, 10);
}

/** One page; the interceptor turns `volgende` and `vorige` into the header `Link` and answers `{ resultaten }`. */
export class BladerAntwoord<T> {
  constructor(
    readonly resultaten: readonly T[],
    readonly volgende?: string,
    readonly vorige?: string,
  ) {}
}

/**
 * The answer of a list.
 * @param volgende cursor of the next page; undefined on the last
 */
export function bladerAntwoord<T>(resultaten: readonly T[], volgende?: string, vorige?: string): BladerAntwoord<T> {
  return new BladerAntwoord(resultaten, volgende, vorige);
}

/** What a page is cut by: how long it is, and the name of the list for its cursor. */
export interface Snede {
  readonly limit: number;
  readonly lijst: string;
}

/**
 * Cuts a page out of `limit + 1` rows, so that no count is needed to know whether there is more.
 * @param sleutel the sort values of a row
 */
export function bladerUit<T>(
  rijen: readonly T[],
  { limit, lijst }: Snede,
  sleutel: (rij: T) => readonly CursorWaarde[],
): BladerAntwoord<T> {
  const pagina = rijen.slice(0, limit);
  const laatste = pagina.at(-1);
  return rijen.length > limit && laatste !== undefined
    ? bladerAntwoord(pagina, maakCursor(lijst, sleutel(laatste)))
    : bladerAntwoord(pagina);
}
