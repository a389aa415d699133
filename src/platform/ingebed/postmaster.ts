import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bestaat, isCode } from './slot.js';
import { wachtTot } from './wacht.js';

/** What PostgreSQL itself writes in its lock file `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  poort: number;
  gereed: boolean;
}

/** Reads `postmaster.pid` of a data directory; undefined when no server claims it. */
export function leesPostmaster(datamap: string): Postmaster | undefined {
  try {
    const regels = readFileSync(join(datamap, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(regels[0] ?? '', 10);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, poort: Number.parseInt(regels[3] ?? '', 10), gereed: (regels[7] ?? '').trim() === 'ready' };
  } catch (fout) {
    if (isCode(fout, 'ENOENT')) return undefined;
    throw fout;
  }
}

/**
 * Stops the server that a killed run left behind. Only when the number in its lock file is today still a postgres on
 * exactly this directory; any other process that was given that number is left alone.
 *
 * @param datamap data directory; the caller holds the lock on it, so the owner of that server is gone
 * @returns true when there was one
 */
export async function stopAchterblijver(datamap: string): Promise<boolean> {
  const postmaster = leesPostmaster(datamap);
  if (!postmaster || !isPostgresOp(postmaster.pid, datamap)) return false;
  await stopProces(postmaster.pid, () => isPostgresOp(postmaster.pid, datamap));
  return true;
}

/**
 * Stops a postgres: first in order (SIGINT: clients are cut off, all is written), then harder.
 *
 * @param loopt is it still there?
 */
export async function stopProces(pid: number, loopt: () => boolean): Promise<void> {
  const oplopend = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [sein, tijd] of oplopend) {
    if (!loopt()) return;
    geefSein(pid, sein);
    if (await wachtTot(() => !loopt(), tijd)) return;
  }
  throw new Error(`PostgreSQL (proces ${pid}) stopt niet.`);
}

/** Sends a signal; a process that is already gone is fine. */
export function geefSein(pid: number, sein: NodeJS.Signals): void {
  try {
    process.kill(pid, sein);
  } catch (fout) {
    if (!isCode(fout, 'ESRCH')) throw fout;
  }
}

function isPostgresOp(pid: number, datamap: string): boolean {
  if (!bestaat(pid)) return false;
  if (process.platform !== 'linux') return isPostgresVolgensPs(pid, datamap);
  try {
    // A postmaster works from inside its data directory. After an upgrade the program's file may be gone: "(deleted)".
    const programma = basename(readlinkSync(`/proc/${pid}/exe`)).split(' ')[0];
    return programma === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(datamap);
  } catch {
    return false;
  }
}

function isPostgresVolgensPs(pid: number, datamap: string): boolean {
  try {
    const opdracht = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return opdracht.includes('postgres') && opdracht.includes(`-D ${datamap} `);
  } catch {
    return false;
  }
}
