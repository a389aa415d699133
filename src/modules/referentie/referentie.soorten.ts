import type { Voorwaarden } from '../../kern/voorwaarde.js';
import type { Contract, Deblokkeerknoop, Matchregel, Quotum, Verwijssoort, Voorziening } from './aanbod.soorten.js';
import type { Ladder } from './ladder.soorten.js';

/** Eenheden waarin een termijn telt; de rekenwijze zegt hoe (Algemene termijnenwet of niet). */
export type Eenheid = 'uur' | 'dag' | 'werkdag' | 'week' | 'maand' | 'jaar';
export type Rekenwijze = 'TERMIJNENWET' | 'WERKDAGEN' | 'KALENDER' | 'UREN';

/** `ALBLASSERWAARD` and `DRECHTSTEDEN` are served here; `BUITEN` is every other gemeente of the country. */
export type Regio = 'DRECHTSTEDEN' | 'ALBLASSERWAARD' | 'BUITEN';
/** What the matrix may ask: `ONBEKEND` when no gemeente is known at all. */
export type MatrixRegio = Regio | 'ONBEKEND';
export type BrpStatus = 'ingeschreven' | 'briefadres' | 'niet-ingeschreven' | 'onbekend';

export const ORGANISATIESOORTEN = [
  'GGD',
  'SDD',
  'AVRES',
  'SWT',
  'JONGERENREGISSEUR',
  'JEUGDTEAM',
  'LDH',
  'BURGERZAKEN',
  'STADSKANTOOR',
  'AANBIEDER',
  'VEILIG_THUIS',
  'MELDPUNT_ZO',
  'BEHEER',
] as const;
export type OrganisatieSoort = (typeof ORGANISATIESOORTEN)[number];

export interface Gemeente {
  readonly naam: string;
  /** word used in queue names, e.g. `SWT_GORINCHEM` */
  readonly sleutel: string;
  readonly regio: Regio;
  /** one of the nine that work together in TNS */
  readonly tns: boolean;
  readonly centrumgemeente: boolean;
  readonly pwUitvoerder: 'SDD' | 'AVRES' | null;
  readonly briefadresViaTns: boolean;
}

export interface Organisatie {
  readonly naam: string;
  readonly soort: OrganisatieSoort;
  /** CBS code of the gemeente it works for, when it is one */
  readonly gemeente: string | null;
  /** where work that comes back lands; null only for organisations without dossiers */
  readonly standaardWachtrij: string | null;
  readonly telefoon: string;
}

export interface Wachtrij {
  readonly naam: string;
  readonly organisatie: string;
  /** `HH:MM`, wall clock in Amsterdam; `00:00`–`24:00` is always open */
  readonly openVan: string;
  readonly openTot: string;
  /** 1 = Monday … 7 = Sunday; a queue without 7 is closed on recognised holidays too */
  readonly dagen: readonly number[];
  /** where new work goes while this queue is closed; null = it waits here */
  readonly buitenKantoortijdWachtrij: string | null;
  /** where a refusal bounces to; null = back to the sender */
  readonly terugvalWachtrij: string | null;
  readonly telefoonPiket: string | null;
  /** the only codes with which this queue may refuse; null = every code of the list `weigercodes` */
  readonly weigercodes: readonly string[] | null;
}

export interface Taak {
  readonly naam: string;
  readonly uitleg: string;
  /** who gets it: what the matrix says, the organisation that brought the zaak in, or the one that the step names */
  readonly adres: 'matrix' | 'afzender' | 'genoemd';
  readonly oppakTermijn: string;
  readonly afrondTermijn: string;
  /** clocks on the dossier that are met when this taak is done */
  readonly stoptTermijnen: readonly string[];
  /** picking it up makes the receiver the holder of the zaak it came from */
  readonly houdtAanleiding: boolean;
  /** a notice: it keeps no dossier open, and ends with it */
  readonly vervaltBijAfsluiten: boolean;
  /** gives a bed tonight: nobody takes it back once it is asked (promise 5) */
  readonly eersteOpvang: boolean;
  /** answered by steps on the zaak in which it is done; the receiver goes on seeing the gegevensset only */
  readonly antwoordInZaak: boolean;
  /** what the receiver may see: a code of the list `gegevenssets` */
  readonly gegevensset: string;
  /** lower is more urgent */
  readonly prioriteit: number;
}

export interface TermijnSoort {
  readonly naam: string;
  readonly lengte: number;
  readonly eenheid: Eenheid;
  readonly rekenwijze: Rekenwijze;
  readonly aard: 'streef' | 'fataal';
  /** law article, or where the policy was agreed */
  readonly grondslag: string;
  readonly opschortbaar: boolean;
  /** false: known, but off until it is agreed */
  readonly actief: boolean;
}

export interface DeurTaak {
  readonly taak: string;
  readonly voorwaarden: Voorwaarden;
}

export interface DeurTermijn {
  readonly soort: string;
  /** the moment the clock starts to count from */
  readonly start: 'aanmelding' | 'ontruiming-of-ontslag';
  readonly voorwaarden: Voorwaarden;
}

export interface Deurrij {
  readonly soort: 'basis' | 'overlay';
  readonly volgorde: number;
  readonly naam: string;
  readonly uitleg: string;
  /** `[]` = always */
  readonly voorwaarden: Voorwaarden;
  /** null = as the base row says */
  readonly regieTaak: 'REGIE_GGD' | 'REGIE_LDH' | 'REGIE_WIJK' | null;
  readonly taken: readonly DeurTaak[];
  readonly termijnen: readonly DeurTermijn[];
  /** what to tell the client tonight; placeholders: see `PLAATSHOUDERS` */
  readonly vanavond: string;
}

/** The words between braces that a `vanavond` text may hold; whoever shows the text fills them in. */
export const PLAATSHOUDERS = ['plek', 'telefoon', 'organisatie', 'regiehouder'] as const;

/** One row of the verantwoordelijkheidsmatrix. A condition that is null does not matter; a list means "one of these". */
export interface Verantwoordelijkheid {
  /** lowest number first, within one taak */
  readonly prioriteit: number;
  readonly taak: string;
  readonly gemeenteAanmelding: readonly string[] | null;
  readonly gemeenteRegio: readonly MatrixRegio[] | null;
  readonly brpStatus: readonly BrpStatus[] | null;
  readonly brpGemeente: readonly string[] | null;
  readonly brpRegio: readonly MatrixRegio[] | null;
  readonly inOpvang: boolean | null;
  /** a child comes along, or one is expected */
  readonly gezin: boolean | null;
  readonly gedetineerd: boolean | null;
  readonly leeftijdVan: number | null;
  /** exclusive */
  readonly leeftijdTot: number | null;
  readonly kanaal: readonly string[] | null;
  readonly aanmelderSoort: readonly OrganisatieSoort[] | null;
  readonly deurrij: readonly string[] | null;
  /** queue, or template with `{GEMEENTE}` (aanmelding) or `{BRP_GEMEENTE}`; null = nobody here, `reden` says why */
  readonly wachtrij: string | null;
  readonly reden: string | null;
  /** which of several local processes is meant (briefadres) */
  readonly proces: string | null;
}

export interface Kanaal {
  readonly naam: string;
  readonly uitleg: string;
  /** a form that still names this channel after its end is re-labelled to this one, never refused */
  readonly opvolger: string | null;
}

/** What a receiver may see of a client: the words in which a row of the code list `gegevenssets` says so. */
export const GEGEVENSVELDEN = [
  'naam',
  'geboortedatum',
  'bsn',
  'bereikbaarheid',
  'taal',
  'huishouden',
  'zwanger',
  'veiligheid',
  'inschrijving',
  'herkomst',
  'woonsituatie',
  'datums',
  'schulden',
  'aanleidingen',
  'toelichting',
] as const;
export type Gegevensveld = (typeof GEGEVENSVELDEN)[number];

/** One code of a code list; the row's `code` is `lijst/waarde`, so that each code has its own dates. */
export interface Codelijstregel {
  readonly lijst: string;
  readonly waarde: string;
  readonly label: string;
  readonly uitleg: string | null;
  readonly volgorde: number;
  /** only in the list `gegevenssets`: what the set holds */
  readonly velden: readonly Gegevensveld[] | null;
}

export interface Beleid {
  readonly naam: string;
  readonly waarde: number | string | boolean | readonly number[] | readonly string[];
  readonly eenheid: string | null;
  readonly uitleg: string;
}

/** Every kind of reference data, by the name it has in the table `referentie_rij`. */
export interface Inhouden {
  gemeente: Gemeente;
  organisatie: Organisatie;
  wachtrij: Wachtrij;
  taak: Taak;
  termijn: TermijnSoort;
  ladder: Ladder;
  deurrij: Deurrij;
  verantwoordelijkheid: Verantwoordelijkheid;
  kanaal: Kanaal;
  code: Codelijstregel;
  beleid: Beleid;
  voorziening: Voorziening;
  contract: Contract;
  quotum: Quotum;
  knoop: Deblokkeerknoop;
  verwijssoort: Verwijssoort;
  matchregel: Matchregel;
}
export type Soort = keyof Inhouden;

/** What every row has besides its content; `geldigTot` is exclusive. */
export interface Geldigheid {
  /** recorded in every gebeurtenis that used the row (docs/besluiten/0006) */
  readonly id: string;
  readonly code: string;
  readonly geldigVan: string;
  readonly geldigTot: string | null;
  readonly bron: string;
}
export type Rij<S extends Soort = Soort> = Geldigheid & Inhouden[S];

/** A row as it is stored, before anybody knows its shape. */
export interface RuweRij extends Geldigheid {
  readonly soort: Soort;
  readonly inhoud: unknown;
}
