import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { bereidDatabaseVoor, maakDatabase, maakRollen } from '../../src/platform/database/rollen.js';
import { kiesUitvoerder } from '../../src/platform/ingebed/plek.js';
import { vrijePoort } from '../../src/platform/ingebed/poort.js';
import { wachtTot } from '../../src/platform/ingebed/wacht.js';
import type { Programmas } from './programmas.js';

const voerUit = promisify(execFile);
const START_MS = 60_000;
const SUPER = 'beheerder';
/** Only ever on a throw-away cluster that listens on this machine alone, or on a server that has no such roles yet. */
const WACHTWOORD = 'herstelproef';

/** A database with the roles of docs/besluiten/0019, and how to reach it as each of them. */
export interface Database {
  /** what it is called in the report */
  readonly naam: string;
  readonly superUrl: string;
  readonly env: { DATABASE_URL: string; DATABASE_URL_WORKER: string; DATABASE_URL_MIGRATIE: string };
  stop(): Promise<void>;
}

/**
 * A new cluster with programs of this machine, on 127.0.0.1 and gone after `stop`. Durability is as it comes: what a
 * back-up proves must not hang on shortcuts.
 */
export async function startCluster(programmas: Programmas, map: string): Promise<Database> {
  mkdirSync(map);
  const uitvoerder = await kiesUitvoerder(map);
  if (uitvoerder) chownSync(map, uitvoerder.uid, uitvoerder.gid);
  const opties = { ...uitvoerder, cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } };
  const datamap = join(map, 'data');
  const initdb = ['-D', datamap, `--username=${SUPER}`, '--auth=trust', '--encoding=UTF8', '--locale=C'];
  await voerUit(join(programmas.map, 'initdb'), initdb, opties);
  const poort = await vrijePoort();
  const instellingen = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=100',
  ];
  const server = spawn(
    join(programmas.map, 'postgres'),
    ['-D', datamap, '-p', String(poort), ...instellingen.flatMap((instelling) => ['-c', instelling])],
    { ...opties, stdio: 'ignore', detached: true },
  );
  const url = `postgres://${SUPER}@127.0.0.1:${poort}/postgres`;
  const stop = (): Promise<void> => stopServer(server);
  if (!(await wachtTot(() => server.exitCode !== null || antwoordt(url), START_MS)) || server.exitCode !== null) {
    await stop();
    throw new Error(`PostgreSQL ${programmas.versie} uit ${programmas.map} start niet.`);
  }
  return { ...(await maakLeeg(url, `eigen PostgreSQL ${programmas.versie}`, 'tns')), stop };
}

/**
 * A new database on a server that is already there.
 * @throws Error when the server knows our roles: their passwords would be changed under a running service
 */
export async function maakOpServer(url: string, database: string): Promise<Database> {
  const naam = new URL(url).host;
  const gemaakt = await maakLeeg(url, naam, database);
  return {
    ...gemaakt,
    stop: () =>
      metSql(url, (sql) => sql.query(`drop database if exists ${sql.escapeIdentifier(database)} with (force)`)),
  };
}

/** @throws Error when this server is in use by a Toegangspoort */
export async function eisOngebruikt(url: string): Promise<void> {
  await metSql(url, async (sql) => {
    const { rowCount } = await sql.query(`select from pg_roles where rolname like 'tns\\_%'`);
    if (rowCount !== 0) throw new Error('Deze server kent de rollen van een Toegangspoort al. Neem een lege server.');
  });
}

/** Does something on a connection of its own. */
export async function metSql<T>(url: string, werk: (sql: pg.Client) => Promise<T>): Promise<void> {
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    await werk(sql);
  } finally {
    await sql.end();
  }
}

/** Major version of a server. */
export async function versieVan(url: string): Promise<number> {
  let versie = 0;
  await metSql(url, async (sql) => {
    const { rows } = await sql.query<{ versie: string }>(`select current_setting('server_version_num') as versie`);
    versie = Math.floor(Number(rows[0]?.versie) / 10_000);
  });
  return versie;
}

async function maakLeeg(url: string, naam: string, database: string): Promise<Omit<Database, 'stop'>> {
  await metSql(url, async (sql) => {
    await maakRollen(sql, { migratie: WACHTWOORD, app: WACHTWOORD, worker: WACHTWOORD });
    await maakDatabase(sql, database);
  });
  const superUrl = alsRol(url, { database });
  await metSql(superUrl, bereidDatabaseVoor);
  return {
    naam,
    superUrl,
    env: {
      DATABASE_URL: alsRol(url, { database, rol: 'tns_app' }),
      DATABASE_URL_WORKER: alsRol(url, { database, rol: 'tns_worker' }),
      DATABASE_URL_MIGRATIE: alsRol(url, { database, rol: 'tns_migratie' }),
    },
  };
}

function alsRol(url: string, { database, rol }: { database: string; rol?: string }): string {
  const adres = new URL(url);
  adres.pathname = `/${database}`;
  if (rol !== undefined) {
    adres.username = rol;
    adres.password = WACHTWOORD;
  }
  return adres.href;
}

async function antwoordt(url: string): Promise<boolean> {
  return metSql(url, (sql) => sql.query('select 1')).then(
    () => true,
    () => false,
  );
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const weg = new Promise((klaar) => server.once('exit', klaar));
  server.kill('SIGINT');
  await weg;
}
