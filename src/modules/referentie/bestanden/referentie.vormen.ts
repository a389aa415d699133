import {
  GEGEVENSVELDEN,
  ORGANISATIESOORTEN,
  type DeurTaak,
  type DeurTermijn,
  type Inhouden,
  type MatrixRegio,
  type Soort,
} from '../referentie.soorten.js';
import { LADDERVORM } from './ladder.vorm.js';
import {
  codeInKapitalen,
  codeVanOns,
  datum,
  eenOfMeer,
  geheel,
  gemeentecode,
  keuze,
  kloktijd,
  lijst,
  object,
  optioneel,
  patroon,
  perGemeente,
  standaard,
  tekst,
  voorwaarden,
  waarheid,
  type Veld,
  type Vorm,
} from './referentie.velden.js';

const matrixRegio = keuze<MatrixRegio>(['DRECHTSTEDEN', 'ALBLASSERWAARD', 'BUITEN', 'ONBEKEND']);
const organisatieSoort = keuze(ORGANISATIESOORTEN);
const sjabloon = patroon(
  /^([A-Z0-9]+|\{GEMEENTE\}|\{BRP_GEMEENTE\})(_([A-Z0-9]+|\{GEMEENTE\}|\{BRP_GEMEENTE\}))*$/,
  'SWT_{GEMEENTE}',
);

const deurTaak = object<DeurTaak>({ taak: codeInKapitalen, voorwaarden: standaard(voorwaarden, []) });
const deurTermijn = object<DeurTermijn>({
  soort: codeVanOns,
  start: standaard(keuze(['aanmelding', 'ontruiming-of-ontslag']), 'aanmelding'),
  voorwaarden: standaard(voorwaarden, []),
});

const beleidswaarde: Veld<Inhouden['beleid']['waarde']> = (ruw) => {
  if (typeof ruw === 'number' || typeof ruw === 'string' || typeof ruw === 'boolean') return ruw;
  const woorden = Array.isArray(ruw) && ruw.some((deel) => typeof deel === 'string');
  return woorden ? lijst(tekst)(ruw) : lijst(geheel())(ruw);
};

/** The shape of each kind: which fields a row has, and what may be in them. */
export const VORMEN: { readonly [S in Soort]: Vorm<Inhouden[S]> } = {
  gemeente: {
    naam: tekst,
    sleutel: codeInKapitalen,
    regio: keuze(['DRECHTSTEDEN', 'ALBLASSERWAARD', 'BUITEN']),
    tns: waarheid,
    centrumgemeente: standaard(waarheid, false),
    pwUitvoerder: optioneel(keuze(['SDD', 'AVRES'])),
    briefadresViaTns: standaard(waarheid, false),
  },
  organisatie: {
    naam: tekst,
    soort: organisatieSoort,
    gemeente: optioneel(gemeentecode),
    standaardWachtrij: optioneel(codeInKapitalen),
    telefoon: tekst,
  },
  wachtrij: {
    naam: tekst,
    organisatie: codeInKapitalen,
    openVan: kloktijd,
    openTot: kloktijd,
    dagen: lijst((ruw) => {
      if (geheel(1)(ruw) > 7) throw new Error('moet 1 (maandag) tot en met 7 (zondag) zijn');
      return ruw as number; // `geheel` just saw to that
    }),
    buitenKantoortijdWachtrij: optioneel(codeInKapitalen),
    terugvalWachtrij: optioneel(codeInKapitalen),
    telefoonPiket: optioneel(tekst),
    weigercodes: optioneel(lijst(codeVanOns)),
  },
  taak: {
    naam: tekst,
    uitleg: tekst,
    adres: standaard(keuze(['matrix', 'afzender', 'genoemd']), 'matrix'),
    oppakTermijn: codeVanOns,
    afrondTermijn: codeVanOns,
    stoptTermijnen: standaard(lijst(codeVanOns), []),
    houdtAanleiding: standaard(waarheid, false),
    vervaltBijAfsluiten: standaard(waarheid, false),
    eersteOpvang: standaard(waarheid, false),
    antwoordInZaak: standaard(waarheid, false),
    gegevensset: codeVanOns,
    prioriteit: geheel(),
  },
  termijn: {
    naam: tekst,
    lengte: geheel(),
    eenheid: keuze(['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar']),
    rekenwijze: keuze(['TERMIJNENWET', 'WERKDAGEN', 'KALENDER', 'UREN']),
    aard: keuze(['streef', 'fataal']),
    grondslag: tekst,
    opschortbaar: waarheid,
    actief: waarheid,
  },
  ladder: LADDERVORM,
  deurrij: {
    soort: keuze(['basis', 'overlay']),
    volgorde: geheel(),
    naam: tekst,
    uitleg: tekst,
    voorwaarden,
    regieTaak: optioneel(keuze(['REGIE_GGD', 'REGIE_LDH', 'REGIE_WIJK'])),
    taken: lijst(deurTaak),
    termijnen: lijst(deurTermijn),
    vanavond: tekst,
  },
  verantwoordelijkheid: {
    prioriteit: geheel(),
    taak: codeInKapitalen,
    gemeenteAanmelding: optioneel(eenOfMeer(gemeentecode)),
    gemeenteRegio: optioneel(eenOfMeer(matrixRegio)),
    brpStatus: optioneel(eenOfMeer(keuze(['ingeschreven', 'briefadres', 'niet-ingeschreven', 'onbekend']))),
    brpGemeente: optioneel(eenOfMeer(gemeentecode)),
    brpRegio: optioneel(eenOfMeer(matrixRegio)),
    inOpvang: optioneel(waarheid),
    gezin: optioneel(waarheid),
    gedetineerd: optioneel(waarheid),
    leeftijdVan: optioneel(geheel()),
    leeftijdTot: optioneel(geheel()),
    kanaal: optioneel(eenOfMeer(codeVanOns)),
    aanmelderSoort: optioneel(eenOfMeer(organisatieSoort)),
    deurrij: optioneel(eenOfMeer(tekst)),
    wachtrij: optioneel(sjabloon),
    reden: optioneel(tekst),
    proces: optioneel(codeVanOns),
  },
  kanaal: { naam: tekst, uitleg: tekst, opvolger: optioneel(codeVanOns) },
  code: {
    lijst: codeVanOns,
    waarde: tekst,
    label: tekst,
    uitleg: optioneel(tekst),
    volgorde: standaard(geheel(), 100),
    velden: optioneel(lijst(keuze(GEGEVENSVELDEN))),
  },
  beleid: { naam: tekst, waarde: beleidswaarde, eenheid: optioneel(tekst), uitleg: tekst },
  voorziening: {
    naam: tekst,
    type: codeVanOns,
    gemeente: optioneel(gemeentecode),
    aanbieder: optioneel(codeInKapitalen),
    capaciteit: optioneel(geheel()),
    doelgroepen: standaard(lijst(tekst), []),
    leeftijdVan: optioneel(geheel()),
    leeftijdTot: optioneel(geheel()),
    gezin: optioneel(waarheid),
    middelengebruikToegestaan: optioneel(waarheid),
    tijdelijk: standaard(waarheid, false),
    status: keuze(['open', 'voorbereiding', 'onderzoek']),
    zorgaanbieder: optioneel(codeInKapitalen),
    buurt: optioneel(codeVanOns),
    toelichting: optioneel(tekst),
  },
  contract: {
    naam: tekst,
    aanbieder: codeInKapitalen,
    regeling: codeVanOns,
    opdrachtgever: tekst,
    toelichting: optioneel(tekst),
  },
  quotum: {
    naam: tekst,
    aantal: geheel(),
    per: keuze(['jaar']),
    telt: keuze(['voordracht', 'woning']),
    verdeling: standaard(perGemeente, {}),
    toelichting: optioneel(tekst),
  },
  knoop: {
    naam: tekst,
    uitleg: tekst,
    soort: optioneel(codeVanOns),
    soorten: standaard(lijst(tekst), []),
    taken: standaard(lijst(codeInKapitalen), []),
    klaarIn: standaard(lijst(codeVanOns), []),
    hardOp: standaard(lijst(codeVanOns), []),
    zachtOp: standaard(lijst(codeVanOns), []),
  },
  verwijssoort: {
    naam: tekst,
    uitleg: tekst,
    kandidaten: keuze(['contract', 'voorziening', 'matrix', 'genoemd']),
    regeling: optioneel(codeVanOns),
    voorzieningtypen: standaard(lijst(codeVanOns), []),
    matrixtaak: optioneel(codeInKapitalen),
    aanbieders: standaard(lijst(codeInKapitalen), []),
    taak: codeInKapitalen,
    quotum: optioneel(codeVanOns),
    besluit: standaard(keuze(['geen', 'opdrachtgever', 'aanbieder']), 'geen'),
    klokken: optioneel(keuze(['wmo', 'wgs'])),
    eenmalig: standaard(waarheid, false),
    alleenAfspraak: standaard(waarheid, false),
    checklist: optioneel(codeVanOns),
    zorggegevens: standaard(waarheid, false),
    opener: standaard(keuze(['regiehouder', 'betrokken']), 'regiehouder'),
  },
  matchregel: {
    naam: tekst,
    volgorde: geheel(),
    verwijssoorten: optioneel(lijst(codeInKapitalen)),
    aard: keuze(['vereist', 'in-beginsel']),
    wanneer: standaard(voorwaarden, []),
    voorwaarden,
    ja: tekst,
    nee: tekst,
    onbekend: optioneel(tekst),
  },
};

/** How the code of each kind is written. */
const CODEVORM: { readonly [S in Soort]: Veld<string> } = {
  gemeente: gemeentecode,
  organisatie: codeInKapitalen,
  wachtrij: codeInKapitalen,
  taak: codeInKapitalen,
  termijn: codeVanOns,
  ladder: codeVanOns,
  deurrij: patroon(/^[A-Z][0-9]?$/, 'A2'),
  verantwoordelijkheid: codeVanOns,
  kanaal: codeVanOns,
  code: patroon(/^[a-z0-9-]+\/\S+$/, 'lijst/waarde'),
  beleid: codeVanOns,
  voorziening: codeVanOns,
  contract: codeVanOns,
  quotum: codeVanOns,
  knoop: codeVanOns,
  verwijssoort: codeInKapitalen,
  matchregel: codeVanOns,
};

export const SOORTEN = Object.keys(VORMEN) as readonly Soort[]; // the keys of VORMEN are all kinds, says its type

/** The fields around the content, which every kind has. */
export function geldigheidVorm(
  soort: Soort,
): Vorm<{ code: string; geldigVan: string; geldigTot: string | null; bron: string }> {
  return { code: CODEVORM[soort], geldigVan: datum, geldigTot: optioneel(datum), bron: tekst };
}
