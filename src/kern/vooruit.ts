import { dagInAmsterdam, leesDag } from './dag.js';
import type { VeldFout } from './fout.js';

/** How far ahead a day may lie. */
export interface Vooruit {
  /** YYYY-MM-DD */
  readonly vandaag: string;
  readonly maanden: number;
}

/**
 * Judges a day that may still come: further ahead than people plan it is a slip in the year, and a clock that would ring long
 * after everybody has forgotten.
 * @param wanneer YYYY-MM-DD, or an ISO moment, of which the day in Amsterdam counts
 * @returns the error for the field, which names the last day that can be chosen; null when the day is fine
 */
export function dagTeVer(pad: string, wanneer: string, { vandaag, maanden }: Vooruit): VeldFout | null {
  const uiterlijk = leesDag(vandaag).add({ months: maanden });
  const dag = wanneer.includes('T') ? dagInAmsterdam(wanneer) : wanneer;
  if (dag <= uiterlijk.toString()) return null;
  const tot = uiterlijk.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    pad,
    melding: `Deze dag is te ver weg. Kies een dag tot en met ${tot}; controleer ook het jaartal.`,
    code: 'te-ver',
  };
}

/** The texts at a path into the fields of a step; where it passes through a list, those of every place, each with its own path. */
export function tekstenOp(pad: string, velden: unknown): [pad: string, tekst: string][] {
  const [kop, ...rest] = pad.split('.');
  if (kop === undefined || typeof velden !== 'object' || velden === null) return [];
  const hier: unknown = (velden as Readonly<Record<string, unknown>>)[kop]; // an object by the line above
  if (rest.length === 0) return typeof hier === 'string' ? [[kop, hier]] : [];
  const verder = Array.isArray(hier) ? hier.map((een, i) => [`${kop}.${i}`, een] as const) : [[kop, hier] as const];
  return verder.flatMap(([voor, een]) =>
    tekstenOp(rest.join('.'), een).map(([na, tekst]): [string, string] => [`${voor}.${na}`, tekst]),
  );
}
