import { los, type Schema } from '../stappen/contract.js';

/** Deeper than any form goes. */
const DIEPSTE = 6;

/** A body made of the examples of the contract: every field filled in, also those that may be left out. */
export function voorbeeldVan(vorm: Schema, diepte = DIEPSTE): unknown {
  if (vorm.example !== undefined && vorm.example !== null) return vorm.example;
  const schema = los(vorm);
  if (schema.example !== undefined && schema.example !== null) return schema.example;
  if (schema.oneOf?.[0]) return voorbeeldVan(schema.oneOf[0], diepte);
  if (schema.enum) return schema.enum[0];
  const soort = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (soort === 'array') return diepte === 0 ? [] : [voorbeeldVan(schema.items ?? {}, diepte - 1)];
  if (soort === 'boolean') return true;
  if (soort === 'number' || soort === 'integer') return 1;
  if (soort !== 'object') return 'tekst';
  const velden = Object.entries(schema.properties ?? {});
  return Object.fromEntries(velden.map(([veld, deel]) => [veld, voorbeeldVan(deel, diepte - 1)]));
}

/** Every body of an operation: one, or one for each step. */
export function bodiesVan(schema: Schema): unknown[] {
  return (schema.oneOf ?? [schema]).map((deel) => voorbeeldVan(deel));
}

/** A place in a body: how to get there, and what stands there. */
export interface Plek {
  readonly pad: readonly (string | number)[];
  readonly waarde: unknown;
}

/** Every place in a body, parts and leaves. */
export function plekken(waarde: unknown, pad: readonly (string | number)[] = []): Plek[] {
  const onder =
    typeof waarde !== 'object' || waarde === null
      ? []
      : Object.entries(waarde).flatMap(([naam, deel]) =>
          plekken(deel, [...pad, Array.isArray(waarde) ? Number(naam) : naam]),
        );
  return [{ pad, waarde }, ...onder];
}

/** The same body with something else in one place. */
export function met(body: unknown, [eerste, ...rest]: readonly (string | number)[], nieuw: unknown): unknown {
  if (eerste === undefined) return nieuw;
  const onder = (body as Record<string | number, unknown>)[eerste]; // the path was read from this body
  const kopie: Record<string | number, unknown> | unknown[] = Array.isArray(body)
    ? [...(body as unknown[])]
    : { ...(body as object) };
  (kopie as Record<string | number, unknown>)[eerste] = met(onder, rest, nieuw);
  return kopie;
}

/** Something in brackets in brackets, as JSON text; too deep to make as a value. */
export function diep(niveaus: number, haak: '[' | '{'): string {
  return haak === '[' ? '['.repeat(niveaus) + ']'.repeat(niveaus) : '{"a":'.repeat(niveaus) + '1' + '}'.repeat(niveaus);
}
