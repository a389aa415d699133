import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { ANTWOORD, type AntwoordKoppen } from './antwoord.interceptor.js';
import { type HeadersObject, type Statussen, X_STATUSSEN } from './openapi-antwoorden.js';

/** What an operation says about itself, in Dutch. */
export interface Operatie {
  /** one line: what it does */
  readonly samenvatting: string;
  /** more, for who has not read the process; some decorators know what to say of all that they decorate */
  readonly uitleg?: string;
  /** statuses besides the ones the decorator already declares */
  readonly fouten?: readonly number[];
}

/** A single resource that is read. `versie: false` when it has no version and so no ETag (reference data, graphs). */
export interface Leesbaar extends Operatie {
  readonly versie?: boolean;
}

const ETAG: HeadersObject = {
  ETag: {
    description: 'Versie van de gegevens, met aanhalingstekens. Stuur hem bij een stap precies zo terug in If-Match.',
    required: true,
    schema: { type: 'string' },
    example: '"3"',
  },
};

const LINK: HeadersObject = {
  Link: {
    description:
      'Adres van de volgende bladzijde (rel="next"), met dezelfde filters. Ontbreekt op de laatste bladzijde.',
    schema: { type: 'string' },
    example: '</v1/aanmeldingen?cursor=WyIyMDI2Il0>; rel="next"',
  },
};

const LOCATION: HeadersObject = {
  Location: {
    description: 'Adres van wat er nieuw is.',
    schema: { type: 'string', format: 'uri-reference' },
    example: '/v1/aanmeldingen/0198c5a0-5b0e-7cc3-9a51-3f0c2b1d4e5f',
  },
};

/** `GET` of one resource: 200 with its ETag, 404 when it is not there for this caller. */
export function ApiLees(klasse: Type, { versie = true, ...operatie }: Leesbaar): MethodDecorator {
  return applyDecorators(
    metKoppen({ etag: versie, locatie: false }),
    metOperatie(operatie, { gelukt: 200, fouten: [404] }),
    ApiResponse({ status: 200, description: 'Gevonden.', type: klasse, headers: versie ? ETAG : {} }),
  );
}

/** `GET` of a list: 200 with `{ resultaten }` and the header Link (bladeren.ts). Also for `POST …/_zoek`. */
export function ApiBlader(klasse: Type, operatie: Operatie): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    metOperatie(operatie, { gelukt: 200, fouten: [] }),
    ApiExtraModels(klasse),
    ApiResponse({
      status: 200,
      description: 'Eén bladzijde.',
      headers: LINK,
      schema: {
        type: 'object',
        required: ['resultaten'],
        properties: {
          resultaten: {
            type: 'array',
            description: 'De resultaten, in vaste volgorde.',
            items: { $ref: getSchemaPath(klasse) },
          },
        },
      },
    }),
  );
}

/** A resource that is made; `onder` when it lives elsewhere than under the path where it was made, with `/v1`. */
export interface Maakbaar extends Operatie {
  readonly onder?: string;
}

/** `POST` that makes a resource: 201 with its ETag and Location, and an idempotency key. */
export function ApiMaak(klasse: Type, { onder, ...operatie }: Maakbaar): MethodDecorator {
  return applyDecorators(
    metKoppen({ etag: true, locatie: onder ?? true }),
    metOperatie(operatie, { gelukt: 201, fouten: [409, 422] }),
    SLEUTEL,
    ApiResponse({ status: 201, description: 'Gemaakt.', type: klasse, headers: { ...ETAG, ...LOCATION } }),
  );
}

/** `POST …/stappen`: 201 with the new state and its ETag; every way in which a step can be refused (docs/besluiten/0012). */
export function ApiStap(klasse: Type, operatie: Operatie): MethodDecorator {
  return applyDecorators(
    metKoppen({ etag: true, locatie: false }),
    metOperatie({ uitleg: STAP_UITLEG, ...operatie }, { gelukt: 201, fouten: [404, 409, 412, 422, 428] }),
    SLEUTEL,
    IF_MATCH,
    ApiResponse({ status: 201, description: 'De stap is gezet.', type: klasse, headers: ETAG }),
  );
}

/** `PUT` or `PATCH` of one resource: 200 with the new ETag. */
export function ApiWijzig(klasse: Type, operatie: Operatie): MethodDecorator {
  return applyDecorators(
    metKoppen({ etag: true, locatie: false }),
    metOperatie(operatie, { gelukt: 200, fouten: [404, 409, 412, 422, 428] }),
    IF_MATCH,
    ApiResponse({ status: 200, description: 'Gewijzigd.', type: klasse, headers: ETAG }),
  );
}

/** `PUT` of what is named by its address (a day): sending it again changes nothing, so no version is asked for. 200 with its ETag. */
export function ApiMeld(klasse: Type, operatie: Operatie): MethodDecorator {
  return applyDecorators(
    metKoppen({ etag: true, locatie: false }),
    metOperatie(operatie, { gelukt: 200, fouten: [404, 409, 422] }),
    ApiResponse({ status: 200, description: 'Gemeld.', type: klasse, headers: ETAG }),
  );
}

/** `POST` that reports about many resources at once: 200 with what came of each, and an idempotency key. */
export function ApiMeldSamen(klasse: Type, operatie: Operatie): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    metOperatie(operatie, { gelukt: 200, fouten: [404, 409, 422] }),
    SLEUTEL,
    ApiResponse({ status: 200, description: 'Gemeld.', type: klasse }),
  );
}

const STAP_UITLEG =
  'Welke stappen nu kunnen, en wie ze mag zetten, staat in `toegestaneStappen` van de zaak. Welke velden een stap vraagt, verschilt per stap.';

const SLEUTEL = ApiHeader({
  name: 'Idempotency-Key',
  description:
    'Eigen sleutel van deze aanvraag, bijvoorbeeld een UUID. Stuurt u hem met dezelfde inhoud nog eens, dan krijgt u 24 uur lang ' +
    'het eerste antwoord terug en gebeurt er niets dubbel. Met een andere inhoud krijgt u 422. Verplicht voor koppelingen (400).',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  example: '0198c5a0-5b0e-7cc3-9a51-3f0c2b1d4e5f',
});

const IF_MATCH = ApiHeader({
  name: 'If-Match',
  description:
    'De ETag van wat u het laatst zag, met de aanhalingstekens. Ontbreekt hij, dan krijgt u 428; is hij verouderd, dan 412.',
  required: true,
  schema: { type: 'string', pattern: '^"[0-9]+"$' },
  example: '"3"',
});

function metKoppen(koppen: AntwoordKoppen): MethodDecorator {
  return SetMetadata(ANTWOORD, koppen);
}

/** The statuses are written out by openapi.ts: each problem once, as a component. */
function metOperatie({ samenvatting, uitleg, fouten = [] }: Operatie, vast: Statussen): MethodDecorator {
  const statussen: Statussen = { gelukt: vast.gelukt, fouten: [...vast.fouten, ...fouten] };
  return applyDecorators(
    ApiOperation({ summary: samenvatting, description: uitleg ?? samenvatting }),
    ApiExtension(X_STATUSSEN, statussen),
  );
}
