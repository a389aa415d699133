/**
 * Loaded before a process of ours with `--import`: pulls the plug at an exact moment. It looks along with every statement
 * that goes to PostgreSQL; when the file of TNS_STEKKER names a situation and this is it, the process kills itself with
 * SIGKILL, as the kernel or a power cut would: no farewell, no flush, nothing closed. Without the file nothing happens.
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { ALLE, situatie, type Situatie } from './situaties.js';

/** A connection remembers so much of its transaction. */
const BEWAAR_TEKENS = 20_000;
const BEGIN = /^\s*(begin|start transaction)\b/i;

type Vraag = (this: object, ...argumenten: unknown[]) => unknown;

const bestand = process.env['TNS_STEKKER'];
if (bestand !== undefined) luisterMee(bestand);

function luisterMee(opdrachtbestand: string): void {
  const geheugen = new WeakMap<object, string>();
  // the prototype is typed with all its overloads; here it is one function that takes what comes
  const prototype = pg.Client.prototype as unknown as { query: Vraag };
  const { query } = prototype;
  prototype.query = function meegeluisterd(...argumenten) {
    const tekst = tekstVan(argumenten[0]);
    const eerder = BEGIN.test(tekst) ? '' : (geheugen.get(this) ?? '');
    geheugen.set(this, `${eerder}\n${tekst}`.slice(-BEWAAR_TEKENS));
    const raak = ALLE.some((s) => s.bij(tekst, eerder)) ? gevraagd(opdrachtbestand) : undefined;
    if (!raak?.bij(tekst, eerder)) return query.apply(this, argumenten);
    if (raak.moment === 'voor') trekEruit();
    if (raak.moment === 'na') {
      query.apply(this, metEinde(argumenten));
      return new Promise(() => undefined); // who waits for the outcome never hears it
    }
    const uitkomst = query.apply(this, argumenten);
    trekEruit();
    return uitkomst;
  };
}

function tekstVan(vraag: unknown): string {
  if (typeof vraag === 'string') return vraag;
  if (typeof vraag === 'object' && vraag !== null && 'text' in vraag && typeof vraag.text === 'string')
    return vraag.text;
  return '';
}

function gevraagd(opdrachtbestand: string): Situatie | undefined {
  try {
    return situatie(readFileSync(opdrachtbestand, 'utf8').trim());
  } catch {
    return undefined; // nobody asked for anything
  }
}

/** The same call, with the plug pulled as soon as the answer is in and before anybody hears it. */
function metEinde(argumenten: readonly unknown[]): unknown[] {
  return [...argumenten.filter((argument) => typeof argument !== 'function'), trekEruit];
}

function trekEruit(): void {
  process.kill(process.pid, 'SIGKILL');
}
