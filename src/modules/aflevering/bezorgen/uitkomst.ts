/** What follows from how a call went; pure. */
import type { Gehoor } from '../../../platform/webhook/index.js';

const DAG_MS = 24 * 60 * 60 * 1000;
const SECONDE_MS = 1000;
/** Gone: the receiver wants nothing any more (RFC 9110 section 15.5.11). */
const WEG = 410;
/** The receiver is too busy for anything, not only for this message. */
const DRUK: readonly number[] = [429, 503];

/** What is written down of an attempt. */
export interface Uitkomst {
  readonly soort: 'gelukt' | 'mislukt' | 'dood' | 'weg';
  readonly status: number | null;
  /** code, null when it went well */
  readonly fout: string | null;
  /** when to try again */
  readonly weerOp: Date | null;
  /** until when nothing at all is sent to this receiver */
  readonly rustTot: Date | null;
}

/** One attempt, and the policy that holds. */
export interface Poging {
  /** 1 for the first */
  readonly nummer: number;
  /** wait after each attempt that failed, in seconds; after the last it is over */
  readonly pauzes: readonly number[];
  readonly nu: Date;
  /** from 0 to 1: what came together need not come back together */
  readonly toeval: number;
}

/** Every answer from 200 to 299 is received; everything else is tried again until it is dead, but for 410. */
export function beoordeel(gehoor: Gehoor, poging: Poging): Uitkomst {
  const status = 'status' in gehoor ? gehoor.status : null;
  const uit = { status, weerOp: null, rustTot: null };
  if (status !== null && status >= 200 && status < 300) return { ...uit, soort: 'gelukt', fout: null };
  const fout = foutcode(gehoor);
  if (status === WEG) return { ...uit, soort: 'weg', fout };
  const pauze = poging.pauzes[poging.nummer - 1];
  const gevraagd = 'status' in gehoor ? rust(gehoor.retryNa, poging.nu) : 0;
  const rustTot = gevraagd > 0 && DRUK.includes(status ?? 0) ? na(poging.nu, gevraagd) : null;
  if (pauze === undefined) return { ...uit, rustTot, soort: 'dood', fout };
  const wacht = Math.max(pauze * SECONDE_MS * (1 + poging.toeval / 10), gevraagd);
  return { ...uit, rustTot, soort: 'mislukt', fout, weerOp: na(poging.nu, wacht) };
}

function foutcode(gehoor: Gehoor): string {
  if ('fout' in gehoor) return gehoor.fout;
  return gehoor.status >= 300 && gehoor.status < 400 ? 'omleiding' : `status-${gehoor.status}`;
}

/** Retry-After in ms: seconds or a date; nothing that cannot be read, and never more than a day. */
function rust(retryNa: string | undefined, nu: Date): number {
  if (retryNa === undefined) return 0;
  const ms = /^\d{1,9}$/.test(retryNa) ? Number(retryNa) * SECONDE_MS : Date.parse(retryNa) - nu.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(0, ms), DAG_MS);
}

function na(nu: Date, ms: number): Date {
  return new Date(nu.getTime() + Math.round(ms));
}
