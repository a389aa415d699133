import { BEKEND_BSN } from './opvulling.js';
import { DRUK, drukte, EEN, type Sortering, werk, zaken } from './sortering.js';

/** A list as the API promises it, asked by somebody in one way. */
export interface Lijst {
  /** what it is, for the table */
  readonly naam: string;
  readonly door: readonly [organisatie: string, rol: string, nummer?: number];
  /** address under /v1; `{id}` becomes the answer to `id` */
  readonly pad: string;
  /** SQL for the id in the address, asked as superuser */
  readonly id?: string;
  /** a search is a POST with this body */
  readonly body?: Readonly<Record<string, unknown>> | ((huis: Zoekgegevens) => Record<string, unknown>);
  /** also measured halfway and near the end; needs the sort of the list */
  readonly diep?: Sortering;
  /** number of queues that it goes through: the bound on buffers counts for each */
  readonly wachtrijen?: number;
  /** bound on the buffers of the question that finds the page, where it also reads the rows; default {@link GRENS_BUFFERS} per queue */
  readonly grens?: number;
  /** fewest rows on the page; default a full page */
  readonly minstens?: number;
}

/** What there is to search for in a filled database. */
export interface Zoekgegevens {
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly kenmerk: string;
}

/** Finding and reading in one question: a row, and what row-level security looks up for it, are six buffers at most. */
const MET_RIJEN = 306;

const GGD = ['GGD', 'behandelaar'] as const;
const LDH = ['LDH', 'behandelaar'] as const;
const DORDRECHT = ['SWT_DORDRECHT', 'behandelaar'] as const;
const MOLENLANDEN = ['SWT_MOLENLANDEN', 'behandelaar'] as const;

const VIJF = ['LDH_OPVANG', 'LDH_INTAKE', 'LDH_VELDWERK', 'AANBIEDER_LDH', 'LDH_NACHTOPVANG'];
const OVER_TWEE_DAGEN = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString();

const WERKVOORRAAD: readonly Lijst[] = [
  {
    naam: 'werkvoorraad, één wachtrij',
    door: LDH,
    pad: '/werkvoorraad?wachtrij=LDH_INTAKE',
    diep: werk('LDH', `wachtrij = 'LDH_INTAKE'`),
  },
  {
    naam: 'werkvoorraad, vijf wachtrijen',
    door: LDH,
    pad: `/werkvoorraad?${VIJF.map((w) => `wachtrij=${w}`).join('&')}`,
    wachtrijen: 5,
  },
  { naam: 'werkvoorraad, alle eigen (5)', door: LDH, pad: '/werkvoorraad', wachtrijen: 5, diep: werk('LDH') },
  { naam: 'werkvoorraad status=te-laat', door: LDH, pad: '/werkvoorraad?wachtrij=LDH_INTAKE&status=te-laat' },
  {
    naam: 'werkvoorraad status=vandaag',
    door: LDH,
    pad: '/werkvoorraad?wachtrij=LDH_INTAKE&status=vandaag',
    minstens: 0,
  },
  { naam: 'werkvoorraad status=loopt', door: LDH, pad: '/werkvoorraad?wachtrij=LDH_INTAKE&status=loopt' },
  {
    naam: 'werkvoorraad status=opgeschort',
    door: LDH,
    pad: '/werkvoorraad?wachtrij=LDH_OPVANG&status=opgeschort',
    minstens: 20,
  },
  {
    naam: 'werkvoorraad vervaltVoor',
    door: LDH,
    pad: `/werkvoorraad?wachtrij=LDH_INTAKE&vervaltVoor=${OVER_TWEE_DAGEN}`,
  },
  { naam: 'werkvoorraad soort=overdracht', door: LDH, pad: '/werkvoorraad?wachtrij=LDH_INTAKE&soort=overdracht' },
  {
    naam: 'werkvoorraad soort=casusoverleg',
    door: GGD,
    pad: '/werkvoorraad?wachtrij=GGD_CASUSOVERLEG&soort=casusoverleg',
    minstens: 20,
  },
  {
    naam: 'werkvoorraad soort zonder werk',
    door: LDH,
    pad: '/werkvoorraad?wachtrij=LDH_INTAKE&soort=casusoverleg',
    minstens: 0,
  },
  { naam: 'werkvoorraad vrij=true', door: LDH, pad: '/werkvoorraad?wachtrij=LDH_INTAKE&vrij=true' },
  { naam: 'werkvoorraad mijn=true', door: [...LDH, 2], pad: '/werkvoorraad?mijn=true', minstens: 1 },
  {
    naam: 'werkvoorraad mijn, één wachtrij',
    door: [...LDH, 2],
    pad: '/werkvoorraad?mijn=true&wachtrij=LDH_OPVANG',
    minstens: 0,
  },
];

const LIJSTEN_VAN_ZAKEN: readonly Lijst[] = [
  { naam: 'aanmeldingen (GGD: bijna alles)', door: GGD, pad: '/aanmeldingen', diep: zaken('aanmelding', 'GGD') },
  {
    naam: 'aanmeldingen (kleine organisatie)',
    door: MOLENLANDEN,
    pad: '/aanmeldingen',
    diep: zaken('aanmelding', 'SWT_MOLENLANDEN'),
  },
  { naam: 'aanmeldingen toestand=in-toets', door: DORDRECHT, pad: '/aanmeldingen?toestand=in-toets' },
  { naam: 'aanmeldingen groep=B', door: DORDRECHT, pad: '/aanmeldingen?groep=B' },
  {
    naam: 'aanmeldingen toestand + groep',
    door: GGD,
    pad: '/aanmeldingen?groep=J&toestand=aanvulling-gevraagd',
    minstens: 5,
  },
  {
    naam: 'aanmeldingen toestand die niet voorkomt',
    door: MOLENLANDEN,
    pad: '/aanmeldingen?toestand=geschil',
    minstens: 0,
  },
  { naam: 'aanmeldingen dossier=…', door: GGD, pad: '/aanmeldingen?dossier={id}', id: DRUK, minstens: 1 },
  { naam: 'overdrachten (GGD: bijna alles)', door: GGD, pad: '/overdrachten', diep: zaken('overdracht', 'GGD') },
  {
    naam: 'overdrachten (kleine organisatie)',
    door: MOLENLANDEN,
    pad: '/overdrachten',
    diep: zaken('overdracht', 'SWT_MOLENLANDEN'),
  },
  { naam: 'overdrachten wachtrij=…', door: LDH, pad: '/overdrachten?wachtrij=LDH_OPVANG' },
  { naam: 'overdrachten toestand=aangeboden', door: LDH, pad: '/overdrachten?toestand=aangeboden' },
  { naam: 'overdrachten wachtrij + toestand', door: GGD, pad: '/overdrachten?wachtrij=GGD_TOETS&toestand=ingetrokken' },
  { naam: 'overdrachten toestand die niet voorkomt', door: LDH, pad: '/overdrachten?toestand=geschil', minstens: 0 },
  { naam: 'overdrachten dossier=…', door: GGD, pad: '/overdrachten?dossier={id}', id: DRUK, minstens: 3 },
  { naam: 'casusoverleggen', door: GGD, pad: '/casusoverleggen', minstens: 30, diep: zaken('casusoverleg', 'GGD') },
  { naam: 'casusoverleggen toestand=gepland', door: GGD, pad: '/casusoverleggen?toestand=gepland', minstens: 8 },
];

const DOSSIERS: readonly Lijst[] = [
  { naam: 'dossiers (GGD: bijna alles)', door: GGD, pad: '/dossiers', diep: zaken('dossier', 'GGD') },
  {
    naam: 'dossiers (kleine organisatie)',
    door: MOLENLANDEN,
    pad: '/dossiers',
    diep: zaken('dossier', 'SWT_MOLENLANDEN'),
  },
  { naam: 'dossiers groep=J', door: DORDRECHT, pad: '/dossiers?groep=J' },
  { naam: 'dossiers regiehouder=…', door: GGD, pad: '/dossiers?regiehouder=JONGERENREGISSEUR' },
  { naam: 'dossiers toestand=slapend', door: DORDRECHT, pad: '/dossiers?toestand=slapend', minstens: 20 },
  { naam: 'dossiers open=false', door: DORDRECHT, pad: '/dossiers?open=false' },
  {
    naam: 'dossiers alle filters',
    door: GGD,
    pad: '/dossiers?groep=J&regiehouder=JONGERENREGISSEUR&toestand=buiten-beeld&open=true',
    minstens: 0,
  },
  {
    naam: 'dossiers/{id}/tijdlijn',
    door: GGD,
    pad: '/dossiers/{id}/tijdlijn',
    id: DRUK,
    diep: drukte('gebeurtenis', { richting: 'asc', lijst: 'tijdlijn' }),
    grens: MET_RIJEN,
  },
  {
    naam: 'dossiers/{id}/inzage',
    door: GGD,
    pad: '/dossiers/{id}/inzage',
    id: DRUK,
    diep: drukte('inzage', { richting: 'desc', lijst: 'inzage' }),
    grens: MET_RIJEN,
  },
  { naam: 'dossiers/{id}/stappen', door: GGD, pad: '/dossiers/{id}/stappen', id: DRUK, grens: MET_RIJEN },
  {
    naam: 'aanmeldingen/{id}/stappen',
    door: GGD,
    pad: '/aanmeldingen/{id}/stappen',
    id: EEN('aanmelding', 'GGD'),
    minstens: 1,
  },
  {
    naam: 'overdrachten/{id}/stappen',
    door: LDH,
    pad: '/overdrachten/{id}/stappen',
    id: EEN('overdracht', 'LDH'),
    minstens: 1,
  },
  {
    naam: 'casusoverleggen/{id}/stappen',
    door: GGD,
    pad: '/casusoverleggen/{id}/stappen',
    id: EEN('casusoverleg', 'GGD'),
    minstens: 1,
  },
];

const ZOEKEN: readonly Lijst[] = [
  {
    naam: 'dossiers/_zoek op kenmerk',
    door: GGD,
    pad: '/dossiers/_zoek',
    body: ({ kenmerk }) => ({ kenmerk }),
    minstens: 1,
  },
  { naam: 'dossiers/_zoek op bsn', door: GGD, pad: '/dossiers/_zoek', body: { bsn: BEKEND_BSN }, minstens: 0 },
  {
    naam: 'dossiers/_zoek op naam',
    door: GGD,
    pad: '/dossiers/_zoek',
    body: ({ achternaam, geboortedatum }) => ({ achternaam, geboortedatum }),
    minstens: 1,
  },
  { naam: 'clienten/_zoek op bsn', door: GGD, pad: '/clienten/_zoek', body: { bsn: BEKEND_BSN }, minstens: 0 },
  {
    naam: 'clienten/_zoek op naam',
    door: GGD,
    pad: '/clienten/_zoek',
    body: ({ achternaam, geboortedatum }) => ({ achternaam, geboortedatum }),
    minstens: 1,
  },
];

/** Every list that openapi/openapi.json promises, with its filters; the depths come on top. */
export const LIJSTEN: readonly Lijst[] = [...WERKVOORRAAD, ...LIJSTEN_VAN_ZAKEN, ...DOSSIERS, ...ZOEKEN];

/** SQL for what there is to search for: a client of whom the GGD has the regie. */
export const ZOEKGEGEVENS = `select c.achternaam, c.geboortedatum::text, d.kenmerk from tns.dossier d join tns.client c on c.id = d.client_id
  where d.regiehouder = 'GGD' and d.open order by d.aanmelddatum desc limit 1`;
