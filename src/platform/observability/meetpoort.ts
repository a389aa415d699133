import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { KOPREGELS } from '../http/kopregels.js';
import { type Antwoord, maakProbleem, PROBLEEM_TYPE, vanDomeinFout, vanStatus } from '../http/probleem.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Gezondheid } from './gezondheid.js';
import type { Metingen } from './metingen.js';

/** What there is to show. */
export interface Meetbaar {
  readonly gezondheid: Gezondheid;
  readonly metingen: Metingen;
}

/** An open port. */
export interface Meetpoort {
  /** address without path */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The window on a process without an API: `/health/live`, `/health/ready` and `/metrics`, with the answers that the API
 * gives there. Plain HTTP of Node: three fixed answers need no framework, and the worker must not grow routes.
 *
 * @throws Error of Node when the port is taken
 */
export async function openMeetpoort(meetbaar: Meetbaar, adres: { host: string; port: number }): Promise<Meetpoort> {
  const server = createServer((verzoek, antwoord) => void beantwoord(meetbaar, verzoek, antwoord));
  await luister(server, adres);
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://${adres.host === '0.0.0.0' ? '127.0.0.1' : adres.host}:${port}`,
    stop: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}

function luister(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((klaar, mislukt) => {
    server.once('error', mislukt);
    server.listen(port, host, () => {
      server.off('error', mislukt);
      klaar();
    });
  });
}

async function beantwoord(meetbaar: Meetbaar, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const pad = (verzoek.url ?? '').split('?', 1)[0] ?? '';
  try {
    const pagina = PAGINAS[pad];
    if (pagina === undefined) return stuurProbleem(antwoord, vanStatus(404));
    if (verzoek.method !== 'GET') return stuurProbleem(antwoord, vanStatus(405, { allow: 'GET' }));
    const { soort, inhoud } = await pagina(meetbaar);
    antwoord.writeHead(200, { ...KOPREGELS, 'content-type': soort }).end(inhoud);
  } catch (fout) {
    stuurProbleem(antwoord, fout instanceof DomeinFout ? vanDomeinFout(fout) : vanStatus(500));
  }
}

interface Pagina {
  readonly soort: string;
  readonly inhoud: string;
}

const PAGINAS: Readonly<Record<string, ((meetbaar: Meetbaar) => Promise<Pagina>) | undefined>> = {
  '/health/live': () => Promise.resolve(alsJson({ status: 'leeft' })),
  '/health/ready': async ({ gezondheid }) => alsJson({ status: 'gereed', onderdelen: await gezondheid.controleer() }),
  '/metrics': async ({ metingen: { register } }) => ({
    soort: register.contentType,
    inhoud: await register.metrics(),
  }),
};

function alsJson(inhoud: object): Pagina {
  return { soort: 'application/json; charset=utf-8', inhoud: JSON.stringify(inhoud) };
}

function stuurProbleem(antwoord: ServerResponse, probleem: Antwoord): void {
  antwoord
    .writeHead(probleem.status, { ...KOPREGELS, ...probleem.headers, 'content-type': PROBLEEM_TYPE })
    .end(JSON.stringify(maakProbleem(probleem, uuidv7())));
}
