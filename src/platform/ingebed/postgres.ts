import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vindBinaries, type Binaries } from './binaries.js';
import { kanErin, kiesUitvoerder, kortVoor, maakEigenMap, openPlek, verwijder } from './plek.js';
import type { Uitvoerder } from './plek.js';
import { vrijePoort } from './poort.js';
import { geefSein, leesPostmaster, stopAchterblijver, stopProces } from './postmaster.js';
import { wachtTot } from './wacht.js';

const voerUit = promisify(execFile);

/** Name of the superuser of the cluster; only the embedded runtime itself uses it. */
export const SUPERGEBRUIKER = 'tns_super';

/** How to start an embedded PostgreSQL. */
export interface PostgresOpties {
  /** Folder of the runtime; the data go in `postgres` under it, unless only root may enter it. */
  map: string;
  /** Password of the superuser; must be the same on every start on the same data. */
  wachtwoord: string;
  /** Port to take when it is free. */
  poort?: number;
  /** Settings of postgresql.conf that differ from ours, for example `{ fsync: 'off' }` in tests. */
  instellingen?: Record<string, string>;
  /** For tests: folder of the binaries package, and the accounts to choose from when we are root. */
  pakket?: string;
  accounts?: readonly string[];
}

/** A running embedded PostgreSQL. */
export interface IngebedPostgres {
  readonly poort: number;
  readonly pid: number;
  readonly datamap: string;
  /** Connection URL for a role and a database of this cluster. */
  url(rol: string, wachtwoord: string, database: string): string;
  /** Stops the server and waits until it is gone. */
  stop(): Promise<void>;
}

const STANDAARD: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  // Personal data stay out of the log: no row contents in errors, no statements.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Nothing of the caller's PG* variables, locale or secrets reaches the server. */
const OMGEVING = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Where the data of this folder are: in it, or elsewhere when we are root and PostgreSQL's account cannot get in.
 * Gives the same answer on every start, as long as the folder's rights stay the same.
 */
export async function datamapVan(map: string, accounts?: readonly string[]): Promise<string> {
  const hier = join(map, 'postgres');
  const uitvoerder = await kiesUitvoerder(hier, accounts);
  if (!uitvoerder || (await kanErin(map, uitvoerder))) return hier;
  return join(await openPlek(`data-${await kortVoor(map)}`, (plek) => kanErin(plek, uitvoerder)), 'postgres');
}

/**
 * Starts PostgreSQL on 127.0.0.1 with password login only, and makes its data directory the first time. A server that
 * a killed run left on these data is stopped first. The caller holds the lock on the folder (see slot.ts).
 *
 * @throws Error in plain words, with the tail of the log, when it does not come up
 */
export async function startPostgres(opties: PostgresOpties): Promise<IngebedPostgres> {
  maakEigenMap(opties.map);
  const datamap = await datamapVan(opties.map, opties.accounts);
  const uitvoerder = await kiesUitvoerder(datamap, opties.accounts);
  const binaries = await vindBinaries(uitvoerder, opties.pakket);
  await stopAchterblijver(datamap);
  if (!existsSync(join(datamap, 'PG_VERSION'))) await maakCluster({ binaries, datamap, uitvoerder }, opties.wachtwoord);
  keurVersie(datamap, binaries);

  const log = join(opties.map, 'postgres.log');
  for (let poging = 1; ; poging += 1) {
    const poort = await vrijePoort(poging === 1 ? opties.poort : undefined);
    const proces = draai({ binaries, datamap, uitvoerder }, { ...opties, poort }, log);
    if (await isGereed(proces, datamap)) return beheer(proces, { poort, datamap });
    const verslag = existsSync(log) ? readFileSync(log, 'utf8') : '';
    // Somebody took the port between our look and PostgreSQL's: look again.
    if (poging < 5 && verslag.includes('could not bind')) continue;
    throw new Error(`PostgreSQL start niet. Laatste regels van ${log}:\n${verslag.split('\n').slice(-15).join('\n')}`);
  }
}

interface Plaats {
  binaries: Binaries;
  datamap: string;
  uitvoerder: Uitvoerder | undefined;
}

async function maakCluster({ binaries, datamap, uitvoerder }: Plaats, wachtwoord: string): Promise<void> {
  // Made under another name: PG_VERSION is written early, and a broken-off initdb must not pass for a cluster.
  const nieuw = `${datamap}.nieuw`;
  const wachtwoordBestand = `${datamap}.wachtwoord`;
  await verwijder(nieuw);
  await verwijder(datamap);
  maakEigenMap(nieuw);
  await chmod(nieuw, 0o700);
  await writeFile(wachtwoordBestand, wachtwoord, { mode: 0o600 });
  if (uitvoerder) {
    await chown(nieuw, uitvoerder.uid, uitvoerder.gid);
    await chown(wachtwoordBestand, uitvoerder.uid, uitvoerder.gid);
  }
  try {
    await voerUit(
      binaries.initdb,
      [
        '-D',
        nieuw,
        `--username=${SUPERGEBRUIKER}`,
        `--pwfile=${wachtwoordBestand}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own Unicode rules: the same order on every machine, whatever locales it has.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...uitvoerder, cwd: '/', env: OMGEVING },
    );
    await rename(nieuw, datamap);
  } catch (oorzaak) {
    const melding = oorzaak instanceof Error ? oorzaak.message : String(oorzaak);
    throw new Error(`De database kon niet worden gemaakt in ${datamap}: ${melding}`, { cause: oorzaak });
  } finally {
    await rm(wachtwoordBestand, { force: true });
    await verwijder(nieuw);
  }
}

function keurVersie(datamap: string, binaries: Binaries): void {
  const versie = readFileSync(join(datamap, 'PG_VERSION'), 'utf8').trim();
  if (versie === binaries.versie) return;
  throw new Error(
    `De gegevens in ${datamap} zijn van PostgreSQL ${versie}; hier draait ${binaries.versie}. Begin opnieuw met --leeg.`,
  );
}

function draai(plaats: Plaats, opties: PostgresOpties & { poort: number }, log: string): ChildProcess {
  const instellingen = Object.entries({ ...STANDAARD, ...opties.instellingen });
  const uitvoer = openSync(log, 'w', 0o600);
  try {
    return spawn(
      plaats.binaries.postgres,
      [
        '-D',
        plaats.datamap,
        '-p',
        String(opties.poort),
        ...instellingen.flatMap(([naam, w]) => ['-c', `${naam}=${w}`]),
      ],
      // Detached: Ctrl-C in a terminal reaches the whole group, and the database must outlive whoever still writes to it.
      { ...plaats.uitvoerder, cwd: '/', env: OMGEVING, stdio: ['ignore', uitvoer, uitvoer], detached: true },
    );
  } finally {
    closeSync(uitvoer);
  }
}

async function isGereed(proces: ChildProcess, datamap: string): Promise<boolean> {
  let weg = false;
  proces.once('error', () => (weg = true));
  proces.once('exit', () => (weg = true));
  // Recovery after a power cut may take a while.
  const opTijd = await wachtTot(() => {
    const postmaster = weg ? undefined : leesPostmaster(datamap);
    return weg || (postmaster?.pid === proces.pid && postmaster?.gereed === true);
  }, 120_000);
  if (!opTijd) proces.kill('SIGQUIT');
  return opTijd && !weg;
}

function beheer(proces: ChildProcess, { poort, datamap }: { poort: number; datamap: string }): IngebedPostgres {
  const pid = proces.pid;
  if (pid === undefined) throw new Error('PostgreSQL heeft geen procesnummer.');
  const loopt = (): boolean => proces.exitCode === null && proces.signalCode === null;
  // The net under a process.exit() that forgot us. After SIGKILL the next start cleans up.
  const bijEinde = (): void => {
    if (loopt()) geefSein(pid, 'SIGINT');
  };
  process.on('exit', bijEinde);
  // Stopping is always explicit: a waiting server must not keep a finished program alive.
  proces.unref();
  return {
    poort,
    pid,
    datamap,
    url: (rol, wachtwoord, database) =>
      `postgres://${rol}:${encodeURIComponent(wachtwoord)}@127.0.0.1:${poort}/${database}`,
    stop: async () => {
      await stopProces(pid, loopt);
      process.off('exit', bijEinde);
    },
  };
}
