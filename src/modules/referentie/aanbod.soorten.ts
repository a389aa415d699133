import type { Voorwaarden } from '../../kern/voorwaarde.js';

export interface Voorziening {
  readonly naam: string;
  readonly type: string;
  readonly gemeente: string | null;
  readonly aanbieder: string | null;
  /** places; null = not agreed or not known */
  readonly capaciteit: number | null;
  readonly doelgroepen: readonly string[];
  readonly leeftijdVan: number | null;
  readonly leeftijdTot: number | null;
  readonly gezin: boolean | null;
  readonly middelengebruikToegestaan: boolean | null;
  readonly tijdelijk: boolean;
  readonly status: 'open' | 'voorbereiding' | 'onderzoek';
  /** the one care provider of a clustered location with shared rooms; null = not clustered, or not agreed */
  readonly zorgaanbieder: string | null;
  /** neighbourhood that has a cap on places; see the policy `verwijzing-buurt-maximum` */
  readonly buurt: string | null;
  readonly toelichting: string | null;
}

export interface Contract {
  readonly naam: string;
  /** code of the organisation that is contracted */
  readonly aanbieder: string;
  readonly regeling: string;
  readonly opdrachtgever: string;
  readonly toelichting: string | null;
}

export interface Quotum {
  readonly naam: string;
  readonly aantal: number;
  readonly per: 'jaar';
  /** what takes a place: a candidate put forward, or a home that is let */
  readonly telt: 'voordracht' | 'woning';
  /** share per gemeente (CBS code → number); empty = not agreed */
  readonly verdeling: Readonly<Record<string, number>>;
  readonly toelichting: string | null;
}

/** Something that a client must get in order, and what must be done before it (docs/besluiten/0037). */
export interface Deblokkeerknoop {
  readonly naam: string;
  readonly uitleg: string;
  /** soort of the zaken in which it is done; null when only hand-offs ask for it */
  readonly soort: string | null;
  /** only zaken of these kinds, as the room calls them; empty = all */
  readonly soorten: readonly string[];
  /** taken that ask for it */
  readonly taken: readonly string[];
  /** states of the zaak in which it is done */
  readonly klaarIn: readonly string[];
  /** codes of knopen without which it cannot be done */
  readonly hardOp: readonly string[];
  /** codes of knopen with which it would go better */
  readonly zachtOp: readonly string[];
}

/** A kind of referral: who may be asked, who decides, and what counts for it. */
export interface Verwijssoort {
  readonly naam: string;
  readonly uitleg: string;
  /** where the candidates come from: contracts, places, the matrix, or those named in `aanbieders` */
  readonly kandidaten: 'contract' | 'voorziening' | 'matrix' | 'genoemd';
  /** contracts of this regeling; a refusal is then judged by whoever contracted */
  readonly regeling: string | null;
  readonly voorzieningtypen: readonly string[];
  /** taak of the matrix that names the one candidate */
  readonly matrixtaak: string | null;
  readonly aanbieders: readonly string[];
  /** taak of the hand-off to the aanbieder; it says what may be seen of the client */
  readonly taak: string;
  readonly quotum: string | null;
  /** who decides formally before it starts */
  readonly besluit: 'geen' | 'opdrachtgever' | 'aanbieder';
  /** statutory clocks that it carries */
  readonly klokken: 'wmo' | 'wgs' | null;
  /** one offer per client */
  readonly eenmalig: boolean;
  /** an appointment with an outcome, nothing that starts */
  readonly alleenAfspraak: boolean;
  /** code list of which every code must be affirmed before it is offered */
  readonly checklist: string | null;
  /** may the aanbieder read doelgroep and use of substances? */
  readonly zorggegevens: boolean;
  /** who may open it */
  readonly opener: 'regiehouder' | 'betrokken';
}

/** A rule of eligibility, as data: held against the client and one candidate. */
export interface Matchregel {
  readonly naam: string;
  readonly volgorde: number;
  /** null = every kind */
  readonly verwijssoorten: readonly string[] | null;
  /** `vereist` stops an offer; from `in-beginsel` a person may deviate with a reason */
  readonly aard: 'vereist' | 'in-beginsel';
  /** when the rule is about this candidate at all; `[]` = always */
  readonly wanneer: Voorwaarden;
  readonly voorwaarden: Voorwaarden;
  readonly ja: string;
  readonly nee: string;
  /** what to say when a fact it looks at is not known; null = then the answer is no */
  readonly onbekend: string | null;
}

/** What a rule of eligibility may look at; a fact that is not known is null. */
export const MATCHFEITEN = [
  'aanbieder',
  'voorziening',
  'status',
  'contractGeldig',
  'leeftijd',
  'leeftijdsgrens',
  'leeftijdPast',
  'gezin',
  'voorGezin',
  'doelgroepgrens',
  'doelgroepPast',
  'voorkeursgemeente',
  'gemeentePlek',
  'gemeentePast',
  'middelengebruik',
  'middelengebruikToegestaan',
  'zorgaanbieder',
  'isZorgaanbieder',
  'buurt',
  'buurtVrij',
  'plekVrij',
  'quotumVrij',
  'quotumGemeenteVrij',
  'eerderAangeboden',
  'ingeschrevenInRegio',
  'uitgerust',
  'intensief',
] as const;
export type Matchfeit = (typeof MATCHFEITEN)[number];
