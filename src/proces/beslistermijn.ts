import { leesDag } from '../kern/dag.js';
import { Termijn } from './termijn.entity.js';
import type { Werk } from './werk.js';

/** What the guards of a late decision look at (kern/besluitstappen). */
export interface Beslisfeiten {
  readonly vandaag: string;
  /** last day for the decision; null while its clock is paused, or when there is none */
  readonly beslisUiterlijk: string | null;
  /** the client wrote that it is too late */
  readonly inGebreke: boolean;
}

/** Clock of the two weeks after an ingebrekestelling (Awb art. 4:17 lid 3). */
export const INGEBREKESTELLING = 'ingebrekestelling';

/** A clock of this zaak that runs now, or undefined. */
export async function lopendeKlok(werk: Werk, zaakId: string, soort: string): Promise<Termijn | undefined> {
  const alle =
    werk.klokken.get(zaakId) ?? (await werk.boek.zoek(Termijn, 'where t.zaak_id = $1 order by t.id', [zaakId]));
  return alle.find((klok) => klok.soort === soort && klok.gestoptOp === null);
}

/** How a zaak stands with the time for its decision. @param soort the clock of that decision */
export async function beslisfeiten(werk: Werk, zaakId: string, soort: string): Promise<Beslisfeiten> {
  const [besluit, ingebreke] = await Promise.all([
    lopendeKlok(werk, zaakId, soort),
    lopendeKlok(werk, zaakId, INGEBREKESTELLING),
  ]);
  return {
    vandaag: werk.vandaag,
    beslisUiterlijk: besluit?.laatsteDag ?? null,
    inGebreke: ingebreke !== undefined,
  };
}

/** The clock of a `perZaak` rule for those two weeks: it goes on as long as it was started, and there is none by itself. */
export async function ingebrekeklok(werk: Werk, zaakId: string): Promise<string | null> {
  return (await lopendeKlok(werk, zaakId, INGEBREKESTELLING)) === undefined ? null : INGEBREKESTELLING;
}

/**
 * The day until which the clock of a decision stood still: the day on which the client mended what was missing, or else the day after
 * the time for that (Awb art. 4:15 lid 1, 7:10 lid 2). Days are YYYY-MM-DD.
 * @param tot last day to mend it; null when there is none
 */
export function eindeVanPauze(tot: string | null, dag: string): string {
  if (tot === null) return dag;
  const daarna = leesDag(tot).add({ days: 1 }).toString();
  return dag < daarna ? dag : daarna;
}
