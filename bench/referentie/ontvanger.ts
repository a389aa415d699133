import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { antwoordOp } from '../snelheid/kind.js';
import { zetGelijk } from '../snelheid/klok.js';

/**
 * FROZEN: do not tune. A partner's system in a process of its own: answers every message at once, and remembers of each subject when it
 * first came, in the clock of the database. Variable: URL of the database whose clock counts.
 */
export type Ontvangervraag = 'adres' | 'begin' | 'aantal' | 'haal';

const client = new pg.Client({ connectionString: process.env['URL'] });
await client.connect();
let klok = await zetGelijk(client);
let gekomen = new Map<string, number>();

const server = createServer((verzoek, antwoord) => {
  neem(verzoek, antwoord).catch(() => antwoord.destroy());
});
await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));

async function neem(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const nu = klok();
  const { subject } = await lees(verzoek);
  if (!gekomen.has(subject)) gekomen.set(subject, nu);
  antwoord.writeHead(204).end();
}

async function lees(verzoek: IncomingMessage): Promise<{ subject: string }> {
  let tekst = '';
  for await (const deel of verzoek.setEncoding('utf8')) tekst += String(deel);
  return JSON.parse(tekst) as { subject: string }; // both sides send a subject
}

antwoordOp(
  async (vraag: Ontvangervraag) => {
    if (vraag === 'adres') return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    if (vraag === 'begin') [klok, gekomen] = [await zetGelijk(client), new Map()];
    if (vraag === 'aantal') return gekomen.size;
    return vraag === 'haal' ? [...gekomen] : null;
  },
  async () => {
    server.closeAllConnections();
    await client.end();
  },
);
