import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { vrijePoort } from '../../src/platform/ingebed/poort.js';

/** A Redis of our own. */
export interface RedisProces {
  readonly url: string;
  readonly poort: number;
  /** kill -9: the process is gone, what it wrote is with the kernel */
  dood(): Promise<void>;
  /** as a power cut would: kill -9, and of the append-only file the last second did not reach the disk (appendfsync everysec) */
  valUit(): Promise<void>;
  /** FLUSHALL: everything in it is gone */
  leeg(): Promise<void>;
  /** starts it again on the same port, with what its append-only file kept */
  herstart(): Promise<void>;
  stop(): Promise<void>;
}

const GEREED_MS = 10_000;
/** Redis writes to disk once a second: so much may be lost. */
const OP_SCHIJF_NA_MS = 1000;

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
    async valUit() {
      const eerder = logboeken(eigen);
      await new Promise((verder) => setTimeout(verder, OP_SCHIJF_NA_MS));
      await lopend.eindig('SIGKILL');
      for (const [bestand, omvang] of eerder) if (existsSync(bestand)) truncateSync(bestand, omvang);
    },
    async leeg() {
      if (!(await zeg(poort, 'FLUSHALL')).startsWith('+OK')) throw new Error('Redis wil niet leeg.');
    },
    async herstart() {
      lopend = await draai(poort, eigen);
    },
    stop: () => lopend.eindig('SIGTERM'),
  };
}

/** The parts of the append-only file that still grow, with their size in bytes. */
function logboeken(map: string): [string, number][] {
  const onder = join(map, 'appendonlydir'); // Redis 7; before that it was one file
  const bestanden = existsSync(onder)
    ? readdirSync(onder)
        .filter((naam) => naam.endsWith('.incr.aof'))
        .map((naam) => join(onder, naam))
    : [join(map, 'appendonly.aof')];
  return bestanden.filter((bestand) => existsSync(bestand)).map((bestand) => [bestand, statSync(bestand).size]);
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
async function antwoordt(poort: number): Promise<boolean> {
  return (await zeg(poort, 'PING').catch(() => '')).startsWith('+PONG');
}

/** Says one word to a Redis. @returns the first line of the answer; @throws Error when there is none within a second */
function zeg(poort: number, woord: string): Promise<string> {
  return new Promise((klaar, mislukt) => {
    const lijn = connect(poort, '127.0.0.1', () => lijn.write(`${woord}\r\n`));
    lijn.once('data', (deel) => {
      klaar(deel.toString());
      lijn.destroy();
    });
    lijn.once('error', mislukt);
    lijn.setTimeout(1000, () => lijn.destroy(new Error('stil')));
  });
}
