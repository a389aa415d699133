import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formaten from 'ajv-formats';

/** A schema of the document, as far as the tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
  readonly example?: unknown;
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
  readonly description?: string;
  readonly example?: unknown;
}

interface Inhoud {
  readonly content?: Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;
}

/** One operation of the document. */
export interface Operatie {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Inhoud & { readonly description?: string };
  readonly responses: Readonly<Record<string, Inhoud & { readonly $ref?: string; readonly description?: string }>>;
}

/** The OpenAPI document. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly webhooks: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Inhoud & { readonly description?: string }>>;
  };
}

/** An operation with its place in the document. */
export interface Route {
  readonly methode: string;
  /** as in the document: `/overdrachten/{id}` */
  readonly pad: string;
  readonly operatie: Operatie;
}

/** The contract that is committed: what partners build against. openapi.spec.ts holds it against the code. */
export const DOCUMENT = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'openapi', 'openapi.json'), 'utf8'),
) as Document;

/** Every operation of the contract. */
export const ROUTES: readonly Route[] = routesVan(DOCUMENT.paths);
/** What this service sends; the name of the webhook stands in the place of the path. */
export const WEBHOOKS: readonly Route[] = routesVan(DOCUMENT.webhooks);

function routesVan(paden: Document['paths']): Route[] {
  return Object.entries(paden).flatMap(([pad, operaties]) =>
    Object.entries(operaties).map(([methode, operatie]) => ({ methode: methode.toUpperCase(), pad, operatie })),
  );
}

/** Follows `$ref` and the `allOf` of one that swagger puts around it to keep the description. */
export function los(schema: Schema): Schema {
  const verder = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
  if (verder === undefined) return schema;
  const doel = DOCUMENT.components.schemas[verder.split('/').at(-1) ?? ''];
  if (!doel) throw new Error(`${verder} staat niet in het document`);
  return doel;
}

/** The schema of what an operation takes; undefined when it takes nothing. */
export function inhoudVan({ operatie }: Route): Schema | undefined {
  const schema = operatie.requestBody?.content?.['application/json']?.schema;
  return schema && los(schema);
}

/** The schema of the body of one step. @throws Error when the contract does not know the step */
export function stapschema(meervoud: string, stap: string): Schema {
  const schema =
    DOCUMENT.paths[`/${meervoud}/{id}/stappen`]?.['post']?.requestBody?.content?.['application/json']?.schema;
  const $ref = schema?.discriminator?.mapping[stap];
  if ($ref === undefined) throw new Error(`Het document kent ${meervoud}.${stap} niet`);
  return los({ $ref });
}

/** The steps that the contract offers for a kind of zaak. */
export function aangebodenStappen(meervoud: string): string[] {
  const schema =
    DOCUMENT.paths[`/${meervoud}/{id}/stappen`]?.['post']?.requestBody?.content?.['application/json']?.schema;
  return Object.keys(schema?.discriminator?.mapping ?? {});
}

// each schema is compiled once and called, not copied into every answer that refers to it: less than half the work
const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
formaten.default(ajv);
ajv.addSchema({ $id: 'contract', ...gesloten(DOCUMENT) });
const keuringen = new Map<string, ValidateFunction>();

/**
 * Holds an answer against the contract, closed: a field that the contract does not know is a fault too.
 * @returns what is wrong, empty when it fits
 */
export function afwijkingen(methode: string, pad: string, status: number, body: unknown): string[] {
  const sleutel = `${methode} ${pad} ${status}`;
  const antwoord = DOCUMENT.paths[pad]?.[methode.toLowerCase()]?.responses[String(status)];
  if (!antwoord) return [`${sleutel} staat niet in het document`];
  const verwijzing = antwoord.$ref?.split('/').at(-1);
  const waar = verwijzing
    ? ['components', 'responses', verwijzing, 'content', 'application/problem+json', 'schema']
    : ['paths', pad, methode.toLowerCase(), 'responses', String(status), 'content', 'application/json', 'schema'];
  const keuring = keuringen.get(sleutel) ?? ajv.compile({ $ref: `contract#/${waar.map(alsPunt).join('/')}` });
  keuringen.set(sleutel, keuring);
  if (keuring(body)) return [];
  return (keuring.errors ?? []).map(
    (f) => `${sleutel} ${f.instancePath}: ${f.message ?? ''} ${JSON.stringify(f.params)}`,
  );
}

/** Checks a value against one schema of the contract, as it stands there. @returns what is wrong */
export function past(schema: Schema, waarde: unknown): string[] {
  const keuring = ajv.compile(inContract(schema) as object);
  return keuring(waarde) ? [] : (keuring.errors ?? []).map((fout) => `${fout.instancePath} ${fout.message ?? ''}`);
}

/** Holds what a partner received against what the contract says that we send. @returns what is wrong, empty when it fits */
export function afwijkendBericht(koppen: Readonly<Record<string, unknown>>, body: unknown): string[] {
  if (WEBHOOKS.length === 0) return ['het document noemt geen bericht'];
  return WEBHOOKS.flatMap(({ pad, operatie }) => {
    const soort = String(koppen['content-type']).split(';')[0] ?? '';
    const inhoud = operatie.requestBody?.content?.[soort];
    if (!inhoud) return [`${pad} kent ${soort} niet`];
    const vanKoppen = (operatie.parameters ?? []).flatMap(({ name, schema }) =>
      past(schema, koppen[name]).map((fout) => `${pad} ${name}${fout}`),
    );
    return [...vanKoppen, ...past({ ...los(inhoud.schema), additionalProperties: false }, body)];
  });
}

/** RFC 6901 inside a URI fragment. */
function alsPunt(deel: string): string {
  return encodeURIComponent(deel.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** References of the document, seen from outside it. */
function inContract(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(inContract);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [
      naam,
      naam === '$ref' && typeof deel === 'string' && deel.startsWith('#') ? `contract${deel}` : inContract(deel),
    ]),
  );
}

/** The same document in which every object with named fields has no others. */
function gesloten(waarde: unknown): object {
  const dicht = (deel: unknown): unknown => {
    if (Array.isArray(deel)) return deel.map(dicht);
    if (typeof deel !== 'object' || deel === null) return deel;
    const velden = Object.fromEntries(Object.entries(deel).map(([naam, onder]) => [naam, dicht(onder)]));
    const isObject = velden['type'] === 'object' && typeof velden['properties'] === 'object';
    return isObject && velden['additionalProperties'] === undefined
      ? { ...velden, additionalProperties: false }
      : velden;
  };
  return dicht(waarde) as object; // an object goes in, so an object comes out
}
