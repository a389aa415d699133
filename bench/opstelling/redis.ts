import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { vrijePoort } from '../../src/platform/ingebed/poort.js';

/** A Redis of our own. */
export interface RedisProces {
  readonly url: string;
  readonly poort: number;
  /** kill -9, as a power cut would */
  dood(): Promise<void>;
  /** starts it again on the same port, with what its append-only file kept */
  herstart(): Promise<void>;
  stop(): Promise<void>;
}

const GEREED_MS = 10_000;

/**
 * Starts a Redis server with an append-only file, as production has it.
 * @param map folder for its file
 * @throws Error in plain words when redis-server is not installed
 */
export async function startRedis(map: string): Promise<RedisProces> {
  const poort = await vrijePoort();
  const eigen = join(map, 'redis');
  mkdirSync(eigen, { recursive: true });
  let lopend = await draai(poort, eigen);
  return {
    url: `redis://127.0.0.1:${poort}`,
    poort,
    dood: () => lopend.eindig('SIGKILL'),
    async herstart() {
      lopend = await draai(poort, eigen);
    },
    stop: () => lopend.eindig('SIGTERM'),
  };
}

interface Lopend {
  eindig(sein: NodeJS.Signals): Promise<void>;
}

async function draai(poort: number, map: string): Promise<Lopend> {
  const opties = ['--port', String(poort), '--bind', '127.0.0.1', '--dir', map, '--save', '', '--appendonly', 'yes'];
  const kind = spawn('redis-server', opties, { stdio: 'ignore' });
  let fout: Error | undefined;
  let weg = false;
  const einde = new Promise<void>((klaar) => {
    kind.once('error', (oorzaak) => {
      fout = oorzaak;
      klaar();
    });
    kind.once('exit', () => klaar());
  }).then(() => void (weg = true));
  const tot = performance.now() + GEREED_MS;
  while (!(await antwoordt(poort))) {
    if (fout) throw new Error('redis-server is niet te vinden: installeer Redis 6.2 of nieuwer.', { cause: fout });
    if (weg || performance.now() > tot) throw new Error(`Redis start niet op poort ${poort}.`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
  return {
    async eindig(sein) {
      if (!weg) kind.kill(sein);
      await einde;
    },
  };
}

/** Whether a Redis on this port answers PING; a server that still reads its file says LOADING. */
function antwoordt(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const lijn = connect(poort, '127.0.0.1', () => lijn.write('PING\r\n'));
    lijn.once('data', (deel) => {
      klaar(deel.toString().startsWith('+PONG'));
      lijn.destroy();
    });
    lijn.once('error', () => klaar(false));
    lijn.setTimeout(1000, () => lijn.destroy(new Error('stil')));
  });
}
