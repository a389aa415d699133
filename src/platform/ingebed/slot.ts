import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { wacht } from './wacht.js';

/** A process, named so that a later process with the same number is not taken for it. */
export interface Proces {
  pid: number;
  /** When the process began, as the operating system words it; empty when it could not be asked. */
  start: string;
}

/** What the lock file says: who owns the folder and, once it listens, where. */
export interface SlotInhoud extends Proces {
  url?: string;
}

/** The folder belongs to a process that is alive; the message says which and where it listens. */
export class SlotBezet extends Error {
  override readonly name = 'SlotBezet';

  constructor(readonly eigenaar: SlotInhoud) {
    const waar = eigenaar.url ?? 'het is nog bezig met starten';
    super(`Deze omgeving draait al (proces ${eigenaar.pid}): ${waar}`);
  }
}

/** A lock that is held; it ends with `laatLos`, or by itself when the process is gone. */
export interface Slot {
  /** Writes into the lock where this process listens, for whoever comes second. */
  meldUrl(url: string): Promise<void>;
  laatLos(): void;
}

/** This process, as it stands in a lock file. */
export function ditProces(): Proces {
  return { pid: process.pid, start: startVan(process.pid) ?? '' };
}

/**
 * Is this very process still there? A number that was given out again to another process counts as gone.
 */
export function leeftNog(proces: Proces): boolean {
  const start = startVan(proces.pid);
  if (start === undefined) return false;
  return start === '' || proces.start === '' || start === proces.start;
}

/**
 * Takes the lock, or takes it over from an owner that is gone.
 *
 * @param bestand path of the lock file; its folder exists
 * @throws SlotBezet when the owner is alive
 */
export async function neemSlot(bestand: string): Promise<Slot> {
  const ik = ditProces();
  for (let poging = 0; poging < 200; poging += 1) {
    if (await maakAlsVrij(bestand, ik)) return houd(bestand, ik);
    const eigenaar = await leesSlot(bestand);
    if (eigenaar && leeftNog(eigenaar)) throw new SlotBezet(eigenaar);
    await ruimOudSlotOp(bestand, ik);
  }
  throw new Error(`Het slot ${bestand} kon niet worden genomen: probeer het opnieuw.`);
}

/** Stands in for the owner of a lock file that cannot be understood: no process has this number. */
const NIEMAND: SlotInhoud = { pid: 0, start: '' };

/** Reads a lock file; undefined when there is none, and an owner that is not alive when it cannot be understood. */
export async function leesSlot(bestand: string): Promise<SlotInhoud | undefined> {
  try {
    const inhoud: unknown = JSON.parse(await readFile(bestand, 'utf8'));
    return isInhoud(inhoud) ? inhoud : NIEMAND;
  } catch (fout) {
    if (isCode(fout, 'ENOENT')) return undefined;
    if (fout instanceof SyntaxError) return NIEMAND;
    throw fout;
  }
}

function houd(bestand: string, ik: Proces): Slot {
  let vast = true;
  const laatLos = (): void => {
    if (vast) rmSync(bestand, { force: true });
    vast = false;
    process.off('exit', laatLos);
  };
  process.on('exit', laatLos);
  return {
    laatLos,
    meldUrl: async (url) => rename(await schrijf(bestand, { ...ik, url }), bestand),
  };
}

/**
 * Removes the lock of a dead owner. Many may find it dead at the same moment, and the slowest must not remove the lock
 * that the fastest has taken since: so it is looked at again and removed by one at a time.
 */
async function ruimOudSlotOp(bestand: string, ik: Proces): Promise<void> {
  const beurt = `${bestand}.overname`;
  if (!(await maakAlsVrij(beurt, ik))) {
    const aanDeBeurt = await leesSlot(beurt);
    if (aanDeBeurt && !leeftNog(aanDeBeurt)) await rm(beurt, { force: true });
    await wacht(25);
    return;
  }
  try {
    const eigenaar = await leesSlot(bestand);
    // No lock at all is left alone too: the next moment there may be one, of somebody who was faster.
    if (eigenaar && !leeftNog(eigenaar)) await rm(bestand, { force: true });
  } finally {
    await rm(beurt, { force: true });
  }
}

/** Makes the file, unless there is one. It appears with its content, so nobody ever reads an empty lock. */
async function maakAlsVrij(bestand: string, ik: Proces): Promise<boolean> {
  const eigen = await schrijf(bestand, ik);
  try {
    await link(eigen, bestand);
    return true;
  } catch (fout) {
    if (isCode(fout, 'EEXIST')) return false;
    throw fout;
  } finally {
    await rm(eigen, { force: true });
  }
}

async function schrijf(bestand: string, inhoud: SlotInhoud): Promise<string> {
  const nieuw = `${bestand}.${randomUUID()}`;
  await writeFile(nieuw, JSON.stringify(inhoud), { mode: 0o600 });
  return nieuw;
}

/** Start of a process: undefined = there is no such process, '' = it is there but its start cannot be asked. */
function startVan(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return startUitProc(pid);
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return bestaat(pid) ? '' : undefined;
  }
}

function startUitProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name between brackets and may itself hold spaces and brackets.
    const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Dead but not yet collected by its parent: it will never release anything again.
    if (velden[0] === 'Z') return undefined;
    const opgestart = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Field 22 of proc(5): the start in clock ticks since boot, so the boot itself has to be named too.
    return `${opgestart}:${velden[19]}`;
  } catch (fout) {
    if (isCode(fout, 'ENOENT') || isCode(fout, 'ESRCH')) return undefined;
    return bestaat(pid) ? '' : undefined;
  }
}

/** Does any process have this number now? Says nothing about which. */
export function bestaat(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return isCode(fout, 'EPERM');
  }
}

/** Is this an error of the operating system with this code? */
export function isCode(fout: unknown, code: string): boolean {
  // Not `instanceof Error`: under jest the errors of node itself come from another realm.
  return typeof fout === 'object' && fout !== null && 'code' in fout && fout.code === code;
}

function isInhoud(inhoud: unknown): inhoud is SlotInhoud {
  if (typeof inhoud !== 'object' || inhoud === null || !('pid' in inhoud) || !('start' in inhoud)) return false;
  return typeof inhoud.pid === 'number' && typeof inhoud.start === 'string';
}
