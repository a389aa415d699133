import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const voerUit = promisify(execFile);

/** An ordinary account of this machine, to run PostgreSQL as when we are root ourselves. */
export interface Uitvoerder {
  uid: number;
  gid: number;
}

/** Accounts that may do: the one made for it, or the ones every Unix has. Nobody gets an account made for them. */
const GEWONE_ACCOUNTS: readonly string[] = ['postgres', 'nobody', 'daemon'];

/** Are we root? PostgreSQL refuses to run as root. */
export function zijnRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The folder of the project: the nearest one upwards with a package.json, from `src` as well as from `dist`. */
export function projectMap(): string {
  let map = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(map, 'package.json'))) {
    const hoger = dirname(map);
    if (hoger === map) throw new Error('De projectmap (met package.json) is niet gevonden.');
    map = hoger;
  }
  return map;
}

/**
 * Makes a folder of ours, with its parents, whatever the umask. As root others may pass through it (not read it):
 * PostgreSQL runs as another account and has to get to its data.
 */
export function maakEigenMap(map: string): void {
  const nieuw: string[] = [];
  for (let deel = resolve(map); !existsSync(deel); deel = dirname(deel)) nieuw.unshift(deel);
  for (const deel of nieuw) mkdirSync(deel, { mode: 0o700 });
  const modus = zijnRoot() ? 0o711 : 0o700;
  for (const deel of nieuw) chmodSync(deel, modus);
}

/**
 * Writes a file with secrets: whole or not at all, readable by its owner only. As root in somebody else's folder the
 * file becomes theirs, or they could not start again without root.
 */
export async function schrijfGeheim(bestand: string, inhoud: string): Promise<void> {
  const nieuw = `${bestand}.${process.pid}.nieuw`;
  await writeFile(nieuw, inhoud, { mode: 0o600 });
  await chmod(nieuw, 0o600);
  if (zijnRoot()) {
    const map = await stat(dirname(bestand));
    await chown(nieuw, map.uid, map.gid);
  }
  await rename(nieuw, bestand);
}

/**
 * Which account PostgreSQL will run as; undefined = our own. Existing data keeps its owner, so a folder that was
 * first used without root, or before someone installed a `postgres` account, goes on working.
 *
 * @param datamap data directory, which need not exist yet
 * @throws Error when we are root and the machine has no ordinary account at all
 */
export async function kiesUitvoerder(datamap: string, accounts = GEWONE_ACCOUNTS): Promise<Uitvoerder | undefined> {
  if (!zijnRoot()) return undefined;
  const bestaand = await stat(datamap).catch(() => undefined);
  if (bestaand && bestaand.uid !== 0) return { uid: bestaand.uid, gid: bestaand.gid };
  for (const account of accounts) {
    const ids = await Promise.all([idVan('-u', account), idVan('-g', account)]).catch(() => undefined);
    if (ids && ids[0] !== 0) return { uid: ids[0], gid: ids[1] };
  }
  throw new Error(
    'PostgreSQL mag niet als root draaien en er is geen gewone gebruiker (postgres, nobody of daemon). Start als een gewone gebruiker.',
  );
}

async function idVan(vlag: '-u' | '-g', account: string): Promise<number> {
  const { stdout } = await voerUit('id', [vlag, account]);
  return Number.parseInt(stdout, 10);
}

/** Can this account get into the folder? Asked by trying, as it: modes alone do not tell about ACLs and mounts. */
export async function kanErin(map: string, uitvoerder: Uitvoerder): Promise<boolean> {
  return slaagt(['-c', 'cd "$1"', 'sh', map], uitvoerder);
}

/** Can this account run the program and read the file? */
export async function kanDraaien(programma: string, bestand: string, uitvoerder: Uitvoerder): Promise<boolean> {
  return slaagt(['-c', 'test -r "$2" && "$1" --version', 'sh', programma, bestand], uitvoerder);
}

async function slaagt(argumenten: string[], uitvoerder: Uitvoerder): Promise<boolean> {
  try {
    await voerUit('/bin/sh', argumenten, { ...uitvoerder, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder outside the project that any account may pass through, for when root's project itself is closed to others.
 *
 * @param naam last part of the folder's name; the same name gives the same folder again
 * @param goed last check, for example that programs may be run there (not so on a noexec mount)
 * @throws Error when no place will do
 */
export async function openPlek(naam: string, goed: (map: string) => Promise<boolean>): Promise<string> {
  for (const basis of ['/var/lib', '/var/tmp', tmpdir()]) {
    const map = join(basis, `toegangspoort-${naam}`);
    try {
      await maakOpen(map);
      if (await goed(map)) return map;
    } catch {
      // Read-only, full, or made by somebody else: the next place may do.
    }
  }
  throw new Error('Er is geen map gevonden waar PostgreSQL bij mag. Start als een gewone gebruiker.');
}

async function maakOpen(map: string): Promise<void> {
  await mkdir(map).catch((fout: unknown) => {
    if (!existsSync(map)) throw fout;
  });
  const gevonden = await lstat(map);
  // /var/tmp is open to all: a folder that another account made ready for us is not to be trusted.
  if (!gevonden.isDirectory() || gevonden.uid !== 0) throw new Error(`${map} is niet van ons`);
  await chmod(map, 0o755);
}

/** Short, stable name for a path. */
export async function kortVoor(pad: string): Promise<string> {
  return createHash('sha256')
    .update(await realpath(pad))
    .digest('hex')
    .slice(0, 12);
}

/** Removes a file or a whole folder; nothing there is fine. */
export async function verwijder(pad: string): Promise<void> {
  await rm(pad, { recursive: true, force: true, maxRetries: 3 });
}
