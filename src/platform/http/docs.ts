import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PAD_DOCS, PAD_OPENAPI } from './kopregels.js';

/** The files of Swagger UI that the page needs, from the package on our own disk: no reader is known to a third party. */
const BESTANDEN: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGINA = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Toegangspoort Nieuwe Start: API</title>
<link rel="stylesheet" href="${PAD_DOCS}/swagger-ui.css">
<link rel="icon" type="image/png" href="${PAD_DOCS}/favicon-32x32.png">
</head>
<body>
<main id="swagger-ui"><p>De documentatie heeft JavaScript nodig. Zonder kan ook: <a href="${PAD_OPENAPI}">het document zelf</a>.</p></main>
<script src="${PAD_DOCS}/swagger-ui-bundle.js"></script>
<script src="${PAD_DOCS}/start.js"></script>
</body>
</html>
`;

const START = `window.ui = SwaggerUIBundle({ url: '${PAD_OPENAPI}', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
`;

/**
 * Serves the contract, for programs and for people, without login.
 * @param document made on the first request: the routes must be there first
 */
export function publiceerDocumentatie(fastify: FastifyInstance, document: () => object): void {
  let tekst: string | undefined;
  fastify.get(PAD_OPENAPI, (_request, reply) => {
    tekst ??= JSON.stringify(document());
    reply.type('application/json; charset=utf-8').send(tekst);
  });
  fastify.get(PAD_DOCS, (_request, reply) => void reply.type('text/html; charset=utf-8').send(PAGINA));
  fastify.get(
    `${PAD_DOCS}/start.js`,
    (_request, reply) => void reply.type('text/javascript; charset=utf-8').send(START),
  );
  const map = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  for (const [bestand, soort] of Object.entries(BESTANDEN)) {
    fastify.get(
      `${PAD_DOCS}/${bestand}`,
      (_request, reply) => void reply.type(soort).send(createReadStream(join(map, bestand))),
    );
  }
}
