import type { Velden } from '../../kern/proces.js';
import type { Briefadres, Controle, Geversoort, Kind } from './briefadres.entity.js';
import type { BriefadresFeiten } from './briefadres.proces.js';

/** The row without what is encrypted: all that rules and dates look at. */
export type Registratie = Omit<Briefadres, 'id' | 'dossierId' | 'slaapplekken' | 'gever' | 'woonadres'>;

/** When a step is taken and by whom, with the days that follow from the clocks of the reference data. Days are YYYY-MM-DD. */
export interface Stapmoment {
  readonly vandaag: string;
  readonly organisatie: string;
  /** subject of the person */
  readonly door: string;
  /** last day on which one may object to what is decided now */
  readonly bezwaarTot: string;
  /** last day on which one may speak against a voornemen that is recorded now: from now on all partners can see it */
  readonly voornemenTot: string;
  /** the latest day on which a briefadres must be looked at again */
  readonly herbeoordelenUiterlijk: string;
}

/** A day that a step names must lie between these, both included. */
export interface Daggrens {
  readonly vanaf?: string | null;
  readonly tot?: string;
}

interface Genomen {
  readonly stap: string;
  readonly velden: Velden;
}

/** Columns that later steps fill. */
export const NOG_NIETS = {
  voornemenOp: null,
  adresOp: null,
  tijdelijkOp: null,
  tijdelijkAdressoort: null,
  controles: {},
  gegevensGevraagd: [],
  geversoort: null,
  andereGemeente: null,
  herbeoordelenOp: null,
  aangekondigdOp: null,
  stilSinds: null,
  onderzoekOp: null,
  gezochtBij: [],
  regieZagNiemandOp: null,
  voornemenUitschrijvingOp: null,
  voornemenTot: null,
  gezienOp: null,
  bezwaarTot: null,
  eindeOp: null,
  doorverwezenNaar: null,
} satisfies Partial<Registratie>;

type Wijziging = Partial<Registratie>;
type Regel = (rij: Registratie, velden: Velden, moment: Stapmoment) => Wijziging;

/** A briefadres is for who sleeps outside or in shelter, or goes from one sofa to the next (ETHOS Light). */
export function kindBij(woonsituatie: string | undefined): Kind | null {
  if (woonsituatie === undefined) return null;
  return woonsituatie === 'bij-familie-of-vrienden' ? 'thuisloos' : 'dakloos';
}

/** Facts from outside the row. */
type Omgeving = Pick<
  BriefadresFeiten,
  'vandaag' | 'burgerzaken' | 'isOverleden' | 'andereLoopt' | 'beslisUiterlijk' | 'inGebreke'
>;

/** What the guards of the table look at. */
export function feitenVan(rij: Registratie, omgeving: Omgeving): BriefadresFeiten {
  const uitkomst = (controle: string): string | undefined => rij.controles[controle]?.uitkomst;
  return {
    tijdelijkIngeschreven: rij.tijdelijkOp !== null,
    geverStemtIn: uitkomst('instemming-gever') === 'voldoet',
    isEersteInschrijving: uitkomst('eerder-ingezetene') === 'voldoet-niet',
    zonderRechtmatigVerblijf: uitkomst('rechtmatig-verblijf') === 'voldoet-niet',
    onderzoekVastgelegd: rij.onderzoekOp !== null,
    regieZagNiemand: rij.regieZagNiemandOp !== null,
    voornemenTot: rij.voornemenTot,
    gemeente: rij.gemeente,
    ...omgeving,
  };
}

/** What a step changes in the row; an empty object when it changes only the state. Pure. */
export function wijzigingDoor(rij: Registratie, { stap, velden }: Genomen, moment: Stapmoment): Wijziging {
  return REGELS[stap]?.(rij, velden, moment) ?? {};
}

/** Between which days the dates of a step must lie, by field. A day that is still to come was not seen by anybody. */
export function grenzenVan(
  rij: Registratie,
  stap: string,
  { vandaag, herbeoordelenUiterlijk }: Pick<Stapmoment, 'vandaag' | 'herbeoordelenUiterlijk'>,
): Readonly<Record<string, Daggrens>> {
  const later: Daggrens = { vanaf: volgendeDag(vandaag), tot: herbeoordelenUiterlijk };
  const geweest: Daggrens = { tot: vandaag };
  const sindsStilte: Daggrens = { vanaf: rij.stilSinds, tot: vandaag };
  const grenzen: Readonly<Record<string, Readonly<Record<string, Daggrens>>>> = {
    'tijdelijk-registreren': { datum: { vanaf: rij.aangifteOp, tot: vandaag } },
    'controle-vastleggen': { datum: geweest },
    toekennen: { herbeoordelenOp: later },
    'ambtshalve-toekennen': { voornemenOp: geweest, herbeoordelenOp: later },
    'gever-trekt-in': { datum: geweest },
    'brieven-niet-opgehaald': { laatstOpgehaaldOp: geweest },
    verlengen: { herbeoordelenOp: later },
    'niet-gezien-melden': { datum: sindsStilte },
    'onderzoek-vastleggen': { datum: sindsStilte },
    'client-gezien': { gezienOp: sindsStilte },
    // an address does not end before it began, nor does another gemeente take over what was not asked yet
    'aanvaarding-vastleggen': { datum: { vanaf: rij.aangifteOp } },
    beeindigen: { per: { vanaf: rij.adresOp ?? rij.aangifteOp } },
    'voornemen-publiceren': { datum: { vanaf: rij.onderzoekOp, tot: vandaag } },
  };
  return grenzen[stap] ?? {};
}

/** Checks that nobody has recorded yet. Missing ones are never a ground for refusal; they say what there is still to do. */
export function ontbrekendeControles({ controles }: Pick<Registratie, 'controles'>, alle: readonly string[]): string[] {
  const eersteInschrijving = controles['eerder-ingezetene']?.uitkomst === 'voldoet-niet';
  return alle.filter((naam) => controles[naam] === undefined && (naam !== 'rechtmatig-verblijf' || eersteInschrijving));
}

function volgendeDag(dag: string): string {
  const morgen = new Date(`${dag}T00:00:00Z`);
  morgen.setUTCDate(morgen.getUTCDate() + 1);
  return morgen.toISOString().slice(0, 10);
}

/** Whether anybody saw the client starts anew. */
const NIET_GEZOCHT: Wijziging = {
  onderzoekOp: null,
  gezochtBij: [],
  regieZagNiemandOp: null,
  voornemenUitschrijvingOp: null,
  voornemenTot: null,
};

const ingeschreven = (herbeoordelenOp: unknown): Wijziging => ({
  herbeoordelenOp: String(herbeoordelenOp),
  aangekondigdOp: null,
  stilSinds: null,
});
const afgelopen = (eindeOp: string): Wijziging => ({ actief: false, eindeOp });

const REGELS: Readonly<Record<string, Regel>> = {
  'onderzoek-starten': (rij, { kind }) => ({ kind: (kind as Kind | undefined) ?? rij.kind }), // the DTO allows only those two
  'tijdelijk-registreren': (_, { datum, adressoort }) => ({
    tijdelijkOp: String(datum),
    tijdelijkAdressoort: String(adressoort),
  }),
  'controle-vastleggen': (rij, { controle, uitkomst, datum }, { organisatie, door }) => ({
    controles: {
      ...rij.controles,
      [String(controle)]: {
        uitkomst: String(uitkomst),
        datum: String(datum),
        organisatie,
        door,
      } satisfies Controle,
    },
  }),
  'gegevens-vragen': (_, { velden }) => ({ gegevensGevraagd: lijst(velden) }),
  'gegevens-ontvangen': (rij, { velden }) => ({
    gegevensGevraagd: rij.gegevensGevraagd.filter((veld) => !lijst(velden).includes(veld)),
  }),
  'doorgaan-zonder': () => ({ gegevensGevraagd: [] }),
  toekennen: (rij, { gever, herbeoordelenOp }, { bezwaarTot }) => ({
    ...ingeschreven(herbeoordelenOp),
    adresOp: rij.aangifteOp,
    geversoort: soortVan(gever),
    bezwaarTot,
  }),
  'ambtshalve-toekennen': (_, { voornemenOp, herbeoordelenOp }, { bezwaarTot }) => ({
    ...ingeschreven(herbeoordelenOp),
    voornemenOp: String(voornemenOp),
    adresOp: String(voornemenOp),
    geversoort: 'gemeente',
    bezwaarTot,
  }),
  'woonadres-vaststellen': (_, __, { vandaag }) => afgelopen(vandaag),
  'andere-gemeente-voorstellen': (_, { gemeente }) => ({ andereGemeente: String(gemeente) }),
  'aanvaarding-vastleggen': (_, { datum }) => afgelopen(String(datum)),
  'weigering-vastleggen': () => ({ andereGemeente: null }),
  'geen-recht-vaststellen': (_, { doorverwezenNaar }, { vandaag }) => ({
    ...afgelopen(vandaag),
    doorverwezenNaar: String(doorverwezenNaar),
  }),
  herbeoordelen: (_, __, { vandaag }) => ({ stilSinds: vandaag }),
  'gever-trekt-in': ({ controles }, _, { vandaag }) => ({
    geversoort: 'gemeente',
    controles: Object.fromEntries(Object.entries(controles).filter(([naam]) => naam !== 'instemming-gever')),
    stilSinds: vandaag,
  }),
  'brieven-niet-opgehaald': (_, { laatstOpgehaaldOp }) => ({ stilSinds: String(laatstOpgehaaldOp) }),
  verlengen: (_, { herbeoordelenOp, gever }) => ({
    ...ingeschreven(herbeoordelenOp),
    ...(gever === undefined ? {} : { geversoort: soortVan(gever) }),
  }),
  beeindigen: (_, { per }) => afgelopen(String(per)),
  'onvindbaar-onderzoeken': () => NIET_GEZOCHT,
  'niet-gezien-melden': (_, { datum }) => ({ regieZagNiemandOp: String(datum) }),
  'onderzoek-vastleggen': (_, { datum, gezochtBij }) => ({ onderzoekOp: String(datum), gezochtBij: lijst(gezochtBij) }),
  // an agreed day that is still to come stands; else a new one, since the registration never lapses by itself
  'client-gezien': ({ herbeoordelenOp }, { gezienOp }, { vandaag, herbeoordelenUiterlijk }) => ({
    ...NIET_GEZOCHT,
    ...ingeschreven(herbeoordelenOp !== null && herbeoordelenOp > vandaag ? herbeoordelenOp : herbeoordelenUiterlijk),
    gezienOp: String(gezienOp),
  }),
  'voornemen-publiceren': (_, { datum }, { voornemenTot }) => ({
    voornemenUitschrijvingOp: String(datum),
    voornemenTot,
  }),
  'onvindbaar-uitschrijven': (_, __, { vandaag }) => afgelopen(vandaag),
  'overlijden-verwerken': (_, __, { vandaag }) => afgelopen(vandaag),
  'herbeoordeling-aankondigen': (_, __, { vandaag }) => ({ aangekondigdOp: vandaag }),
  // the end is undone: who was registered is so again while it is looked at, who was not can be at once
  heroverwegen: ({ actief, spoed }, _, { vandaag }) => ({
    actief: true,
    spoed: spoed || !actief,
    eindeOp: null,
    doorverwezenNaar: null,
    bezwaarTot: null,
    stilSinds: vandaag,
  }),
  'bezwaartermijn-sluiten': () => ({ bezwaarTot: null }),
};

function lijst(waarde: unknown): string[] {
  return Array.isArray(waarde) ? waarde.map(String) : [];
}

/** The DTO of a gever allows only persons and institutions; the gemeente gives by a step of its own. */
function soortVan(gever: unknown): Geversoort {
  return (gever as { readonly soort: Geversoort }).soort;
}
