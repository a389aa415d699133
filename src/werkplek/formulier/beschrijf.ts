import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { Stap } from '../../kern/proces.js';
import type { Keuzebron, Veld, Veldsoort } from './veld.js';

/** What `@ApiProperty` leaves on a class, as far as a form needs it. */
interface Eigenschap {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: { readonly enum?: readonly unknown[] };
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: boolean;
  readonly default?: unknown;
}

/** The class that a property is found on, and the code list of each field that has one. */
interface Vindplaats {
  readonly klasse: Type;
  readonly codes: Readonly<Record<string, string>>;
}

const NAMEN = 'swagger/apiModelPropertiesArray';
const EIGENSCHAPPEN = 'swagger/apiModelProperties';

/** Longer than this is more than one line; the same border as IsTekst. */
const EEN_REGEL = 200;

/** Tells which step it is; the form knows that already. */
const STAP = 'stap';

const GEMEENTE = '^[0-9]{4}$';
const GEMEENTE_OF_ONBEKEND = '^([0-9]{4}|onbekend)$';

/** Holds the number of a person, who is chosen by name. */
const BEHANDELAAR = 'behandelaar';

/** The reference lists of the API, by the name of a field that holds one of their codes. */
const LIJSTEN = {
  wachtrij: 'wachtrijen',
  organisatie: 'organisaties',
  kanaal: 'kanalen',
  taak: 'taken',
  voorziening: 'voorzieningen',
} as const;

/**
 * The fields of a DTO class in the order of the class, from what the class already tells the API document and the
 * validator; nothing is typed again for the form.
 * @param stap the row of the process table, when the class is that of a step: it says which field holds which code list
 */
export function beschrijf(klasse: Type, stap?: Pick<Stap, 'codes'>): Veld[] {
  const codes = stap?.codes ?? {};
  return namenVan(klasse)
    .filter((naam) => naam !== STAP)
    .map((naam) => maakVeld(naam, { klasse, codes }));
}

function namenVan({ prototype }: Type): string[] {
  const namen: unknown = Reflect.getMetadata(NAMEN, prototype as object);
  // swagger writes each name with a colon in front of it
  return Array.isArray(namen) ? namen.map((naam) => String(naam).slice(1)) : [];
}

function maakVeld(naam: string, { klasse, codes }: Vindplaats): Veld {
  // only @ApiProperty writes under this key
  const eigenschap = Reflect.getMetadata(EIGENSCHAPPEN, klasse.prototype as object, naam) as Eigenschap;
  const type = ontvouw(eigenschap.type);
  const binnen = alsDto(type);
  const bron = binnen ? undefined : bronVan(naam, eigenschap, { klasse, codes });
  return {
    naam,
    klasse: klasse.name,
    soort: soortVan(naam, { klasse, eigenschap: { ...eigenschap, type }, binnen, bron }),
    verplicht: eigenschap.required !== false,
    ...(typeof eigenschap.default === 'boolean' ? { standaard: eigenschap.default } : {}),
    ...(eigenschap.maxLength === undefined ? {} : { hoogsteLengte: eigenschap.maxLength }),
    ...(eigenschap.minItems === undefined ? {} : { minstens: eigenschap.minItems }),
    ...(eigenschap.maxItems === undefined ? {} : { hoogstens: eigenschap.maxItems }),
    ...(bron ? { bron } : {}),
    ...(binnen ? { velden: beschrijf(binnen) } : {}),
  };
}

interface Kenmerken {
  readonly klasse: Type;
  readonly eigenschap: Eigenschap;
  readonly binnen: Type | undefined;
  readonly bron: Keuzebron | undefined;
}

function soortVan(naam: string, { klasse, eigenschap, binnen, bron }: Kenmerken): Veldsoort {
  const { type, isArray, format, maxLength } = eigenschap;
  if (binnen) return isArray ? 'lijst' : 'onderdeel';
  if (bron) return isArray || type === 'array' ? 'meerkeuze' : 'keuze';
  if (type === Boolean || type === 'boolean') return 'ja-nee';
  if (type === Number || type === 'number' || type === 'integer') return 'getal';
  if (format === 'date-time') return 'moment';
  if (format === 'date') return isGekeurdDoor(klasse, naam, 'isGeboortedatum') ? 'geboortedatum' : 'datum';
  if (isGekeurdDoor(klasse, naam, 'isBsn')) return 'bsn';
  if (format === 'uuid') return 'verborgen';
  return (maxLength ?? 0) > EEN_REGEL ? 'lange-tekst' : 'tekst';
}

function bronVan(naam: string, eigenschap: Eigenschap, { klasse, codes }: Vindplaats): Keuzebron | undefined {
  const { format, pattern, isArray, description = '' } = eigenschap;
  const waarden = (eigenschap.enum ?? eigenschap.items?.enum)?.map(String);
  const lijst = codes[naam] ?? /codelijst ([a-z][a-z-]*)/.exec(description)?.[1];
  if (lijst !== undefined) return { soort: 'codelijst', naam: lijst, ...(waarden ? { alleen: waarden } : {}) };
  if (waarden) return { soort: 'waarden', waarden };
  if (format === 'uuid') return andereZaak(naam, isArray === true);
  if (pattern === GEMEENTE || pattern === GEMEENTE_OF_ONBEKEND) {
    return { soort: 'gemeenten', metOnbekend: pattern === GEMEENTE_OF_ONBEKEND };
  }
  if (naam === BEHANDELAAR) return { soort: 'collegas' };
  if (!isGekeurdDoor(klasse, naam, 'isCode')) return undefined;
  const [, genoemd] =
    Object.entries(LIJSTEN).find(([veld, een]) => veld === naam || description.includes(`/${een}`)) ?? [];
  return genoemd ? { soort: genoemd } : undefined;
}

/** A number that nobody knows by heart: of a gebeurtenis or a zaak, chosen by its kenmerk; `conceptId` goes along unseen. */
function andereZaak(naam: string, meer: boolean): Keuzebron | undefined {
  if (meer) return { soort: 'eigen-werk' };
  if (naam === 'gebeurtenis') return { soort: 'gebeurtenissen' };
  return naam.endsWith('Id') ? undefined : { soort: 'zaken', van: naam };
}

/**
 * The type of a field. Swagger keeps it as a function named `type` where it is declared later, and where its plugin
 * found it while compiling: so a yes or no looks different in a test than in the service.
 */
function ontvouw(type: unknown): unknown {
  return typeof type === 'function' && type.name === 'type' ? (type as () => unknown)() : type; // a function by this line
}

/** The class of a nested object, if it is one that we describe. */
function alsDto(type: unknown): Type | undefined {
  return typeof type === 'function' && namenVan(type as Type).length > 0 ? (type as Type) : undefined; // a class has names
}

function isGekeurdDoor(klasse: Type, naam: string, eis: string): boolean {
  return getMetadataStorage()
    .getTargetValidationMetadatas(klasse, '', true, false)
    .some(({ propertyName, name }) => propertyName === naam && name === eis);
}
