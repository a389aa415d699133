import { type Buffers, telBuffers } from './buffers.js';
import type { Huis, Huizen } from './huizen.js';
import type { Lijst } from './lijsten.js';
import { bereidVoor, DIEPTEN, type Verzoek, vraag } from './ronde.js';

/** How often to ask. */
export interface Omvang {
  /** requests per list, depth and size that are timed */
  readonly aantal: number;
  /** requests before that, which are not */
  readonly warm: number;
}

/** One size of one list. */
export interface Meting {
  readonly overdrachten: number;
  /** milliseconds at the client */
  readonly p50: number;
  readonly p99: number;
  readonly buffers: Buffers;
  /** rows on the page: a page that is less full asks less */
  readonly rijen: number;
}

/** One line of the table: a list at one depth, at every size. */
export interface Regel {
  readonly lijst: Lijst;
  readonly naam: string;
  readonly metingen: readonly Meting[];
  /** why there are no figures */
  readonly fout?: string;
}

interface Loop {
  readonly huis: Huis;
  readonly verzoek: Verzoek;
  readonly buffers: Buffers;
  readonly tijden: number[];
  rijen: number;
}

/** Measures one list at each of its depths; a request that fails becomes a line that says so. */
export async function* meetLijst(huizen: Huizen, lijst: Lijst, omvang: Omvang): AsyncGenerator<Regel> {
  for (const diepte of lijst.diep === undefined ? [0] : DIEPTEN) {
    const naam = diepte === 0 ? lijst.naam : `${lijst.naam}, op ${diepte * 100} %`;
    try {
      yield { lijst, naam, metingen: await meet(huizen, { lijst, diepte, omvang }) };
    } catch (fout) {
      yield { lijst, naam, metingen: [], fout: fout instanceof Error ? fout.message : String(fout) };
    }
  }
}

interface Maat {
  readonly lijst: Lijst;
  readonly diepte: number;
  readonly omvang: Omvang;
}

/** The sizes in turn, request by request, so that whatever else the machine does hits all of them alike. */
async function meet(huizen: Huizen, { lijst, diepte, omvang }: Maat): Promise<Meting[]> {
  const token = await huizen.opstelling.token(...lijst.door);
  const lopen: Loop[] = [];
  for (const huis of huizen.huizen) {
    const verzoek = await bereidVoor(huis, lijst, { token, diepte });
    lopen.push({ huis, verzoek, buffers: await telBuffers(huis, verzoek), tijden: [], rijen: 0 });
  }
  for (let keer = -omvang.warm; keer < omvang.aantal; keer += 1) {
    for (const loop of lopen) {
      const begin = performance.now();
      loop.rijen = await vraag(loop.huis, loop.verzoek);
      if (keer >= 0) loop.tijden.push(performance.now() - begin);
    }
  }
  return lopen.map(({ huis, buffers, tijden, rijen }) => ({
    overdrachten: huis.overdrachten,
    buffers,
    rijen,
    p50: kwantiel(tijden, 0.5),
    p99: kwantiel(tijden, 0.99),
  }));
}

/** The value below which this part of the values lies. */
function kwantiel(waarden: readonly number[], deel: number): number {
  const op = waarden.toSorted((a, b) => a - b);
  return op[Math.min(op.length - 1, Math.floor(op.length * deel))] ?? Number.NaN;
}
