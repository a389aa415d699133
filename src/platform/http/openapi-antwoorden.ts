import type { OpenAPIObject } from '@nestjs/swagger';
import { type Antwoord, maakProbleem, vanStatus } from './probleem.js';
import { FOUT_SCHEMAS, VERZOEK_ID } from './openapi-fouten.js';
import { API_VERSIE } from './versie-api.js';

// @nestjs/swagger exports the whole document's type only; its parts are taken from there
type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ComponentsObject = NonNullable<OpenAPIObject['components']>;
type Zonder$ref<T> = Exclude<T, { $ref: string }>;
type ParameterObject = Zonder$ref<NonNullable<OperationObject['parameters']>[number]>;
type SchemaObject = Zonder$ref<NonNullable<NonNullable<ComponentsObject['schemas']>[string]>>;
type ResponseObject = Zonder$ref<NonNullable<NonNullable<ComponentsObject['responses']>[string]>>;
/** The headers of a response. */
export type HeadersObject = NonNullable<ResponseObject['headers']>;

/** Extension in which the decorators of antwoorden.ts leave what an operation can answer; it is taken out here. */
export const X_STATUSSEN = 'x-statussen';

/** The one status of success and the errors that are particular to the operation. */
export interface Statussen {
  readonly gelukt: number;
  readonly fouten: readonly number[];
}

const METHODES = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Statuses that every operation can answer (400 too: a query parameter that is not there is refused everywhere); 413 and 415
 * only where there is a body, 414 where a part of the address is the caller's.
 */
const ALTIJD = [400, 401, 403, 406, 429, 500, 503];

/** An example of each problem, as the filter would word it. */
const VOORBEELDEN: Readonly<Record<number, Antwoord>> = {
  400: {
    code: 'ongeldig',
    status: 400,
    detail: 'Eén veld klopt niet.',
    extra: {
      errors: [
        {
          pad: 'client.geboortedatum',
          melding: 'Dit moet een bestaande datum zijn, als JJJJ-MM-DD.',
          code: 'is-kalenderdatum',
        },
      ],
    },
  },
  404: { code: 'niet-gevonden', status: 404, detail: 'Dit is er niet, of u mag het niet zien.' },
  409: {
    code: 'stap-kan-niet',
    status: 409,
    detail: 'Deze stap kan niet vanuit de toestand waarin dit nu is.',
    extra: { toegestaneStappen: ['in-toets-nemen', 'intrekken'], rollen: ['beslisser'] },
  },
  412: { code: 'verouderd', status: 412, detail: 'Iemand anders heeft dit intussen veranderd.' },
  422: {
    code: 'eis-niet-gehaald',
    status: 422,
    detail: 'Leg eerst vast wie de regie heeft.',
    extra: { eis: 'regieIsVastgelegd' },
  },
  428: {
    code: 'versie-ontbreekt',
    status: 428,
    detail: 'Stuur in de kopregel If-Match de ETag mee van wat u het laatst zag.',
  },
};

const OMSCHRIJVINGEN: Readonly<Record<number, string>> = {
  400: 'De aanvraag klopt niet. Alle fouten staan erin, elk met zijn pad.',
  401: 'Er is geen geldig toegangstoken meegestuurd, of het is verlopen. Haal een nieuw token.',
  403:
    'Uw rol of uw organisatie mag dit niet, of uw token noemt geen organisatie of rol die hier bestaat. Nog eens sturen helpt ' +
    'niet; bij een stap zegt organisatie in de zaak wie haar in handen heeft.',
  404: 'Het is er niet, of u mag het niet zien.',
  406: 'Het gevraagde antwoordformaat is er niet. Vraag met Accept om application/json.',
  409:
    'De stap kan nu niet (stap-kan-niet: toegestaneStappen noemt wat wel kan), of een ander is hier nu mee bezig (bezet: probeer ' +
    'het na Retry-After opnieuw).',
  412: 'De gegevens zijn intussen veranderd: If-Match is verouderd. Lees opnieuw en kijk of het nog nodig is.',
  413: 'De inhoud is groter dan 256 kB.',
  414: 'Een deel van het adres is te lang.',
  415: 'De inhoud is geen application/json. Zet dat in de kopregel Content-Type.',
  422:
    'Er is nog niet aan een eis voldaan (eis-niet-gehaald: detail zegt wat u eerst doet), of de Idempotency-Key is al voor iets ' +
    'anders gebruikt (sleutel-hergebruikt: neem een nieuwe).',
  428: 'De kopregel If-Match ontbreekt. Stuur de ETag mee van wat u het laatst las.',
  429: 'Te veel aanvragen, volgens een gateway voor deze dienst. Retry-After zegt hoe lang u wacht.',
  500: 'Er ging bij ons iets mis. Probeer het later met dezelfde sleutel; blijft het, noem dan het nummer uit het antwoord.',
  503: 'De dienst is even niet beschikbaar. Retry-After zegt hoe lang u wacht.',
};

/** What the document says of errors and headers, each once. */
export const ONDERDELEN: Required<Pick<ComponentsObject, 'responses' | 'headers' | 'schemas'>> = {
  headers: {
    'API-Version': {
      description: 'Volledige versie van deze API.',
      required: true,
      schema: { type: 'string' },
      example: API_VERSIE,
    },
    'Retry-After': {
      description: 'Aantal seconden wachten; bij 409 alleen als het type bezet is.',
      schema: { type: 'integer', minimum: 1 },
      example: 5,
    },
    'WWW-Authenticate': { description: 'Hoe u inlogt (RFC 6750).', schema: { type: 'string' }, example: 'Bearer' },
  },
  schemas: FOUT_SCHEMAS,
  responses: Object.fromEntries(
    Object.keys(OMSCHRIJVINGEN).map((status) => [`Probleem${status}`, probleemAntwoord(Number(status))]),
  ),
};

function probleemAntwoord(status: number): ResponseObject {
  const { instance, ...voorbeeld } = maakProbleem(VOORBEELDEN[status] ?? vanStatus(status), VERZOEK_ID);
  const extra = status === 401 ? ['WWW-Authenticate'] : [409, 429, 503].includes(status) ? ['Retry-After'] : [];
  return {
    description: OMSCHRIJVINGEN[status] ?? '',
    headers: verwijsKoppen(['API-Version', ...extra]),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Probleem' },
        example: { ...voorbeeld, instance },
      },
    },
  };
}

/** Writes the conventions into every operation and schema of a document, in place. */
export function vulAan(document: OpenAPIObject): void {
  for (const pad of Object.values(document.paths)) {
    for (const methode of METHODES) {
      const operatie = pad[methode];
      if (operatie) vulOperatieAan(operatie);
    }
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    if (!('$ref' in schema)) laatStandaardenWeg(schema);
  }
}

function vulOperatieAan(operatie: OperationObject & { [X_STATUSSEN]?: Statussen }): void {
  const statussen = operatie[X_STATUSSEN];
  delete operatie[X_STATUSSEN];
  const parameters = (operatie.parameters ?? []).filter((deel): deel is ParameterObject => 'in' in deel);
  for (const parameter of parameters) geefPadVorm(parameter);
  for (const [status, antwoord] of Object.entries(operatie.responses)) {
    // the compiler plugin guesses a status by method (201 for every POST); the decorator knows
    const verwacht = statussen === undefined ? Number(status) < 400 : Number(status) === statussen.gelukt;
    if (verwacht && antwoord !== undefined && !('$ref' in antwoord)) {
      antwoord.headers = { ...verwijsKoppen(['API-Version']), ...antwoord.headers };
    } else delete operatie.responses[status];
    if (verwacht && antwoord !== undefined && !('$ref' in antwoord) && !bladert(parameters)) komtInEenKeer(antwoord);
  }
  for (const status of foutenVan(operatie, statussen?.fouten ?? [])) {
    operatie.responses[String(status)] = { $ref: `#/components/responses/Probleem${status}` };
  }
}

/** A list that takes no cursor is bounded by its nature, and has no second page to point at. */
function komtInEenKeer(antwoord: ResponseObject): void {
  if (antwoord.headers?.['Link'] === undefined) return;
  const { Link: _, ...koppen } = antwoord.headers;
  antwoord.headers = koppen;
  antwoord.description = 'De hele lijst, in één keer.';
}

function bladert(parameters: readonly ParameterObject[]): boolean {
  return parameters.some(({ name }) => name === 'cursor');
}

function foutenVan(operatie: OperationObject, eigen: readonly number[]): number[] {
  const metInhoud = operatie.requestBody !== undefined;
  const metPlaats = (operatie.parameters ?? []).some((deel) => 'in' in deel && deel.in === 'path');
  const fouten = [...ALTIJD, ...(metInhoud ? [413, 415] : []), ...(metPlaats ? [414] : []), ...eigen];
  return [...new Set(fouten)].sort((a, b) => a - b);
}

/** What has a default need not be sent; the compiler plugin calls every field without `?` required. */
function laatStandaardenWeg(schema: SchemaObject): void {
  const velden = schema.properties ?? {};
  const verplicht = schema.required?.filter((naam) => !('default' in (velden[naam] ?? {})));
  if (verplicht === undefined) return;
  if (verplicht.length > 0) schema.required = verplicht;
  else delete schema.required;
}

/** `@Id()` reads UUIDs; the type `string` of the handler does not say so. */
function geefPadVorm(parameter: ParameterObject): void {
  if (parameter.in !== 'path' || !/(^id|Id)$/.test(parameter.name)) return;
  parameter.schema = { type: 'string', format: 'uuid' };
  parameter.example ??= VERZOEK_ID;
  parameter.description ??=
    'Het vaste nummer: `id` in een lijst, in de werkvoorraad of in het antwoord waarmee u het maakte.';
}

function verwijsKoppen(namen: readonly string[]): HeadersObject {
  return Object.fromEntries(namen.map((naam) => [naam, { $ref: `#/components/headers/${naam}` }]));
}
