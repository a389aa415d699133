import { leesDag } from '../../../kern/dag.js';

/** How nights are counted; policy, since the vision does not say whether nights must follow each other. */
export interface Telregel {
  /** more nights than this begin the uitstroomtraject */
  readonly drempel: number;
  /** `aaneengesloten`: nights in a row. `opgeteld`: nights within a number of days */
  readonly telwijze: 'aaneengesloten' | 'opgeteld';
  /** `aaneengesloten`: so many nights may be missed without breaking the row */
  readonly gat: number;
  /** `opgeteld`: so many days count, the night itself included */
  readonly venster: number;
}

/** What the nights come to. */
export interface Stand {
  /** as the policy counts them, at the last night; 0 when there is none */
  readonly nachten: number;
  /** the night on which the uitstroomtraject begins; null when it does not */
  readonly trajectVanaf: string | null;
}

/**
 * Counts the nights that a client slept in shelter. Pure: the order and repetitions in `nachten` make no difference, so a
 * night that is reported twice counts once and one that is corrected is counted again from the start.
 *
 * @param nachten days on which a night began, YYYY-MM-DD, also of earlier stays
 * @param eersteNacht first night of this stay: the traject begins no earlier
 * Source of the threshold: Visie Van opvang naar wonen 2020-2025, annex 4 (D5).
 */
export function telNachten(nachten: readonly string[], eersteNacht: string, regel: Telregel): Stand {
  const dagen = [...new Set(nachten)].sort();
  const standen = regel.telwijze === 'opgeteld' ? binnenVenster(dagen, regel.venster) : opRij(dagen, regel.gat);
  const begin = dagen.findIndex((dag, i) => dag >= eersteNacht && (standen[i] ?? 0) > regel.drempel);
  return { nachten: standen.at(-1) ?? 0, trajectVanaf: dagen[begin] ?? null };
}

/** Per night how many came before it in a row, itself included. */
function opRij(dagen: readonly string[], gat: number): number[] {
  const standen: number[] = [];
  dagen.forEach((dag, i) => {
    const vorige = dagen[i - 1];
    const sluitAan = vorige !== undefined && dagenTussen(vorige, dag) <= gat + 1;
    standen.push(sluitAan ? (standen[i - 1] ?? 0) + 1 : 1);
  });
  return standen;
}

/** Per night how many there were in the days up to it, itself included. */
function binnenVenster(dagen: readonly string[], venster: number): number[] {
  let eerste = 0;
  return dagen.map((dag, i) => {
    while (dagenTussen(dagen[eerste] ?? dag, dag) >= venster) eerste += 1;
    return i - eerste + 1;
  });
}

function dagenTussen(van: string, tot: string): number {
  return leesDag(van).until(leesDag(tot)).total('days');
}
