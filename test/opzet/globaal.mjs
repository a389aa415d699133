// Runs once in jest's main process, before all test files. It only opens a small door on 127.0.0.1; the first test file
// that asks for a database makes the database cluster and the identity provider start. Specs of pure rules never ask,
// so they wait for nothing. Whoever asks for a gastheer gets a process that runs the service for its jest worker, and whoever asks for
// somebody's token gets one of the identity provider. The door speaks JSON and is found by the workers through TNS_PROEFHUIS.
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:http';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openInlogbalie } from './inlogbalie.mjs';

const VOORVOEGSEL = 'tns-proef-';

/** Fast above safe: a power cut may cost us nothing but this run. */
const SNEL = {
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '1h',
  // a database lives for seconds: what a round of cleaning and counting would learn comes too late for it
  autovacuum: 'off',
  // the passwords are random and live as long as the run; a connection need not take milliseconds to prove one
  scram_iterations: '1',
};

/** Where Linux keeps files in memory. */
const IN_GEHEUGEN = '/dev/shm';
/** What the databases of a whole run take, with room to spare (bytes). */
const RUIMTE = 4 * 1024 ** 3;

/** For each jest worker, the process in which the service runs for its test files: see gastheer.mjs. */
const gastheren = new Map();

export default async function begin(globaleInstellingen) {
  let huis;
  const deur = createServer((vraag, antwoord) => {
    // a test file that comes minutes later must not find a kept connection that is just being closed
    antwoord.setHeader('connection', 'close');
    huis ??= startHuis(globaleInstellingen.rootDir);
    antwoordOp(new URL(vraag.url, 'http://deur').searchParams, globaleInstellingen.rootDir, huis).then(
      (uitkomst) => antwoord.writeHead(200).end(JSON.stringify(uitkomst)),
      (fout) => antwoord.writeHead(500).end(fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)),
    );
  });
  await new Promise((klaar, mislukt) => {
    deur.once('error', mislukt);
    deur.listen({ port: 0, host: '127.0.0.1' }, klaar);
  });
  process.env.TNS_PROEFPLEK = plek(); // for the files that make a cluster of their own
  process.env.TNS_PROEFHUIS = `http://127.0.0.1:${deur.address().port}`;
  globalThis.tnsProefEinde = async () => {
    deur.close();
    deur.closeAllConnections();
    for (const { proces } of gastheren.values()) proces.disconnect();
    const gestart = await huis?.catch(() => undefined);
    await gestart?.stop();
  };
}

/** What one may ask at the door: a gastheer, somebody's token, or what there is. */
async function antwoordOp(gevraagd, rootDir, huis) {
  if (gevraagd.has('gastheer')) return gastheer(rootDir, gevraagd.get('gastheer'));
  const { voorTests, logIn } = await huis;
  return gevraagd.has('rol') ? { token: await logIn(Object.fromEntries(gevraagd)) } : voorTests;
}

/** Where the gastheer of a jest worker listens; starts it for the first who asks. */
function gastheer(rootDir, werker) {
  const bekend = gastheren.get(werker);
  if (bekend) return bekend.adres;
  const proces = fork(join(rootDir, 'test', 'opzet', 'gastheer.mjs'), [join(rootDir, 'dist')], {
    execArgv: ['--max-semi-space-size=64'], // requests leave little behind: fewer and shorter collections
  });
  const adres = new Promise((klaar, mislukt) => {
    proces.once('message', (url) => klaar({ url }));
    proces.once('error', mislukt);
    proces.once('exit', (code) => mislukt(new Error(`De gastheer stopte met ${code}.`)));
  });
  gastheren.set(werker, { proces, adres });
  return adres;
}

/** The compiled code: jest's main process does not compile TypeScript. `npm test` builds first. */
async function uitDist(rootDir, pad) {
  try {
    return await import(pathToFileURL(join(rootDir, 'dist', pad)).href);
  } catch (oorzaak) {
    throw new Error(`dist/${pad} laadt niet; is "npm run build" gedaan? ${oorzaak.message}`, { cause: oorzaak });
  }
}

async function startHuis(rootDir) {
  const { startIngebed } = await uitDist(rootDir, 'src/platform/ingebed/huis.js');
  const { leesRun } = await uitDist(rootDir, 'src/platform/ingebed/runbestand.js');
  await ruimOudeProevenOp(rootDir);
  const map = mkdtempSync(join(plek(), VOORVOEGSEL));
  // As root PostgreSQL runs as another account, which has to be able to pass.
  chmodSync(map, process.getuid?.() === 0 ? 0o711 : 0o700);
  const ruimOp = () => rmSync(map, { recursive: true, force: true, maxRetries: 3 });
  let huis;
  try {
    huis = await startIngebed({ map: join(map, 'huis'), instellingen: SNEL, minstensPersonen: 50 });
    const { geheimen } = await leesRun(huis.map);
    const superUrl = metGebruiker(huis.env.DATABASE_URL, 'tns_super', geheimen.postgres.super);
    await maakSjabloon(rootDir, superUrl, huis.env.DATABASE_URL_MIGRATIE);
    const stop = async () => {
      await huis.stop();
      ruimOp();
    };
    const logIn = await openInlogbalie((pad) => uitDist(rootDir, pad), huis);
    return { voorTests: { env: huis.env, superUrl, map: huis.map, sleutel: geheimen.oidc.sleutel }, logIn, stop };
  } catch (fout) {
    await huis?.stop().catch(() => undefined);
    ruimOp();
    throw fout;
  }
}

/**
 * In memory when there is room: a database is a thousand files, and copying them to a disk takes ten times the work of copying
 * them in memory. Who sets TMPDIR says where.
 */
function plek() {
  if (process.env.TMPDIR) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(IN_GEHEUGEN);
    return Math.min(bavail * bsize, freemem()) > RUIMTE ? IN_GEHEUGEN : tmpdir();
  } catch {
    return tmpdir(); // not Linux
  }
}

/** Migrates once; every test file copies the result, which takes a fraction of the time. */
async function maakSjabloon(rootDir, superUrl, migratieUrl) {
  const { bereidDatabaseVoor, maakDatabase } = await uitDist(rootDir, 'src/platform/database/rollen.js');
  const { migreer } = await uitDist(rootDir, 'src/platform/database/migreer.js');
  const { laadReferentie } = await uitDist(rootDir, 'src/modules/referentie/index.js');
  const { default: pg } = await import('pg');
  const doe = async (url, werk) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await werk(client).finally(() => client.end());
  };
  const sjabloon = metDatabase(migratieUrl, 'tns_sjabloon');
  await doe(metDatabase(superUrl, 'postgres'), (client) => maakDatabase(client, 'tns_sjabloon'));
  await doe(metDatabase(superUrl, 'tns_sjabloon'), bereidDatabaseVoor);
  await migreer(sjabloon);
  await laadReferentie(sjabloon);
  await doe(metDatabase(superUrl, 'postgres'), async (client) => {
    // One forgotten connection to a template makes every copy of it fail.
    await client.query('ALTER DATABASE tns_sjabloon WITH ALLOW_CONNECTIONS false IS_TEMPLATE true');
    await client.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'tns_sjabloon'");
  });
}

/** A run that was killed could not clean up after itself. */
async function ruimOudeProevenOp(rootDir) {
  const { leesSlot, leeftNog } = await uitDist(rootDir, 'src/platform/ingebed/slot.js');
  const { stopAchterblijver } = await uitDist(rootDir, 'src/platform/ingebed/postmaster.js');
  for (const map of [...new Set([tmpdir(), plek()])].flatMap(proevenIn)) {
    // Another account's, or one that is just starting: not ours to touch.
    const eigenaar = await leesSlot(join(map, 'huis', 'slot.json')).catch(() => undefined);
    if (!eigenaar || leeftNog(eigenaar)) continue;
    await stopAchterblijver(join(map, 'huis', 'postgres'));
    rmSync(map, { recursive: true, force: true, maxRetries: 3 });
  }
}

function proevenIn(map) {
  return readdirSync(map)
    .filter((naam) => naam.startsWith(VOORVOEGSEL))
    .map((naam) => join(map, naam));
}

function metGebruiker(url, gebruiker, wachtwoord) {
  const nieuw = new URL(url);
  nieuw.username = gebruiker;
  nieuw.password = wachtwoord;
  return nieuw.href;
}

function metDatabase(url, database) {
  const nieuw = new URL(url);
  nieuw.pathname = `/${database}`;
  return nieuw.href;
}
