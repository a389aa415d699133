import { dagInAmsterdam, leesDag } from './dag.js';
import type { VeldFout } from './fout.js';

/** How far from today a day may lie. */
export interface Bereik {
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
export function dagTeVer(pad: string, wanneer: string, { vandaag, maanden }: Bereik): VeldFout | null {
  const uiterlijk = leesDag(vandaag).add({ months: maanden });
  if (dagVan(wanneer) <= uiterlijk.toString()) return null;
  return {
    pad,
    melding: `Deze dag is te ver weg. Kies een dag tot en met ${voluit(uiterlijk)}; controleer ook het jaartal.`,
    code: 'te-ver',
  };
}

/**
 * Judges a day of something that happened: longer ago than anybody here can know of it is a slip in the year.
 * @param wanneer as for {@link dagTeVer}
 * @returns the error for the field, which names the first day that can be chosen; null when the day is fine
 */
export function dagTeLangGeleden(pad: string, wanneer: string, { vandaag, maanden }: Bereik): VeldFout | null {
  const vroegst = leesDag(vandaag).subtract({ months: maanden });
  if (dagVan(wanneer) >= vroegst.toString()) return null;
  return {
    pad,
    melding: `Deze dag is te lang geleden. Kies een dag vanaf ${voluit(vroegst)}; controleer ook het jaartal.`,
    code: 'te-lang-geleden',
  };
}

/** A field with a bound on one side, the policy that says how many months, and how it is judged. */
export interface Daggrens {
  readonly veld: string;
  readonly beleid: string;
  readonly keur: typeof dagTeVer;
}

/** Both sides, as a step or a form gives them: field to policy. */
export function daggrenzen({
  vooruit = {},
  terug = {},
}: {
  readonly vooruit?: Readonly<Record<string, string>>;
  readonly terug?: Readonly<Record<string, string>>;
}): Daggrens[] {
  return [
    ...Object.entries(vooruit).map(([veld, beleid]) => ({ veld, beleid, keur: dagTeVer })),
    ...Object.entries(terug).map(([veld, beleid]) => ({ veld, beleid, keur: dagTeLangGeleden })),
  ];
}

function dagVan(wanneer: string): string {
  return wanneer.includes('T') ? dagInAmsterdam(wanneer) : wanneer;
}

function voluit(dag: ReturnType<typeof leesDag>): string {
  return dag.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
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
