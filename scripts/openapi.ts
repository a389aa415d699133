/**
 * `npm run openapi` writes openapi/openapi.json from the compiled application; `npm run openapi -- --controleer` only
 * compares and exits with 1 on a difference. Needs no database and no identity provider: the application is built, not
 * started.
 */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

const BESTAND = join(process.cwd(), 'openapi', 'openapi.json');

/** Settings of a house that is never started; only their form matters. */
function droogzwemmen(): void {
  const sleutels = JSON.stringify({ 1: randomBytes(32).toString('base64') });
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: 'postgres://127.0.0.1:1/geen',
    DATABASE_URL_WORKER: 'postgres://127.0.0.1:1/geen',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    VERSLEUTELING_SLEUTELS: sleutels,
    HMAC_SLEUTELS: sleutels,
  });
}

async function maak(): Promise<string> {
  droogzwemmen();
  // after the settings: modules may read them when they are loaded
  const { AppModule } = await import('../src/app.module.js');
  const { bouwApp } = await import('../src/platform/http/bouw-app.js');
  const { maakDocument } = await import('../src/platform/http/openapi.js');
  const app = await bouwApp(AppModule);
  return `${JSON.stringify(maakDocument(app), null, 2)}\n`;
}

const nieuw = await maak();
if (process.argv.includes('--controleer')) {
  const oud = await readFile(BESTAND, 'utf8').catch(() => '');
  if (oud !== nieuw) {
    process.stderr.write('openapi/openapi.json is not what the code says. Run: npm run openapi\n');
    process.exit(1);
  }
} else await writeFile(BESTAND, nieuw);
// whatever a module opened while it was built does not have to be waited for
process.exit(0);
