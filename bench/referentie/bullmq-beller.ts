import { Agent, request } from 'node:http';
import { antwoordOp } from '../snelheid/kind.js';
import { openWerker } from './bullmq.js';

/**
 * FROZEN: do not tune. Raw BullMQ in a process of its own: takes a letter and calls a partner's system once, on connections that are kept.
 * Variables: URL, REDIS_URL when the queue lives there, and DOEL.
 */
const lijn = new Agent({ keepAlive: true });
const doel = process.env['DOEL'] ?? '';

function bel(id: string): Promise<void> {
  const inhoud = JSON.stringify({ subject: id });
  const koppen = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(inhoud) };
  return new Promise((klaar, mislukt) => {
    const verzoek = request(doel, { method: 'POST', headers: koppen, agent: lijn }, (antwoord) => {
      antwoord.resume();
      antwoord.once('end', klaar);
    });
    verzoek.once('error', mislukt);
    verzoek.end(inhoud);
  });
}

const werker = await openWerker({ databaseUrl: process.env['URL'] ?? '', redisUrl: process.env['REDIS_URL'] }, (id) =>
  bel(id),
);
// nothing is asked of it but to be there
antwoordOp(
  () => Promise.resolve(),
  async () => {
    await werker.sluit();
    lijn.destroy();
  },
);
