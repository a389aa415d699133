import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { leesDag, TIJDZONE } from '../src/kern/dag.js';
import { projectMap } from '../src/platform/ingebed/plek.js';

/** What a step usually says, and who takes it when that is not the handler at the organisation that holds the zaak. */
interface Gewoonte {
  readonly door?: { readonly rol?: string; readonly bij?: string; readonly nummer?: number };
  readonly velden?: Readonly<Record<string, unknown>>;
}

type Gewoontes = Readonly<Record<string, Readonly<Record<string, Gewoonte>>>>;

let gelezen: Gewoontes | undefined;

/** By room and step, as demo/gewoontes.yaml tells them; read once. */
export function gewoontes(): Gewoontes {
  const bestand = join(projectMap(), 'demo', 'gewoontes.yaml');
  gelezen ??= parse(readFileSync(bestand, 'utf8')) as Gewoontes; // a file of our own; the API judges what is in it
  return gelezen;
}

/** `vandaag`, `vandaag+3`, `vandaag-1` or, with a time of day, `vandaag+3T10:00`. */
const DAGWOORD = /^vandaag([+-]\d+)?(?:T(\d\d:\d\d))?$/;

/** Fields with dates for the words that stand for a day, seen from the day on which it happens. */
export function vulDagen(waarde: unknown, vandaag: string): unknown {
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => vulDagen(deel, vandaag));
  if (typeof waarde === 'object' && waarde !== null) {
    return Object.fromEntries(Object.entries(waarde).map(([veld, deel]) => [veld, vulDagen(deel, vandaag)]));
  }
  const woord = typeof waarde === 'string' ? DAGWOORD.exec(waarde) : null;
  if (woord === null) return waarde;
  const [, dagen = '0', tijd] = woord;
  const dag = leesDag(vandaag).add({ days: Number(dagen) });
  if (tijd === undefined) return dag.toString();
  const moment = dag.toZonedDateTime({ timeZone: TIJDZONE, plainTime: Temporal.PlainTime.from(tijd) });
  return moment.toString({ timeZoneName: 'never' });
}
