import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { BEKENDE_EISEN, zinVoorVorm } from '../src/platform/http/meldingen.js';
import { DOCUMENT, inhoudVan, los, past, ROUTES, WEBHOOKS, type Schema } from './stappen/contract.js';

const uitvoeren = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/** A sentence for people: begins with a capital, a figure or code, and ends like a sentence. */
const ZIN = /^[A-Z0-9`'(ÉË].*[.?!)]$/su;
/** Words that no Dutch sentence has. */
const ENGELS = /\b(the|and|with|this|which|when|of the|should|must be|returns|list of|get|update|delete)\b/i;

const OPERATIES = [...ROUTES, ...WEBHOOKS];
const schemas = Object.entries(DOCUMENT.components.schemas);
const velden = schemas.flatMap(([naam, schema]) =>
  Object.entries(schema.properties ?? {}).map(([veld, vorm]) => ({ waar: `${naam}.${veld}`, vorm })),
);
const parameters = OPERATIES.flatMap(({ methode, pad, operatie }) =>
  (operatie.parameters ?? []).map((parameter) => ({ waar: `${methode} ${pad} ${parameter.name}`, parameter })),
);

/** Every schema that can come in, with where it stands. */
function inkomend(): Map<string, Schema> {
  const gezien = new Map<string, Schema>();
  const loop = (waar: string, vorm: Schema): void => {
    const schema = los(vorm);
    if ([...gezien.values()].includes(schema)) return;
    gezien.set(waar, schema);
    for (const [veld, deel] of Object.entries(schema.properties ?? {})) loop(`${waar}.${veld}`, deel);
    if (schema.items) loop(`${waar}[]`, schema.items);
    for (const deel of schema.oneOf ?? []) loop(waar + (deel.$ref ?? ''), deel);
  };
  for (const route of ROUTES) {
    const schema = inhoudVan(route);
    if (schema) loop(`${route.methode} ${route.pad}`, schema);
  }
  for (const { waar, parameter } of parameters) loop(waar, parameter.schema);
  return gezien;
}

describe('het document', () => {
  it('is wat de code zegt: anders npm run openapi', async () => {
    await uitvoeren(process.execPath, [join(ROOT, 'dist', 'scripts', 'openapi.js'), '--controleer'], { cwd: ROOT });
  });

  it('legt elk veld, elke parameter en elke aanvraag in het Nederlands uit', () => {
    const zinnen = [
      ...velden.map(({ waar, vorm }) => [waar, vorm.description] as const),
      ...parameters.map(({ waar, parameter }) => [waar, parameter.description] as const),
      ...OPERATIES.flatMap(({ methode, pad, operatie }) =>
        Object.entries(operatie.responses)
          .filter(([, antwoord]) => antwoord.$ref === undefined)
          .map(([status, antwoord]) => [`${methode} ${pad} ${status}`, antwoord.description] as const),
      ),
      ...Object.entries(DOCUMENT.components.responses).map(([naam, { description }]) => [naam, description] as const),
    ];
    expect(zinnen.filter(([, zin]) => zin === undefined || !ZIN.test(zin) || ENGELS.test(zin))).toEqual([]);
    const kort = OPERATIES.map(
      ({ methode, pad, operatie }) => [`${methode} ${pad}`, operatie.summary, operatie.description] as const,
    );
    expect(kort.filter(([, regel, uitleg]) => !regel || !uitleg || ENGELS.test(regel) || ENGELS.test(uitleg))).toEqual(
      [],
    );
    expect(kort.filter(([, regel, uitleg]) => regel === uitleg)).toEqual([]); // who reads on wants to hear more
  });

  it('geeft bij alles een voorbeeld, en elk voorbeeld klopt', () => {
    // a part, or a part that may be empty, has its examples in its own fields
    const isDeel = (vorm: Schema): boolean => los(vorm).properties !== undefined || (vorm.anyOf ?? []).some(isDeel);
    const zonder = velden.filter(({ vorm }) => {
      return (
        vorm.example === undefined &&
        !isDeel(vorm.items ?? vorm) &&
        !('default' in vorm) &&
        vorm.items?.enum === undefined
      );
    });
    expect(zonder.map(({ waar }) => waar)).toEqual([]);
    expect(
      parameters.filter(({ parameter }) => parameter.example === undefined && parameter.schema.example === undefined),
    ).toEqual([]);
    const fout = [
      ...velden
        .filter(({ vorm }) => vorm.example !== undefined)
        .map(({ waar, vorm }) => [waar, past(vorm, vorm.example)] as const),
      ...parameters.map(
        ({ waar, parameter }) => [waar, past(parameter.schema, parameter.example ?? parameter.schema.example)] as const,
      ),
      ...Object.entries(DOCUMENT.components.responses).map(([naam, antwoord]) => {
        const inhoud = antwoord.content?.['application/problem+json'];
        return [naam, inhoud ? past(inhoud.schema, inhoud.example) : ['heeft geen problem+json']] as const;
      }),
    ].filter(([, fouten]) => fouten.length > 0);
    expect(fout).toEqual([]);
  });

  it.each(ROUTES.map((route) => [`${route.methode} ${route.pad}`, route] as const))(
    'noemt alles wat %s kan antwoorden',
    (_, { methode, pad, operatie }) => {
      const verwacht = [400, 401, 403, 406, 429, 500, 503];
      if (operatie.requestBody) verwacht.push(413, 415);
      if (pad.includes('{')) verwacht.push(404, 414);
      if (pad.endsWith('/stappen') && methode === 'POST') verwacht.push(409, 412, 422, 428);
      for (const status of verwacht) {
        const verwijzing = operatie.responses[String(status)]?.$ref ?? '';
        expect(verwijzing).toBe(`#/components/responses/Probleem${status}`);
        expect(DOCUMENT.components.responses[`Probleem${status}`]).toBeDefined();
      }
      expect(Object.keys(operatie.responses).filter((status) => Number(status) < 300)).toHaveLength(1);
      expect(operatie.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operatie.tags).toHaveLength(1);
    },
  );

  it('begrenst alles wat binnen kan komen', () => {
    const grenzeloos = [...inkomend()].filter(([, schema]) => {
      const soort = Array.isArray(schema.type) ? schema.type[0] : schema.type;
      if (soort === 'array') return schema.maxItems === undefined;
      if (soort === 'integer' || soort === 'number') return schema.maximum === undefined;
      if (soort !== 'string') return false;
      const vaste = ['uuid', 'date', 'date-time'].includes(schema.format ?? '');
      return !vaste && schema.enum === undefined && schema.maxLength === undefined && schema.pattern === undefined;
    });
    // names in a path are looked up in a list; the router bounds their length
    expect(grenzeloos.map(([waar]) => waar).filter((waar) => !/ (soort|naam|domein)$/.test(waar))).toEqual([]);
  });
});

describe('elke eis aan een veld', () => {
  beforeAll(async () => {
    await import('../src/app.module.js');
  });

  it('heeft een Nederlandse zin', () => {
    const gebruikt = eisen();
    expect(gebruikt.length).toBeGreaterThan(100);
    const namen = new Set(gebruikt.map(({ name }) => name ?? 'zonder naam'));
    expect([...namen].filter((naam) => !BEKENDE_EISEN.includes(naam))).toEqual([]);
  });

  it('zegt bij een veld met een vaste vorm wat die vorm is', () => {
    const vormen = eisen().flatMap(({ name, constraints = [] }) => (name === 'matches' ? constraints.slice(0, 1) : []));
    expect(vormen.length).toBeGreaterThan(10);
    expect(vormen.filter((vorm) => zinVoorVorm(vorm) === undefined)).toEqual([]);
  });
});

interface Veldeis {
  readonly type: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
}

function eisen(): Veldeis[] {
  // class-validator keeps what the decorators said here; it has no question for all of it
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<unknown, readonly Veldeis[]>;
  };
  return [...validationMetadatas.values()].flat().filter(({ type }) => type === 'customValidation');
}
