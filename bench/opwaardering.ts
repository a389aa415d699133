import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { meldEnStop } from '../src/afscheid.js';
import { projectMap } from '../src/platform/ingebed/plek.js';
import { wachtTot } from '../src/platform/ingebed/wacht.js';
import { keurDatabase, type Bevinding } from './opwaardering/keuring.js';
import { bouwUitgave, EERSTE_UITGAVE, GeenGeschiedenis } from './opwaardering/uitgave.js';
import { Verkeer, type Meting } from './opwaardering/verkeer.js';
import { Wissel } from './opwaardering/wissel.js';
import { Opstelling, type ApiProces } from './opstelling/opstelling.js';
import type { Proces } from './opstelling/proces.js';

/**
 * `npm run opwaardering`: from the first release to this code while twenty clients keep registering. The order is that of
 * docs/beheer.md: migrate, then the workers, then the APIs, each old process taken out of the balancer before it is stopped.
 */
const KLANTEN = 20;
/** between two registrations of one client (ms): steady traffic, not a load test */
const PAUZE_MS = 100;
/** how long each situation is watched, at least, and at most when nobody gets through (ms) */
const KIJK_MS = 5_000;
const HOOGSTE_KIJK_MS = 90_000;
/** between taking an instance out of the balancer and SIGTERM, as a preStop hook does (ms) */
const UITLOOP_MS = 1_000;
const MIGREER_MS = 300_000;
/** to finish what is under way after SIGTERM: what orchestrators give before they kill (ms) */
const STOP_MS = 30_000;

const voerUit = promisify(execFile);
const rust = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));
const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);

/** What runs at a moment of the drill, and who sends it traffic. */
interface Toneel {
  readonly opstelling: Opstelling;
  readonly wissel: Wissel;
  readonly verkeer: Verkeer;
}

async function oefen(): Promise<boolean> {
  const opstelling = await Opstelling.zonderTabellen();
  const wissel = await Wissel.start();
  try {
    zeg(`De eerste uitgave (${EERSTE_UITGAVE}) bouwen …`);
    const oud = await bouwUitgave(join(opstelling.ingebed.map, '..', 'oud'));
    await migreer(opstelling, oud);
    const werkers = [await opstelling.werker({}, oud)];
    const apis = [await opstelling.api({}, oud), await opstelling.api({}, oud)];
    for (const { url } of apis) await wissel.voegToe(url);
    const verkeer = new Verkeer({
      url: wissel.url,
      klanten: KLANTEN,
      token: () => opstelling.token('SWT_DORDRECHT', 'intaker'),
      pauzeMs: PAUZE_MS,
    });
    zeg(`${KLANTEN} klanten melden aan; intussen gaat alles naar de nieuwe versie …`);
    await vernieuw({ opstelling, wissel, verkeer }, { werkers, apis });
    return await meldUitslag(opstelling, verkeer);
  } finally {
    await wissel.stop();
    await opstelling.stop();
  }
}

async function vernieuw(toneel: Toneel, oud: { werkers: Proces[]; apis: ApiProces[] }): Promise<void> {
  const { opstelling, verkeer } = toneel;
  verkeer.start('oude versie');
  await kijk(verkeer);
  verkeer.volgende('tabellen bijwerken');
  await migreer(opstelling);
  verkeer.volgende('oude versie op nieuwe tabellen');
  await kijk(verkeer);
  verkeer.volgende('werkers vervangen');
  await opstelling.werker();
  for (const werker of oud.werkers) await eindig(werker, 'werker', verkeer);
  await opstelling.werker();
  for (const [nummer, api] of oud.apis.entries()) {
    verkeer.volgende(`API ${nummer + 1} vervangen`);
    await vervang(toneel, api);
  }
  verkeer.volgende('nieuwe versie');
  await kijk(verkeer);
  await verkeer.stop();
}

/** Goes on when every client could have had an answer. */
async function kijk(verkeer: Verkeer): Promise<void> {
  await rust(KIJK_MS);
  await wachtTot(() => verkeer.inDezeFase >= KLANTEN, HOOGSTE_KIJK_MS);
}

async function vervang({ opstelling, wissel, verkeer }: Toneel, oud: ApiProces): Promise<void> {
  const nieuw = await opstelling.api();
  await wissel.voegToe(nieuw.url);
  wissel.haalWeg(oud.url);
  await rust(UITLOOP_MS);
  await eindig(oud, 'API', verkeer);
}

async function eindig(proces: Proces, wat: string, verkeer: Verkeer): Promise<void> {
  const { code, sein } = await proces.stop(STOP_MS);
  if (sein === 'SIGKILL') verkeer.fouten.push(`de oude ${wat} stopte niet op SIGTERM`);
  else if (code !== 0 && sein === null) verkeer.fouten.push(`de oude ${wat} eindigde met ${code}: ${proces.uitvoer()}`);
}

/** Migrates as an operator does: the command of that version, as a process of its own. */
async function migreer({ ingebed, env }: Opstelling, dist = join(projectMap(), 'dist')): Promise<void> {
  const { stdout } = await voerUit(process.execPath, [join(dist, 'scripts', 'migreer.js')], {
    env: { ...process.env, ...env, DATABASE_URL_MIGRATIE: ingebed.env.DATABASE_URL_MIGRATIE },
    timeout: MIGREER_MS,
  });
  zeg(`  ${stdout.trim()}`);
}

async function meldUitslag({ superUrl }: Opstelling, verkeer: Verkeer): Promise<boolean> {
  const sql = new pg.Client({ connectionString: superUrl });
  await sql.connect();
  try {
    const { rows } = await sql.query<{ name: string }>('select name from tns.migrations order by id');
    zeg(`\nTabellen: ${rows.map(({ name }) => name).join(', ')}\n`);
    verkeer.metingen.forEach((meting) => zeg(regelVan(meting)));
    zeg('');
    const bevindingen = await keurDatabase(sql, verkeer.aangemeld);
    bevindingen.unshift({
      wat: 'mislukte verzoeken (niet 201, niet 503 met Retry-After)',
      aantal: verkeer.fouten.length,
    });
    bevindingen.forEach(({ wat, aantal }) => zeg(`${String(aantal).padStart(6)}  ${wat}`));
    verkeer.fouten.slice(0, 10).forEach((fout) => zeg(`        ${fout}`));
    return oordeel(bevindingen, verkeer);
  } finally {
    await sql.end();
  }
}

function regelVan({ fase, duur, aangemeld, straks, midden, langste }: Meting): string {
  const getal = (waarde: number, breedte: number): string => waarde.toFixed(0).padStart(breedte);
  return `${fase.padEnd(31)} ${duur.toFixed(1).padStart(6)} s ${getal(aangemeld, 6)} aangemeld ${getal(straks, 4)} keer 503  midden ${getal(midden, 5)} ms  langste ${getal(langste, 6)} ms`;
}

function oordeel(bevindingen: readonly Bevinding[], { aangemeld, metingen }: Verkeer): boolean {
  const stil = metingen.filter((meting) => meting.aangemeld === 0).map(({ fase }) => fase);
  if (stil.length > 0) zeg(`\nIn deze fasen kwam er geen aanmelding door: ${stil.join(', ')}`);
  const goed = stil.length === 0 && bevindingen.every(({ aantal }) => aantal === 0);
  zeg(goed ? `\nGoed: ${aangemeld.length} aanmeldingen, geen mislukt, geen verloren.` : '\nNiet goed: zie hierboven.');
  return goed;
}

try {
  process.exitCode = (await oefen()) ? 0 : 1;
} catch (fout) {
  if (!(fout instanceof GeenGeschiedenis && process.argv.includes('--als-het-kan'))) meldEnStop(fout);
  zeg(`Overgeslagen: ${fout.message}`);
}
