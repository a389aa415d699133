import type { Client } from './client.entity.js';

/** How somebody can be reached. */
export interface Bereikbaar {
  readonly telefoon?: string;
  readonly viaWie?: string;
  readonly postpunt?: string;
  /** the only number that may be called, when there is one */
  readonly veiligNummer?: string;
}

/** A person as a partner reports them: the part `client` of an aanmelding. Parsed at the door. */
export interface ClientOpgave {
  readonly anoniem: boolean;
  readonly bsn?: string;
  readonly achternaam?: string;
  readonly tussenvoegsel?: string;
  readonly voornamen?: string;
  readonly roepnaam?: string;
  /** YYYY-MM-DD */
  readonly geboortedatum?: string;
  readonly geslacht?: string;
  readonly bereikbaar?: Bereikbaar;
  readonly taal?: string;
  readonly tolkNodig?: boolean;
}

/** Columns that `vulAan` may fill, each from the report; only when nothing is there yet. */
export type Aanvulling = Partial<Client>;

/** Columns that say one BSN together. */
export const BSN_VELDEN = ['bsnVersleuteld', 'bsnHash', 'bsnSleutelversie', 'bsnVastgesteldOp'] as const;

/** A client of whom nothing is known yet. */
export const LEEG = {
  bsnVersleuteld: null,
  bsnHash: null,
  bsnSleutelversie: null,
  bsnVastgesteldOp: null,
  achternaam: null,
  tussenvoegsel: null,
  voornamen: null,
  roepnaam: null,
  zoeknaam: null,
  geboortedatum: null,
  geslacht: null,
  telefoon: null,
  viaWie: null,
  postpunt: null,
  veiligNummer: null,
  taal: null,
} as const;

/** Only what was filled in. */
export function gevuld(kolommen: Aanvulling): Aanvulling {
  return Object.fromEntries(Object.entries(kolommen).filter(([, waarde]) => waarde !== undefined));
}

/** Surname and tussenvoegsel belong together: "van der" filled in beside "van der Berg" would make another name. */
const NAAMVELDEN: ReadonlySet<string> = new Set(['achternaam', 'tussenvoegsel']);

/** Of what was reported, that what is not known yet. */
export function ontbrekend(client: Client, kolommen: Aanvulling): Aanvulling {
  const leeg = new Set(Object.entries(client).flatMap(([naam, waarde]) => (waarde === null ? [naam] : [])));
  const mag = (veld: string): boolean => leeg.has(veld) && (client.achternaam === null || !NAAMVELDEN.has(veld));
  return Object.fromEntries(Object.entries(kolommen).filter(([veld]) => mag(veld)));
}
