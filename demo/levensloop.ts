import type { Praat, Vrager } from './praat.js';
import type { Beeld, Kamerzaak } from './terugblik.js';
import type { Gebeurtenis } from './zaak-in-beeld.js';

/** A stay in a shelter, as far as the chart looks at it. */
export interface Verblijf extends Kamerzaak {
  readonly uitstroomtrajectOp: string | null;
  readonly bestemming: string | null;
}

/** A referral, as far as the chart looks at it. */
export interface Verwijzing extends Kamerzaak {
  readonly verwijssoort: string | null;
  readonly aanbieder: string | null;
}

/** All that happened in one dossier, oldest first, and what lies in its rooms, newest first. */
export interface Levensloop {
  readonly dossier: string;
  /** state of the dossier */
  readonly toestand: string;
  readonly tijdlijn: readonly Gebeurtenis[];
  readonly verblijven: readonly Verblijf[];
  readonly verwijzingen: readonly Verwijzing[];
}

/** Reads the timeline of every dossier as its regiehouder, who sees the whole of it. */
export async function leesLevenslopen(
  praat: Praat,
  { dossiers, kamers }: Pick<Beeld, 'dossiers' | 'kamers'>,
): Promise<Levensloop[]> {
  const lopen: Levensloop[] = [];
  for (const { id, toestand, regiehouder } of dossiers) {
    const tijdlijn = await praat.lijst<Gebeurtenis>(behandelaar(regiehouder), `/v1/dossiers/${id}/tijdlijn`);
    const hier = <T extends Kamerzaak>(alle: readonly Kamerzaak[]): T[] =>
      alle.filter(({ dossier }) => dossier === id) as T[]; // as the API promises of this room
    lopen.push({
      dossier: id,
      toestand,
      tijdlijn,
      verblijven: hier<Verblijf>(kamers.opvang),
      verwijzingen: hier<Verwijzing>(kamers.verwijzing),
    });
  }
  return lopen;
}

function behandelaar(organisatie: string): Vrager {
  return { organisatie, rol: 'behandelaar' };
}
