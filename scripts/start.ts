import { bijAfbreken, meldEnStop } from '../src/afscheid.js';
import { startAlles, type DraaiendeApi } from '../src/huis.js';
import { startIngebedHuis } from '../src/ingebed.js';

/**
 * `npm start`: API and worker in one process. With DATABASE_URL and OIDC_ISSUER set on those servers; otherwise with an
 * embedded database and identity provider.
 */
async function start(): Promise<DraaiendeApi> {
  if (process.env['DATABASE_URL'] !== undefined) return startAlles();
  return startIngebedHuis({
    map: '.data/start',
    leeg: process.argv.includes('--leeg'),
    vertel: (regel) => console.log(regel),
  });
}

try {
  const huis = await start();
  bijAfbreken(() => huis.stop());
  console.log(`\nDe Toegangspoort draait.\n  Werkplek       ${huis.url}/`);
  console.log(`  API            ${huis.url}/v1`);
  console.log(`  Documentatie   ${huis.url}/docs`);
  if (process.env['DATABASE_URL_MIGRATIE'] !== undefined)
    console.log('  Token          npm run -s token -- SDD behandelaar');
  console.log('\nStoppen: Ctrl-C');
} catch (fout) {
  meldEnStop(fout);
}
