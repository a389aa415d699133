import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider as Inlogprovider } from 'oidc-provider';
import { foutpagina, kiespagina, PAGINA_KOPPEN } from './kiespagina.js';
import { haalKoppelingen } from './koppelingen.js';
import { Provider } from './oidc-bibliotheek.js';
import { instellingen, laatLoopbackToe } from './oidc-instellingen.js';
import type { Bevolking } from './personen.js';
import { vrijePoort } from './poort.js';
import type { Geheimen } from './runbestand.js';

/** How to start the embedded identity provider. */
export interface OidcOpties {
  /** Folder of the runtime; the keys of the machine accounts are kept under it. */
  map: string;
  /** Audience of every access token: whom the tokens are for. */
  audience: string;
  bevolking: Bevolking;
  geheimen: Geheimen['oidc'];
  /** Port to take when it is free: the address is part of every token. */
  poort?: number;
}

/** A running embedded identity provider. */
export interface IngebedOidc {
  readonly issuer: string;
  readonly audience: string;
  readonly poort: number;
  stop(): Promise<void>;
}

/**
 * Starts an OpenID Connect provider on 127.0.0.1 at which one logs in by choosing an invented person. It calls nobody
 * and gives RFC 9068 access tokens (`at+jwt`, ES256) with `organisatie`, `organisatieSoort`, `rollen` and `naam`.
 *
 * @throws Error with NODE_ENV=production: here anyone can be anyone
 */
export async function startOidc(opties: OidcOpties): Promise<IngebedOidc> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('De ingebouwde inlogdienst is niet voor productie: zet OIDC_ISSUER op de echte inlogdienst.');
  }
  const { audience, bevolking } = opties;
  const koppelingen = await haalKoppelingen(opties.map, bevolking.organisaties);
  const { server, poort } = await luister(opties.poort);
  const issuer = `http://127.0.0.1:${poort}`;
  const provider = new Provider(issuer, instellingen({ audience, bevolking, koppelingen, geheimen: opties.geheimen }));
  laatLoopbackToe(provider);
  const verwerk = provider.callback();
  server.on('request', (vraag: IncomingMessage, antwoord: ServerResponse) => {
    // Another Host is another site that points at us (DNS rebinding): it gets nothing.
    if (vraag.headers.host !== `127.0.0.1:${poort}`) antwoord.writeHead(421).end();
    else if (vraag.url?.startsWith('/kies/')) void kies(provider, bevolking, { vraag, antwoord });
    else void verwerk(vraag, antwoord);
  });
  return { issuer, audience, poort, stop: () => sluit(server) };
}

interface Uitwisseling {
  vraag: IncomingMessage;
  antwoord: ServerResponse;
}

async function kies(provider: Inlogprovider, bevolking: Bevolking, { vraag, antwoord }: Uitwisseling): Promise<void> {
  try {
    await provider.interactionDetails(vraag, antwoord);
    if (vraag.method !== 'POST') {
      antwoord.writeHead(200, PAGINA_KOPPEN).end(kiespagina(bevolking));
      return;
    }
    const persoon = new URLSearchParams(await leesLijf(vraag)).get('persoon') ?? '';
    if (!bevolking.personen.has(persoon)) {
      antwoord.writeHead(400, PAGINA_KOPPEN).end(foutpagina('Deze persoon bestaat niet.'));
      return;
    }
    await provider.interactionFinished(vraag, antwoord, { login: { accountId: persoon } });
  } catch {
    // Whatever it was (an expired attempt, a cut connection), the way on is the same for who sees it.
    if (!antwoord.headersSent) antwoord.writeHead(400, PAGINA_KOPPEN);
    antwoord.end(foutpagina('Deze poging om in te loggen is verlopen.'));
  }
}

async function leesLijf(vraag: IncomingMessage): Promise<string> {
  let lijf = '';
  for await (const deel of vraag) {
    lijf += String(deel);
    if (lijf.length > 10_000) throw new Error('te groot');
  }
  return lijf;
}

/** Listens on the preferred port, or on another when someone was faster. */
async function luister(voorkeur: number | undefined): Promise<{ server: Server; poort: number }> {
  for (let poging = 1; ; poging += 1) {
    const poort = await vrijePoort(poging === 1 ? voorkeur : undefined);
    const server = createServer();
    try {
      await new Promise<void>((klaar, mislukt) => {
        server.once('error', mislukt);
        server.listen({ port: poort, host: '127.0.0.1' }, klaar);
      });
      return { server, poort };
    } catch (fout) {
      if (poging === 5) throw fout;
    }
  }
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}
