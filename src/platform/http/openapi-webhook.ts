import type { OpenAPIObject } from '@nestjs/swagger';
import { VERZOEK_ID } from './openapi-fouten.js';

/** What this service sends of its own accord, to the address of a subscription (docs/besluiten/0041). */
export const WEBHOOKS: NonNullable<OpenAPIObject['webhooks']> = {
  stap: {
    post: {
      operationId: 'webhookStap',
      summary: 'Er is een stap gezet',
      description:
        'Wij sturen dit naar het `doel` van uw abonnement, voor elke stap die u mag zien; ook voor een stap die u zelf zette. Ga de ' +
        'handtekening na, bewaar `webhook-id`, antwoord binnen tien seconden en werk daarna pas. Over één dossier komen de berichten ' +
        'op volgorde, één tegelijk.',
      tags: ['Abonnementen'],
      security: [],
      parameters: [
        {
          name: 'webhook-id',
          in: 'header',
          required: true,
          description: 'Nummer van de aflevering, bij elke poging hetzelfde. Had u dit al, sla het dan over.',
          schema: { type: 'string', format: 'uuid' },
          example: VERZOEK_ID,
        },
        {
          name: 'webhook-timestamp',
          in: 'header',
          required: true,
          description:
            'Wanneer wij tekenden, in seconden sinds 1970 (UTC). Scheelt het meer dan vijf minuten met uw klok, weiger dan.',
          schema: { type: 'string', pattern: '^[0-9]+$' },
          example: '1795430400',
        },
        {
          name: 'webhook-signature',
          in: 'header',
          required: true,
          description:
            'Een of meer handtekeningen met een spatie ertussen; één die klopt is genoeg. Elke is `v1,` met daarachter in base64 de ' +
            'HMAC-SHA256 van `webhook-id.webhook-timestamp.inhoud` (met de punten; de inhoud byte voor byte zoals zij kwam). De ' +
            'sleutel is uw `geheim` zonder `whsec_`, uit base64 gelezen.',
          schema: { type: 'string', pattern: '^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$' },
          example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        },
      ],
      requestBody: {
        required: true,
        content: { 'application/cloudevents+json': { schema: { $ref: '#/components/schemas/CloudEventDto' } } },
      },
      responses: {
        '2XX': { description: 'U heeft het. Wij sturen het niet nog eens.' },
        '410': { description: 'U wilt niets meer horen: het abonnement eindigt.' },
        default: {
          description:
            'Wij proberen het later opnieuw, ongeveer een dag lang, en houden ons aan Retry-After. Daarna is de aflevering dood, tot u ' +
            'haar opnieuw aanbiedt. Een omleiding volgen wij niet.',
        },
      },
    },
  },
};
