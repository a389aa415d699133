import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { DomeinFout } from '../src/kern/fout.js';
import { houdDrukteBuiten } from '../src/platform/http/drukte.js';

const HOOGSTENS = 3;

let app: FastifyInstance;
let url: string;
let laatGaan: () => void = () => undefined;
const geweigerd: string[] = [];

beforeAll(async () => {
  app = fastify();
  app.setErrorHandler((fout, _verzoek, reply) => reply.code(fout instanceof DomeinFout ? 503 : 500).send({}));
  houdDrukteBuiten(app, { hoogstens: HOOGSTENS, bijWeigering: (reden) => geweigerd.push(reden), meetElkeMs: 200 });
  app.get('/v1/traag', () => new Promise((klaar) => (laatGaan = () => klaar({}))));
  app.get('/v1/vlot', () => ({}));
  app.get('/health/live', () => ({}));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const status = async (pad: string): Promise<number> => (await fetch(`${url}${pad}`)).status;

describe('a process that gets more than it can do', () => {
  it('sends away who is one too many, but never the operator, and takes in again what leaves', async () => {
    const afbreken = new AbortController();
    const trage = Array.from({ length: HOOGSTENS }, () =>
      fetch(`${url}/v1/traag`, { signal: afbreken.signal }).catch(() => undefined),
    );
    while ((await status('/v1/vlot')) === 200) await wacht(5);
    expect(geweigerd).toContain('verzoeken');
    expect(await status('/health/live')).toBe(200);
    // one is answered, the others hang up without an answer: both make room
    laatGaan();
    afbreken.abort();
    await Promise.all(trage);
    while ((await status('/v1/vlot')) !== 200) await wacht(5);
  });

  it('sends away who comes while it is starved of computing time, and recovers by itself', async () => {
    // every turn of the loop takes longer than is allowed
    const pestkop = setInterval(() => bezet(1_300), 1);
    const gekregen: number[] = [];
    while (!gekregen.includes(503)) {
      gekregen.push(await status('/v1/vlot'));
      expect(await status('/health/live')).toBe(200);
    }
    clearInterval(pestkop);
    expect(geweigerd).toContain('rekentijd');
    while ((await status('/v1/vlot')) !== 200) await wacht(50);
  });
});

function bezet(ms: number): void {
  const tot = performance.now() + ms;
  while (performance.now() < tot);
}
