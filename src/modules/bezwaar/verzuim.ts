import { dagInAmsterdam, leesDag } from '../../kern/dag.js';
import { laatsteDagNa } from '../../kern/termijn.js';
import { eindeVanPauze, Gebeurtenis, lopendeKlok, type Uitwerking, type Werk, type Zaak } from '../../proces/index.js';
import type { Referentie } from '../referentie/index.js';
import type { BezwaarFeiten } from './bezwaar.proces.js';

/** Clock of the time that the client gets to mend what is missing in an objection (Awb art. 6:6). */
export const HERSTELKLOK = 'bezwaar-herstellen';

const NA_STAP: Readonly<Record<string, BezwaarFeiten['verzuim']>> = {
  'verzuim-melden': 'gevraagd',
  'verzuim-herstellen': 'geen',
  'verzuim-verlopen': 'verlopen',
};

/** How it stands with what is missing: the history of the objection says so. */
export async function leesVerzuim(
  { boek }: Werk,
  { id }: Zaak,
): Promise<Pick<BezwaarFeiten, 'verzuim' | 'gevraagdOp'>> {
  const stappen = await boek.zoek(Gebeurtenis, 'where t.zaak_id = $1 and t.stap = any ($2) order by t.versie', [
    id,
    Object.keys(NA_STAP),
  ]);
  const gevraagd = stappen.findLast(({ stap }) => stap === 'verzuim-melden');
  return {
    verzuim: NA_STAP[stappen.at(-1)?.stap ?? ''] ?? 'geen',
    gevraagdOp: gevraagd === undefined ? null : dagInAmsterdam(gevraagd.moment.toISOString()),
  };
}

/** Between which days the time that the client gets may end. @param vandaag YYYY-MM-DD */
export function hersteltijd(
  referentie: Referentie,
  vandaag: string,
): Pick<BezwaarFeiten, 'hersteltijdVanaf' | 'hersteltijdTot'> {
  return {
    hersteltijdVanaf: laatsteDagNa(referentie.termijn(HERSTELKLOK), vandaag) ?? vandaag,
    hersteltijdTot: leesDag(vandaag)
      .add({ weeks: referentie.beleidsgetal('bezwaar-herstellen-weken') })
      .toString(),
  };
}

/** The time to decide goes on from the day on which it was mended, or the day after the time for that (Awb art. 7:10 lid 2). */
export async function hervat(werk: Werk, { id }: Zaak, dag: string): Promise<Uitwerking> {
  const klok = await lopendeKlok(werk, id, HERSTELKLOK);
  return { hervatOp: eindeVanPauze(klok?.laatsteDag ?? null, dag) };
}
