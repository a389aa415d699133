import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { VeldFout } from '../../kern/fout.js';

type Zin = (eerste: unknown, tweede: unknown) => string;

const EEN_CODE = 'Dit moet een code zijn: letters en cijfers, met streepjes ertussen.';

/** A day that does not exist, or is not of these centuries: 2999 is mostly a slip in the year. */
export const GEEN_DAG = 'Dit moet een bestaande datum zijn, als JJJJ-MM-DD. Controleer ook het jaartal.';

/** What to give instead, by the form that a field must have: who reads it cannot read a pattern. */
const VORMEN: ReadonlyMap<string, string> = new Map(
  (
    [
      [/^[0-9]{4}$/, 'Geef de gemeentecode: vier cijfers, zoals 0505.'],
      [/^([0-9]{4}|onbekend)$/, 'Geef de gemeentecode: vier cijfers, zoals 0505. Weet u haar niet, geef dan onbekend.'],
      [/^TNS-[0-9]{4}-[0-9]{6,}$/, 'Geef het kenmerk van een dossier, zoals TNS-2026-000123.'],
      [/^TNS-\d{4}-\d{6,9}(-[A-Z]\d{1,4})?$/, 'Geef een kenmerk, zoals TNS-2026-000123.'],
      [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Dit moet een code zijn: kleine letters en cijfers, met streepjes ertussen.'],
      [/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/, EEN_CODE],
      [/^(?=.{1,60}$)[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/, EEN_CODE],
      [/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/, 'Dit moet een soort gebeurtenis zijn, zoals overdracht.openen.'],
      [/^https?:\/\/[!-~]+$/, 'Geef een internetadres dat begint met https://, zonder spaties.'],
      [
        /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
        'Geef een mailadres, zoals naam@voorbeeld.nl.',
      ],
    ] as const
  ).map(([vorm, zin]) => [vorm.source, zin]),
);

/**
 * The Dutch sentence for every class-validator constraint this service uses, by the name class-validator gives it. The
 * arguments are those of the decorator. Messages are here and not in the DTOs, so that one rule has one wording.
 */
const ZINNEN: Readonly<Record<string, Zin>> = {
  arrayMaxSize: (max) => `Geef er hoogstens ${tekst(max)}.`,
  arrayMinSize: (min) => `Geef er minstens ${tekst(min)}.`,
  arrayNotEmpty: () => 'Geef er minstens één.',
  arrayUnique: () => 'Noem elk maar één keer.',
  equals: (waarde) => `Dit moet precies ${tekst(waarde)} zijn.`,
  isArray: () => 'Dit moet een lijst zijn.',
  isBsn: () => 'Dit is geen geldig burgerservicenummer.',
  isCode: () => EEN_CODE,
  isBoolean: () => 'Kies true of false.',
  isDefined: () => 'Dit veld is verplicht.',
  isEmpty: () => 'Dit veld moet leeg blijven.',
  isEnum: (soort, namen) => `Kies een van: ${opsomming(Array.isArray(namen) ? namen : soort)}.`,
  isGeboortedatum: () => 'Dit moet een bestaande geboortedatum zijn, als JJJJ-MM-DD.',
  isIn: (waarden) => `Kies een van: ${opsomming(waarden)}.`,
  isInt: () => 'Dit moet een heel getal zijn.',
  isKalenderdatum: () => GEEN_DAG,
  isMoment: () => 'Dit moet een moment zijn als 2026-01-05T09:30:00+01:00.',
  isNotEmpty: () => 'Dit veld mag niet leeg zijn.',
  isNumber: () => 'Dit moet een getal zijn.',
  isObject: () => 'Dit moet een object zijn.',
  isPositive: () => 'Dit moet groter dan 0 zijn.',
  isString: () => 'Dit moet tekst zijn.',
  isTekst: (max) => `Dit moet tekst zijn van 1 tot en met ${tekst(max)} tekens, zonder besturingstekens.`,
  isUrl: () => 'Dit moet een geldig internetadres zijn.',
  isUuid: () => 'Dit moet een UUID zijn.',
  isLength: (min, max) => `Gebruik ${tekst(min)} tot en met ${tekst(max)} tekens.`,
  matches: (vorm) => zinVoorVorm(vorm) ?? 'Dit heeft niet de goede vorm.',
  max: (max) => `Dit mag hoogstens ${tekst(max)} zijn.`,
  maxLength: (max) => `Gebruik hoogstens ${tekst(max)} tekens.`,
  min: (min) => `Dit moet minstens ${tekst(min)} zijn.`,
  minLength: (min) => `Gebruik minstens ${tekst(min)} tekens.`,
  nestedValidation: () => 'Dit moet een object zijn, of een lijst van objecten.',
  whitelistValidation: () => 'Dit veld bestaat niet.',
};

/** The constraints that have a Dutch sentence; a test holds this against what the DTOs use. */
export const BEKENDE_EISEN: readonly string[] = Object.keys(ZINNEN);

/**
 * All errors of a validation, flat: one per field and constraint, each with its path (`huishouden.0.geboortedatum`).
 * Errors in nested objects and arrays too.
 */
export function alsVeldFouten(fouten: readonly ValidationError[], boven = ''): VeldFout[] {
  return fouten.flatMap((fout) => {
    const pad = boven === '' ? fout.property : `${boven}.${fout.property}`;
    const hier = Object.keys(fout.constraints ?? {}).map((eis) => ({
      pad,
      melding: meldingVan(fout, eis),
      code: alsCode(eis),
    }));
    return [...hier, ...alsVeldFouten(fout.children ?? [], pad)];
  });
}

function meldingVan(fout: ValidationError, eis: string): string {
  const zin = ZINNEN[eis];
  const metadata = eisVan(fout, eis);
  const each = metadata?.each === true ? 'Elk onderdeel: ' : '';
  // class-validator's own sentence is English and may repeat the value, so it is never passed on
  return zin ? each + zin(metadata?.constraints?.[0], metadata?.constraints?.[1]) : 'Dit klopt niet.';
}

/** Looks the decorator up that gave this error, for its arguments: class-validator leaves them out of the error. */
function eisVan(fout: ValidationError, eis: string): { each: boolean; constraints: unknown[] } | undefined {
  const klasse = fout.target?.constructor;
  if (klasse === undefined) return undefined;
  return getMetadataStorage()
    .getTargetValidationMetadatas(klasse, '', true, false)
    .find((metadata) => metadata.propertyName === fout.property && metadata.name === eis);
}

/** What to give for a field of this form; a test holds this against what the DTOs use. */
export function zinVoorVorm(vorm: unknown): string | undefined {
  return vorm instanceof RegExp ? VORMEN.get(vorm.source) : undefined;
}

/** `isNotEmpty` → `is-not-empty`; unknown fields get a code of their own. */
function alsCode(eis: string): string {
  if (eis === 'whitelistValidation') return 'onbekend-veld';
  if (eis === 'isDefined') return 'verplicht';
  return eis.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function opsomming(waarden: unknown): string {
  if (typeof waarden !== 'object' || waarden === null) return tekst(waarden);
  return Object.values(waarden).map(tekst).join(', ');
}

function tekst(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
}
