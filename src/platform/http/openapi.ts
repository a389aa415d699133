import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ONDERDELEN, vulAan } from './openapi-antwoorden.js';
import { INLOGGEN, ONDERWERPEN, UITLEG } from './openapi-uitleg.js';
import { WEBHOOKS } from './openapi-webhook.js';
import { API_VERSIE } from './versie-api.js';

/**
 * Builds the OpenAPI document from the controllers of an application, with the conventions of the API filled in.
 * @param app must be compiled by `nest build` for descriptions and types: the swagger plugin does not run elsewhere
 */
export function maakDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, grondslag(), {
    ignoreGlobalPrefix: true,
    operationIdFactory: operatieNaam,
  });
  document.components = {
    ...document.components,
    ...ONDERDELEN,
    schemas: opNaam({ ...document.components?.schemas, ...ONDERDELEN.schemas }),
  };
  const gebruikt = new Set(
    Object.values(document.paths).flatMap((pad) => Object.values(pad).flatMap((operatie) => tagsVan(operatie))),
  );
  document.tags = (document.tags ?? []).filter(({ name }) => gebruikt.has(name));
  document.paths = opNaam(document.paths);
  document.webhooks = WEBHOOKS;
  vulAan(document);
  return document;
}

function grondslag(): Omit<OpenAPIObject, 'paths'> {
  const bouwer = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Toegangspoort Nieuwe Start')
    .setDescription(UITLEG)
    .setVersion(API_VERSIE)
    .setContact('Team Toegangspoort', 'https://toegangspoort.invalid/contact', 'api@toegangspoort.invalid')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/v1', 'Deze dienst')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'at+jwt',
        description: INLOGGEN,
      },
      'token',
    )
    .addSecurityRequirements('token');
  for (const [naam, uitleg] of ONDERWERPEN) bouwer.addTag(naam, uitleg);
  return bouwer.build();
}

/** `AanmeldingController.maak` → `aanmeldingMaak`: the name of the method in a generated client. */
function operatieNaam(controller: string, methode: string): string {
  const naam = controller.replace(/Controller$/, '');
  return `${naam.charAt(0).toLowerCase()}${naam.slice(1)}${methode.charAt(0).toUpperCase()}${methode.slice(1)}`;
}

/** A fixed order, so that the committed document only changes when the contract does. */
function opNaam<T>(object: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tagsVan(operatie: unknown): string[] {
  if (typeof operatie !== 'object' || operatie === null || !('tags' in operatie) || !Array.isArray(operatie.tags))
    return [];
  return operatie.tags.map(String);
}
