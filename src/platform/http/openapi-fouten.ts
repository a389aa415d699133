import type { OpenAPIObject } from '@nestjs/swagger';
import { FOUTCODES } from './probleem.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Stands for the id of a request, and of anything else, in examples. */
export const VERZOEK_ID = '0198c5a0-5b0e-7cc3-9a51-3f0c2b1d4e5f';

const TEKST = { type: 'string' } as const;

/** What the document says of an error, for programs and for people. */
export const FOUT_SCHEMAS: Schemas = {
  VeldFout: {
    type: 'object',
    description: 'Eén veld dat niet klopt.',
    required: ['pad', 'melding'],
    properties: {
      pad: {
        ...TEKST,
        description:
          'Waar het veld staat, met punten ertussen, of de naam van de kopregel of parameter. Leeg: de hele inhoud.',
        example: 'huishouden.0.geboortedatum',
      },
      melding: {
        ...TEKST,
        description: 'Wat er niet klopt, voor mensen.',
        example: 'Dit moet een bestaande datum zijn, als JJJJ-MM-DD.',
      },
      code: {
        ...TEKST,
        description:
          'Dezelfde fout, voor programma’s. `onbekend`: die code staat niet in de codelijst. `onbekend-veld`: dat veld bestaat niet. ' +
          'De andere noemen de eis waaraan het veld niet voldoet; een verplicht veld dat ontbreekt voldoet daar ook niet aan.',
        example: 'is-kalenderdatum',
      },
    },
  },
  Probleem: {
    type: 'object',
    description: 'Wat er misging (RFC 9457).',
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: {
        ...TEKST,
        format: 'uri',
        description: `Soort probleem, voor programma’s: \`urn:toegangspoort:fout:\` met daarachter ${FOUTCODES.join(', ')}.`,
        example: 'urn:toegangspoort:fout:ongeldig',
      },
      title: { ...TEKST, description: 'Soort probleem, voor mensen.', example: 'De aanvraag klopt niet' },
      status: { type: 'integer', minimum: 400, maximum: 599, description: 'De HTTP-status.', example: 400 },
      detail: { ...TEKST, description: 'Wat er bij deze aanvraag misging.', example: 'Eén veld klopt niet.' },
      instance: {
        ...TEKST,
        format: 'uri',
        description: 'Nummer van deze aanvraag; noem het als u belt.',
        example: `urn:uuid:${VERZOEK_ID}`,
      },
      errors: {
        type: 'array',
        description: 'De velden die niet kloppen; alleen bij 400.',
        items: { $ref: '#/components/schemas/VeldFout' },
      },
      toegestaneStappen: {
        type: 'array',
        description: 'De stappen die u nu wel kunt zetten; alleen bij 409 `stap-kan-niet`.',
        items: TEKST,
        example: ['intrekken'],
      },
      rollen: {
        type: 'array',
        description:
          'De rollen die deze stap mogen zetten; bij een stap die geweigerd wordt met 403 of 409 `stap-kan-niet`.',
        items: TEKST,
        example: ['beslisser'],
      },
      eis: {
        ...TEKST,
        description:
          'De eis waaraan nog niet is voldaan, zoals in /processen/{soort}; alleen bij 422 `eis-niet-gehaald`.',
        example: 'regieIsVastgelegd',
      },
    },
  },
};
