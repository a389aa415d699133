// `npm run test:redis`: the same suite with the queues in Redis. Fails without a Redis, and when nothing went through it:
// a suite that quietly fell back on PostgreSQL would prove nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';

/** Prefix of the databases of test files, and so of their keys. */
const SLEUTELS = 'tns_proef_*';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
redis.on('error', () => undefined); // told below
try {
  await redis.connect();
  await ruimOp();
} catch {
  stop(`Geen Redis op ${new URL(url).host}. Start er een, of zet REDIS_URL.`);
}

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--max-semi-space-size=64',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, REDIS_URL: url } },
);
const [code] = await once(jest, 'exit');
const aantal = await ruimOp();
redis.disconnect();
if (code === 0 && aantal === 0) stop('De tests zijn geslaagd, maar er ging niets door Redis.');
console.log(`Door Redis: ${aantal} sleutels van wachtrijen, opgeruimd.`);
process.exit(code ?? 1);

/** Deletes the keys of test files. @returns how many there were */
async function ruimOp() {
  let aantal = 0;
  for await (const namen of redis.scanStream({ match: SLEUTELS, count: 1000 })) {
    aantal += namen.length;
    if (namen.length > 0) await redis.unlink(...namen);
  }
  return aantal;
}

function stop(melding) {
  console.error(melding);
  process.exit(1);
}
