import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const voerUit = promisify(execFile);

/** The oldest PostgreSQL that the service runs on. */
const OUDSTE = 15;
const NODIG = ['pg_dump', 'pg_restore'] as const;
const NODIG_VOOR_SERVER = ['initdb', 'postgres'] as const;

/** The programs of one installed PostgreSQL. */
export interface Programmas {
  readonly map: string;
  /** major version, for example 15 */
  readonly versie: number;
}

/** What is asked of the programs. */
export interface Eis {
  /** able to run a server, not only to dump and restore */
  readonly metServer: boolean;
  /** at least this major version: pg_dump refuses a server that is newer than itself */
  readonly vanaf?: number;
}

/**
 * Finds the newest installed PostgreSQL that will do: in the folder PG_BIN, in the usual places of Linux and macOS, and on
 * the path.
 * @throws Error that says what to install
 */
export async function vindProgrammas({ metServer, vanaf = OUDSTE }: Eis): Promise<Programmas> {
  const nodig = metServer ? [...NODIG, ...NODIG_VOOR_SERVER] : NODIG;
  const compleet = mappen().filter((map) => nodig.every((programma) => existsSync(join(map, programma))));
  const gevonden = await Promise.all(compleet.map(async (map) => ({ map, versie: await versieVan(map) })));
  const [beste] = gevonden.filter(({ versie }) => versie >= vanaf).sort((a, b) => b.versie - a.versie);
  if (beste) return beste;
  throw new Error(
    `Hiervoor is PostgreSQL ${vanaf} of nieuwer nodig, met ${nodig.join(', ')}. ` +
      'Installeer het (Debian: apt-get install postgresql), of zet PG_BIN op de map met die programma’s.',
  );
}

/** Runs one of the programs. @returns its output; @throws Error with what it said */
export async function draai({ map }: Programmas, programma: string, argumenten: readonly string[]): Promise<string> {
  try {
    const { stdout } = await voerUit(join(map, programma), argumenten, { maxBuffer: 1024 ** 3 });
    return stdout;
  } catch (oorzaak) {
    // execFile puts what the program wrote on its error; the command line holds passwords and stays out
    const gezegd = typeof oorzaak === 'object' && oorzaak !== null && 'stderr' in oorzaak ? String(oorzaak.stderr) : '';
    throw new Error(`${programma}: ${gezegd.trim().split('\n').slice(0, 5).join('\n')}`, { cause: oorzaak });
  }
}

/** Everything of a database but its rows, line by line, as its owner sees it. */
export async function opzetVan(programmas: Programmas, url: string): Promise<string[]> {
  const regels = (await draai(programmas, 'pg_dump', ['--schema-only', '-d', url])).split('\n');
  return (
    regels
      .filter((regel) => !/^\\(un)?restrict /.test(regel)) // a random word, new in every dump
      // a condition that was dumped and read back is the same one with other brackets
      .map((regel) => (regel.startsWith('CREATE TRIGGER') ? regel.replaceAll(/[()]/g, '') : regel))
  );
}

function mappen(): string[] {
  const eigen = process.env['PG_BIN'];
  if (eigen !== undefined) return [eigen];
  const perVersie = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/postgresql'];
  const los = ['/usr', '/opt/homebrew/opt', '/usr/local/opt'];
  return [
    ...perVersie.flatMap((map) => submappen(map)),
    ...los.flatMap((map) => submappen(map).filter((sub) => /(pgsql-|postgresql@)\d+$/.test(sub))),
  ]
    .map((map) => join(map, 'bin'))
    .concat((process.env['PATH'] ?? '').split(delimiter));
}

function submappen(map: string): string[] {
  return existsSync(map) ? readdirSync(map).map((naam) => join(map, naam)) : [];
}

async function versieVan(map: string): Promise<number> {
  const { stdout } = await voerUit(join(map, 'pg_dump'), ['--version']).catch(() => ({ stdout: '' }));
  return Number(/\) (\d+)/.exec(stdout)?.[1] ?? 0);
}
