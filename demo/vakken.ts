import type { Aanmelding } from './aanmelden.js';
import type { Levensloop, Verblijf } from './levensloop.js';
import type { Tabel } from './tabel.js';

/** One registration with what happened in its dossier. */
interface Mens {
  readonly aanmelding: Pick<Aanmelding, 'toestand' | 'groep'>;
  readonly loop: Levensloop;
}

/** A box of the flow chart "van opvang naar wonen", with the rule by which somebody stands in it. */
interface Vak {
  readonly code: string;
  readonly naam: string;
  readonly past: (mens: Mens) => boolean;
}

const IN_DE_OPVANG = ['gereserveerd', 'geplaatst', 'afwezig', 'geschorst', 'op-proef'];
const GEEN_SLAAPPLEK = ['J', 'B', 'C'];

/**
 * The boxes of the chart, in the order in which they are tried: everybody stands in the first that fits, so that they add up to
 * all. Source: Visie 'Van opvang naar wonen 2020-2025', bijlage 4; the last rows are not in the chart.
 */
const VAKKEN: readonly Vak[] = [
  {
    code: '–',
    naam: 'tweede aanmelding van dezelfde mens',
    past: ({ aanmelding }) => aanmelding.toestand === 'gekoppeld',
  },
  { code: '–', naam: 'overleden', past: ({ loop }) => loop.toestand === 'overleden' },
  { code: 'D5', naam: 'bed klaar of in de opvang, nog geen vier nachten', past: (mens) => inOpvang(mens, false) },
  { code: 'START', naam: 'in de opvang, uitstroomtraject loopt', past: (mens) => inOpvang(mens, true) },
  {
    code: 'D4',
    naam: 'buiten, voorgedragen voor Housing First',
    past: (mens) =>
      isBuiten(mens) && gedaan(mens, 'veldwerk', 'housing-first-voordragen') && !hulp(mens, 'gestart', 'HOUSING_FIRST'),
  },
  {
    code: 'ZELFSTANDIG',
    naam: 'Housing First met begeleiding',
    past: (mens) => hulp(mens, 'gestart', 'HOUSING_FIRST'),
  },
  { code: 'DAKLOOS', naam: 'buiten of uit beeld, veldwerk zoekt', past: isBuiten },
  { code: 'UITSTROOM', naam: '24-uursopvang', past: (mens) => uitgestroomd(mens, ['24-uursopvang']) },
  {
    code: 'UITSTROOM',
    naam: 'zelfstandig, met of zonder begeleiding',
    past: (mens) => uitgestroomd(mens, ['zelfstandig', 'zelfstandig-met-begeleiding']),
  },
  { code: 'UITSTROOM', naam: 'beschermd wonen', past: (mens) => uitgestroomd(mens, ['beschermd-wonen']) },
  { code: 'UITSTROOM', naam: 'Skaeve Huse', past: (mens) => uitgestroomd(mens, ['skaeve-huse']) },
  {
    code: 'UITSTROOM',
    naam: 'ergens anders (netwerk, tussenvoorziening)',
    past: (mens) => typeof laatsteVerblijf(mens)?.uitstroomtrajectOp === 'string',
  },
  { code: 'EINDE', naam: 'kort in de opvang, zonder traject weer weg', past: (mens) => verbleef(mens) },
  {
    code: '–',
    naam: 'andere regio, geen recht of ingetrokken',
    past: ({ aanmelding }) => ['doorverwezen', 'ingetrokken', 'overgedragen-regio'].includes(aanmelding.toestand),
  },
  {
    code: 'DAKLOOS',
    naam: 'meldt zich voor de opvang, nog geen bed',
    past: ({ aanmelding }) => GEEN_SLAAPPLEK.includes(aanmelding.groep),
  },
  { code: 'STABIEL', naam: 'hulp gaf weer rust: plan afgerond', past: (mens) => gedaan(mens, 'intake', 'afronden') },
  {
    code: 'D3',
    naam: 'intensieve aanpak (Meldpunt Zorg en Overlast)',
    past: (mens) => mens.loop.verwijzingen.some((een) => een.open && een.aanbieder === 'MELDPUNT_ZO'),
  },
  {
    code: 'D2',
    naam: 'bemoeizorg',
    past: (mens) => mens.loop.verwijzingen.some((een) => een.open && een.verwijssoort === 'BEMOEIZORG'),
  },
  { code: 'BEHANDELING', naam: 'behandeling of begeleiding loopt', past: (mens) => hulp(mens, 'gestart') },
  { code: 'D1', naam: 'thuis in de wijk, plan loopt', past: (mens) => gedaan(mens, 'intake', 'vaststellen') },
  { code: 'K0', naam: 'kwetsbaar, nog geen plan', past: () => true },
];

/** The order of the chart, from a life event to a home; what it does not have comes last. */
const VOLGORDE = [
  'K0',
  'D1',
  'STABIEL',
  'D2',
  'D3',
  'BEHANDELING',
  'DAKLOOS',
  'D4',
  'ZELFSTANDIG',
  'D5',
  'START',
  'UITSTROOM',
  'EINDE',
  '–',
];

/** How many stand in each box now. Everybody stands in one box. */
export function vakken(aanmeldingen: readonly Aanmelding[], lopen: readonly Levensloop[]): Tabel {
  const perDossier = new Map(lopen.map((loop) => [loop.dossier, loop]));
  const staatIn = aanmeldingen.map((aanmelding) => {
    const loop = perDossier.get(aanmelding.dossier);
    return loop && VAKKEN.find(({ past }) => past({ aanmelding, loop }));
  });
  const rijen = VOLGORDE.flatMap((code) => VAKKEN.filter((vak) => vak.code === code)).map((vak) => [
    vak.code,
    vak.naam,
    staatIn.filter((een) => een === vak).length,
  ]);
  return {
    titel: 'Waar de mensen staan in het schema van opvang naar wonen (ieder in één vak)',
    kolommen: ['vak', 'wat er is', 'mensen'],
    rijen: [...rijen, ['', 'samen', staatIn.length]],
    totaal: true,
  };
}

function laatsteVerblijf({ loop }: Mens): Verblijf | undefined {
  return loop.verblijven[0];
}

function inOpvang(mens: Mens, traject: boolean): boolean {
  const verblijf = laatsteVerblijf(mens);
  if (verblijf === undefined || !IN_DE_OPVANG.includes(verblijf.toestand)) return false;
  return (verblijf.uitstroomtrajectOp !== null) === traject;
}

function verbleef(mens: Mens): boolean {
  return laatsteVerblijf(mens)?.toestand === 'beeindigd';
}

function uitgestroomd(mens: Mens, bestemmingen: readonly string[]): boolean {
  return verbleef(mens) && bestemmingen.includes(laatsteVerblijf(mens)?.bestemming ?? '');
}

function isBuiten({ loop }: Mens): boolean {
  if (loop.toestand === 'buiten-beeld' || loop.toestand === 'slapend') return true;
  const laatste = loop.tijdlijn.findLast(({ soort }) => soort === 'veldwerk');
  return laatste !== undefined && ['zoekend', 'in-contact'].includes(laatste.naar);
}

function gedaan({ loop }: Mens, soort: string, stap: string): boolean {
  return loop.tijdlijn.some((een) => een.soort === soort && een.stap === stap);
}

function hulp({ loop }: Mens, toestand: string, verwijssoort?: string): boolean {
  return loop.verwijzingen.some(
    (een) => een.toestand === toestand && (verwijssoort === undefined || een.verwijssoort === verwijssoort),
  );
}
