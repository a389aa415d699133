import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isBsn, isTestBsn } from '../../kern/bsn.js';
import { dagInAmsterdam } from '../../kern/dag.js';
import { leeftijdOp } from '../../kern/leeftijd.js';

/** What the validators must know of the house. Decorators have no injection; `bouwApp` sets this once at the start. */
interface Keuringsomgeving {
  nu(): Date;
  readonly bsnReeks: 'test' | 'echt';
}

const CODE = /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/;

let omgeving: Keuringsomgeving | undefined;

/** Gives the validators their clock and the BSN range that is allowed here. Called by `bouwApp`, and by unit tests of DTOs. */
export function stelKeuringIn(nieuw: Keuringsomgeving): void {
  omgeving = nieuw;
}

function keuringsomgeving(): Keuringsomgeving {
  if (omgeving === undefined) throw new Error('stelKeuringIn was not called before the first validation');
  return omgeving;
}

/** A validator of our own; its Dutch sentence stands under its name in meldingen.ts, which `constraints` can fill in. */
function eis(name: string, klopt: (waarde: unknown) => boolean, constraints: unknown[] = []): PropertyDecorator {
  return ValidateBy({ name, constraints, validator: { validate: klopt } });
}

/**
 * The field may be left out. Unlike `@IsOptional()` it may not be `null`: the contract says text, so the code may trust
 * that it is text or undefined.
 */
export function Optioneel(): PropertyDecorator {
  return ValidateIf((_, waarde: unknown) => waarde !== undefined);
}

/** A query has only text: `true` and `false` become what they say, anything else stays and is refused by `IsBoolean`. */
export function AlsBoolean(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
}

/**
 * A burgerservicenummer: nine digits that pass the 11-proef. Outside production only the official test range, in
 * production never that range. The sentence never repeats the number.
 */
export function IsBsn(): PropertyDecorator {
  return applyDecorators(
    eis('isBsn', (waarde) => {
      if (typeof waarde !== 'string' || !isBsn(waarde)) return false;
      return isTestBsn(waarde) === (keuringsomgeving().bsnReeks === 'test');
    }),
    ApiProperty({ type: 'string', pattern: '^[0-9]{9}$' }),
  );
}

/** A day that exists, `YYYY-MM-DD`, from 1800 up to 2200. */
export function IsKalenderdatum(): PropertyDecorator {
  return applyDecorators(eis('isKalenderdatum', isKalenderdatum), ApiProperty({ type: 'string', format: 'date' }));
}

/** A date of birth: a day that exists, not in the future in Amsterdam and at most 130 years ago. */
export function IsGeboortedatum(): PropertyDecorator {
  return applyDecorators(
    eis('isGeboortedatum', (waarde) => {
      if (!isKalenderdatum(waarde)) return false;
      const vandaag = dagInAmsterdam(keuringsomgeving().nu().toISOString());
      return waarde <= vandaag && leeftijdOp(waarde, vandaag) <= 130;
    }),
    ApiProperty({ type: 'string', format: 'date' }),
  );
}

/** A moment in RFC 3339 with any offset; the DTO holds it in UTC with milliseconds (`2026-01-05T08:30:00.000Z`). */
export function IsMoment(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isMoment(value) ? new Date(value).toISOString() : value)),
    eis('isMoment', isMoment),
    ApiProperty({ type: 'string', format: 'date-time' }),
  );
}

/**
 * Text of people: trimmed, in Unicode normal form C, not empty, at most `max` characters, without control characters
 * (line ends and tabs may stay when there is room for more than one line: over 200 characters).
 */
export function IsTekst(max: number): PropertyDecorator {
  const verboden = max > 200 ? /[^\P{Cc}\n\r\t]/u : /\p{Cc}/u;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    eis('isTekst', (waarde) => isTekst(waarde, max) && !verboden.test(waarde), [max]),
    ApiProperty({ type: 'string', minLength: 1, maxLength: max }),
  );
}

/** A code of the reference data or of a code list: letters and digits, joined by `-` or `_`. Whether it exists is for the room. */
export function IsCode(): PropertyDecorator {
  return applyDecorators(
    eis('isCode', (waarde) => typeof waarde === 'string' && waarde.length <= 60 && CODE.test(waarde)),
    ApiProperty({ type: 'string', minLength: 1, maxLength: 60, pattern: CODE.source }),
  );
}

/** One nested object of a class; a list where an object belongs is refused (`@ValidateNested` alone lets it pass). */
export function IsOnderdeel(klasse: () => new () => object): PropertyDecorator {
  return applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(klasse),
    // swagger takes a function as lazy only when its name is `type`
    ApiProperty({ type: () => klasse() }),
  );
}

/** A list of nested objects of a class, of bounded length. */
export function IsLijstVan(
  klasse: () => new () => object,
  { min = 0, max }: { min?: number; max: number },
): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(klasse),
    ApiProperty({ type: () => klasse(), isArray: true, minItems: min, maxItems: max }),
  );
}

function isTekst(waarde: unknown, max: number): waarde is string {
  // counted in characters as people see them, as in the database
  return typeof waarde === 'string' && waarde !== '' && [...waarde].length <= max;
}

function isKalenderdatum(waarde: unknown): waarde is string {
  if (typeof waarde !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(waarde) || !isInBereik(waarde)) return false;
  return isBestaandeDag(waarde);
}

function isMoment(waarde: unknown): waarde is string {
  const vorm = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
  if (typeof waarde !== 'string') return false;
  const dag = vorm.exec(waarde)?.[1];
  return dag !== undefined && isInBereik(dag) && isBestaandeDag(dag);
}

/** Years that a case can be about; outside them a slip of the pen, or a year that JavaScript writes in six digits. */
function isInBereik(dag: string): boolean {
  return dag >= '1800' && dag < '2200';
}

/** 30 February rolls over to March when parsed, and so does not come back the same. */
function isBestaandeDag(dag: string): boolean {
  const moment = new Date(`${dag}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(dag);
}
