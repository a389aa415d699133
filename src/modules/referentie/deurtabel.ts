import { voldoet, type Regelfeiten } from '../../kern/voorwaarde.js';
import type { Referentie } from './referentie.js';
import type { DeurTermijn, Rij } from './referentie.soorten.js';

/** What the door table may ask, all derived from the aanmelding on the peildatum. */
export interface Deurfeiten {
  /** no safe bed for the coming night */
  readonly acuut: boolean;
  /** whole years on the peildatum; null = unknown */
  readonly leeftijdClient: number | null;
  /** client under 18 without a parent along */
  readonly alleenstaandMinderjarig: boolean;
  /** someone under 18 comes along */
  readonly kindMee: boolean;
  readonly zwanger: boolean;
  readonly leeftijdPartner: number | null;
  /** of the client, or of a partner who comes along */
  readonly leeftijdOnbekend: boolean;
  readonly gemeenteBinnenTns: boolean;
  readonly opvangGevraagd: boolean;
  readonly veiligheidsrisico: boolean;
  readonly ontruimingOfOntslagBekend: boolean;
  readonly schuldenDreigen: boolean;
  readonly verblijf: 'rechtmatig' | 'geen' | 'onduidelijk' | 'eu' | 'oekraine' | null;
  readonly kanaal: string;
  readonly kantooruren: boolean;
}

const ALLE_FEITEN: { readonly [F in keyof Deurfeiten]: true } = {
  acuut: true,
  leeftijdClient: true,
  alleenstaandMinderjarig: true,
  kindMee: true,
  zwanger: true,
  leeftijdPartner: true,
  leeftijdOnbekend: true,
  gemeenteBinnenTns: true,
  opvangGevraagd: true,
  veiligheidsrisico: true,
  ontruimingOfOntslagBekend: true,
  schuldenDreigen: true,
  verblijf: true,
  kanaal: true,
  kantooruren: true,
};

/** The names a rule of the door table may use. */
export const DEURFEITEN: readonly string[] = Object.keys(ALLE_FEITEN);

/** What the door table says about one aanmelding. */
export interface Deurbesluit {
  /** code of the base row: the groep */
  readonly basis: string;
  /** codes of the overlays, in the order of the table */
  readonly overlays: readonly string[];
  /** each taak once, in the order of the table; the matrix gives the queue */
  readonly taken: readonly string[];
  /** clocks on the dossier, each soort once */
  readonly termijnen: readonly { readonly soort: string; readonly start: DeurTermijn['start'] }[];
  /** whose queue in the matrix names the regiehouder; an overlay that names one wins over the base row */
  readonly regieTaak: 'REGIE_GGD' | 'REGIE_LDH' | 'REGIE_WIJK';
  /** what to tell the client tonight, base row first; placeholders still in it (`PLAATSHOUDERS`) */
  readonly vanavond: readonly string[];
  /** the rows that were used, for the gebeurtenis */
  readonly rijIds: readonly string[];
}

/**
 * Walks the door table: the first base row that fits, and every overlay that fits. Pure.
 * @throws Error when no base row fits; `keurSamenhang` refuses such a table
 */
export function bepaalDeurrij(referentie: Referentie, deurfeiten: Deurfeiten): Deurbesluit {
  const feiten: Regelfeiten = { ...deurfeiten };
  const passend = referentie.deurtabel().filter((rij) => voldoet(rij.voorwaarden, feiten));
  const basis = passend.find(({ soort }) => soort === 'basis');
  if (!basis) throw new Error(`de deurtabel van ${referentie.peildatum} heeft geen basisrij die past`);
  const overlays = passend.filter(({ soort }) => soort === 'overlay');
  const rijen = [basis, ...overlays];
  const regieTaak = overlays.find((rij) => rij.regieTaak !== null)?.regieTaak ?? basis.regieTaak;
  if (regieTaak === null) throw new Error(`deurrij ${basis.code} noemt geen regieTaak`);
  return {
    basis: basis.code,
    overlays: overlays.map(({ code }) => code),
    taken: [...new Set(rijen.flatMap((rij) => takenVan(rij, feiten)))],
    termijnen: termijnenVan(rijen, feiten),
    regieTaak,
    vanavond: rijen.map(({ vanavond }) => vanavond),
    rijIds: rijen.map(({ id }) => id),
  };
}

function takenVan(rij: Rij<'deurrij'>, feiten: Regelfeiten): string[] {
  return rij.taken.filter(({ voorwaarden }) => voldoet(voorwaarden, feiten)).map(({ taak }) => taak);
}

function termijnenVan(rijen: readonly Rij<'deurrij'>[], feiten: Regelfeiten): Deurbesluit['termijnen'] {
  const perSoort = new Map<string, { soort: string; start: DeurTermijn['start'] }>();
  for (const { soort, start, voorwaarden } of rijen.flatMap(({ termijnen }) => termijnen)) {
    if (voldoet(voorwaarden, feiten) && !perSoort.has(soort)) perSoort.set(soort, { soort, start });
  }
  return [...perSoort.values()];
}
