import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectMap } from '../src/platform/ingebed/plek.js';
import type { Verloopstap } from './mensen.js';

/** Pieces of a life by name, as demo/levens.yaml tells them. */
export type Levens = ReadonlyMap<string, readonly unknown[]>;

/** Word that a line of levens.yaml leaves open for who uses it: `routes: $routes`. */
const OPEN = /^\$(\w+)$/;

/** Reads the pieces of life that several people go through. @throws Error when the file has not that form */
export function leesLevens(bestand = join(projectMap(), 'demo', 'levens.yaml')): Levens {
  const inhoud: unknown = parse(readFileSync(bestand, 'utf8'));
  if (!isStapel(inhoud)) throw new Error(`${bestand}: er worden namen met lijsten verwacht.`);
  return new Map(Object.entries(inhoud));
}

/**
 * The lines of somebody's life: a line `{ leven: <naam>, … }` becomes the lines of that piece, with its own words filled in.
 * `na` on such a line is the time before the piece begins.
 * @throws Error for a piece that is not there, or a word that was left open
 */
export function vouwUit(lijst: unknown, levens: Levens): Verloopstap[] {
  if (!Array.isArray(lijst)) return [];
  return lijst.flatMap((regel: unknown) => {
    if (!isRegel(regel)) throw new Error('Een regel van daarna is geen lijst van velden.');
    const { leven, na = 0, ...woorden } = regel;
    if (leven === undefined) return [regel];
    const stuk = levens.get(String(leven));
    if (stuk === undefined) throw new Error(`Het leven "${String(leven)}" staat niet in levens.yaml.`);
    const [eerste, ...rest] = vouwUit(vulOpen(stuk, woorden), levens);
    return eerste === undefined ? [] : [{ ...eerste, na: (eerste.na ?? 0) + na }, ...rest];
  });
}

function vulOpen(waarde: unknown, woorden: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => vulOpen(deel, woorden));
  if (isRegel(waarde)) {
    return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, vulOpen(deel, woorden)]));
  }
  const open = typeof waarde === 'string' ? OPEN.exec(waarde)?.[1] : undefined;
  if (open === undefined) return waarde;
  if (woorden[open] === undefined) throw new Error(`Een leven vraagt om "${open}".`);
  return woorden[open];
}

function isRegel(waarde: unknown): waarde is Verloopstap {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function isStapel(waarde: unknown): waarde is Record<string, unknown[]> {
  return isRegel(waarde) && Object.values(waarde).every((stuk) => Array.isArray(stuk));
}
