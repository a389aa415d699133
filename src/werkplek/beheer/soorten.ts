import type { Soort } from '../../modules/referentie/index.js';

/** One kind of reference data, for people. */
interface Soorttekst {
  readonly naam: string;
  readonly uitleg: string;
  /** where it is changed */
  readonly bestand: string;
}

/** Every kind, in the order in which the page shows them. */
export const SOORTEN: Readonly<Record<Soort, Soorttekst>> = {
  organisatie: { naam: 'Organisaties', uitleg: 'Wie er meedoen.', bestand: 'organisaties.yaml' },
  wachtrij: { naam: 'Wachtrijen', uitleg: 'Waar werk binnenkomt en wanneer ze open zijn.', bestand: 'wachtrijen.yaml' },
  taak: { naam: 'Taken', uitleg: 'Wat de ene organisatie aan de andere vraagt.', bestand: 'taken.yaml' },
  deurrij: { naam: 'Deurtabel', uitleg: 'Wat er bij welke situatie meteen gebeurt.', bestand: 'deurtabel.yaml' },
  verantwoordelijkheid: {
    naam: 'Verantwoordelijkheden',
    uitleg: 'Welke wachtrij welk werk krijgt.',
    bestand: 'verantwoordelijkheden.yaml',
  },
  termijn: { naam: 'Termijnen', uitleg: 'Hoe lang iets mag duren, en volgens welke regel.', bestand: 'termijnen.yaml' },
  ladder: {
    naam: 'Ladders',
    uitleg: 'Wie wanneer hoort dat een klok afloopt.',
    bestand: 'ladders.yaml',
  },
  beleid: { naam: 'Beleid', uitleg: 'Getallen en keuzes die zijn afgesproken.', bestand: 'beleid.yaml' },
  code: { naam: 'Codelijsten', uitleg: 'De antwoorden waar u uit kunt kiezen.', bestand: 'codelijsten.yaml' },
  kanaal: { naam: 'Kanalen', uitleg: 'Langs welke weg iemand binnenkomt.', bestand: 'kanalen.yaml' },
  gemeente: { naam: 'Gemeenten', uitleg: 'Welke gemeenten meedoen.', bestand: 'gemeenten.yaml' },
  voorziening: { naam: 'Voorzieningen', uitleg: 'Waar iemand terechtkan.', bestand: 'voorzieningen.yaml' },
  contract: { naam: 'Contracten', uitleg: 'Wat met aanbieders is afgesproken.', bestand: 'contracten.yaml' },
  quotum: { naam: 'Quota', uitleg: 'Hoeveel plaatsen er per jaar zijn.', bestand: 'quota.yaml' },
  knoop: {
    naam: 'Deblokkeergraaf',
    uitleg: 'Wat eerst klaar moet zijn voordat iets anders kan.',
    bestand: 'knopen.yaml',
  },
  verwijssoort: { naam: 'Soorten verwijzing', uitleg: 'Naar wie kan worden verwezen.', bestand: 'verwijssoorten.yaml' },
  matchregel: {
    naam: 'Matchregels',
    uitleg: 'Waarom een aanbieder of plek wel of niet past.',
    bestand: 'matchregels.yaml',
  },
};

/** The kinds in that order. */
export const SOORTNAMEN = Object.keys(SOORTEN).filter(isSoort);

/** Is this word of an address a kind of reference data? */
export function isSoort(woord: string): woord is Soort {
  return Object.hasOwn(SOORTEN, woord);
}
