import { isIPv6, type Socket } from 'node:net';
import type { Abstract, Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Klok } from '../clock/klok.js';
import { Config } from '../config/config.js';
import { gebruikPino } from '../observability/log.js';
import { Gezondheid } from '../observability/gezondheid.js';
import { Metingen, meetVerzoeken } from '../observability/metingen.js';
import { volgSpoor } from '../observability/spoor.js';
import { AntwoordInterceptor } from './antwoord.interceptor.js';
import { publiceerDocumentatie } from './docs.js';
import { Foutblad, toonFoutbladen } from './foutblad.js';
import { HOOGSTE_OMVANG, leesInhoud } from './inhoud.js';
import { houdDrukteBuiten } from './drukte.js';
import { KeuringPipe } from './keuring.pipe.js';
import { KOPREGELS, kopregelsVan, zetKopregels } from './kopregels.js';
import { maakDocument } from './openapi.js';
import { ProbleemFilter, stuurProbleem } from './problem.filter.js';
import { type Antwoord, maakProbleem, PROBLEEM_TYPE, vanStatus } from './probleem.js';
import { Routetabel } from './routetabel.js';
import { telStappen } from './stapmeting.js';
import { zwaaiUit } from './uitzwaaien.js';
import { stelKeuringIn } from './valideer.js';

/** Paths that stay out of `/v1` and out of the document. */
const ZONDER_VOORVOEGSEL = [
  '/',
  'health/live',
  'health/ready',
  'metrics',
  'werkplek',
  'werkplek/*pad',
  'uitnodiging',
  'uitnodiging/*pad',
];

/**
 * Builds the HTTP application of a module with every convention of the API. It does not listen yet.
 * @param module must make `Config` and `Klok` available (ConfigModule, ClockModule)
 */
export async function bouwApp(module: Type): Promise<NestFastifyApplication> {
  const routes = new Routetabel();
  const config = (): Config => app.get(Config, { strict: false });
  const adapter = maakAdapter(routes, config);
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  gebruikPino(app);
  const klok = app.get(Klok, { strict: false });
  const { bsnReeks, verzoekenTegelijk } = config();
  stelKeuringIn({ nu: () => klok.nu(), bsnReeks });
  app.setGlobalPrefix('v1', { exclude: ZONDER_VOORVOEGSEL });
  app.useGlobalInterceptors(new AntwoordInterceptor(app.get(Reflector)));
  app.useGlobalPipes(new KeuringPipe());
  const bijStoring = bewaak(app, fastifyVan(adapter), verzoekenTegelijk);
  app.useGlobalFilters(new ProbleemFilter(routes, bijStoring));
  const foutblad = zoek(app, Foutblad);
  if (foutblad) toonFoutbladen(fastifyVan(adapter), foutblad);
  publiceerDocumentatie(fastifyVan(adapter), () => maakDocument(app));
  return app;
}

/**
 * Figures, farewell and crowds: for every module that has Gezondheid and Metingen (ObservabilityModule).
 * @returns what to call when a request fails because the database is away or busy
 */
function bewaak(app: NestFastifyApplication, fastify: FastifyInstance, hoogstens: number): () => void {
  const gezondheid = zoek(app, Gezondheid);
  zwaaiUit(fastify, () => gezondheid?.neemtAfscheid ?? false);
  const metingen = zoek(app, Metingen);
  if (metingen === undefined) return () => undefined;
  meetVerzoeken(fastify, metingen);
  const stappen = metingen.teller('tns_stappen_total', 'Steps asked for over HTTP', ['soort', 'stap', 'uitkomst']);
  telStappen(fastify, (gevraagd) => stappen.inc({ ...gevraagd }));
  const geweigerd = metingen.teller('tns_te_druk_total', 'Requests answered 503, by why', ['reden']);
  houdDrukteBuiten(fastify, { hoogstens, bijWeigering: (reden) => geweigerd.inc({ reden }) });
  return () => geweigerd.inc({ reden: 'storing' });
}

function zoek<T>(app: NestFastifyApplication, klasse: Type<T> | Abstract<T>): T | undefined {
  try {
    return app.get(klasse, { strict: false });
  } catch {
    return undefined; // a small test module
  }
}

/** @param config asked when there is a request: the adapter is there before Nest is */
function maakAdapter(routes: Routetabel, config: () => Config): FastifyAdapter {
  const inlogdienst = (): string => new URL(config().oidcIssuer).origin;
  const adapter = new FastifyAdapter({
    // whose X-Forwarded-For is believed: nobody's, unless the operator names them
    trustProxy: (adres) => config().proxyNetten.check(adres, isIPv6(adres) ? 'ipv6' : 'ipv4'),
    bodyLimit: HOOGSTE_OMVANG,
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    // what still comes in on a kept connection is answered like the rest, and then hung up on (uitzwaaien.ts)
    return503OnClosing: false,
    frameworkErrors: (fout: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      // the router gives up before any hook has run, so the headers are put on here
      const antwoord = vanStatus(fout.statusCode ?? 400);
      reply.headers(kopregelsVan(request.url.split('?', 1)[0] ?? '', inlogdienst));
      stuurProbleem(reply, antwoord, request.id);
    },
    clientErrorHandler: onleesbareAanvraag,
  });
  const fastify = fastifyVan(adapter);
  // hooks run in this order, and before any middleware of Nest
  routes.luister(fastify);
  zetKopregels(fastify, inlogdienst);
  volgSpoor(fastify);
  leesInhoud(fastify);
  return adapter;
}

/** Nest's adapter types its instance with server generics of its own; what we add to it does not touch them. */
function fastifyVan(adapter: FastifyAdapter): FastifyInstance {
  return adapter.getInstance() as unknown as FastifyInstance;
}

/** What is not HTTP at all never reaches Fastify's reply; it is answered on the bare socket. */
function onleesbareAanvraag(fout: Error & { code?: string }, socket: Socket): void {
  if (fout.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status = fout.code === 'HPE_HEADER_OVERFLOW' ? 431 : fout.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  socket.end(ruwAntwoord(vanStatus(status)));
}

function ruwAntwoord(antwoord: Antwoord): string {
  const inhoud = JSON.stringify(maakProbleem(antwoord, uuidv7()));
  const koppen = {
    ...KOPREGELS,
    'content-type': PROBLEEM_TYPE,
    'content-length': String(Buffer.byteLength(inhoud)),
    connection: 'close',
  };
  const regels = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}`);
  return [
    `HTTP/1.1 ${antwoord.status} ${antwoord.status >= 500 ? 'Error' : 'Bad Request'}`,
    ...regels,
    '',
    inhoud,
  ].join('\r\n');
}
