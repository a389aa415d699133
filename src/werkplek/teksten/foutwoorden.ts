import { type Antwoord, maakProbleem } from '../../platform/http/probleem.js';

/** What a page of an error says. */
export interface Foutwoorden {
  readonly titel: string;
  readonly uitleg: string;
}

const ADRES: Foutwoorden = {
  titel: 'Dit adres klopt niet',
  uitleg: 'Misschien is de link niet helemaal overgenomen. Kijk het adres na, of begin opnieuw.',
};

const GEEN_PAGINA: Foutwoorden = {
  titel: 'Deze pagina is er niet',
  uitleg: 'Misschien is de link oud, of is het adres niet helemaal overgenomen.',
};

/** What a person reads where the API talks about headers and formats, by the code of the problem. */
const VOOR_MENSEN: Readonly<Record<string, Foutwoorden>> = {
  ongeldig: ADRES,
  'adres-te-lang': ADRES,
  'methode-kan-niet': { titel: 'Dit kan hier niet', uitleg: 'Gebruik de knoppen en links op de pagina.' },
  'vorm-kan-niet': { titel: 'Dit kan hier niet', uitleg: 'Open deze pagina in een gewone browser.' },
  'soort-inhoud': { titel: 'Dit formulier is niet te lezen', uitleg: 'Er is niets gewijzigd. Begin opnieuw.' },
  'te-groot': {
    titel: 'Het formulier is te groot',
    uitleg: 'Er is niets gewijzigd. Maak de tekst korter en verstuur het formulier opnieuw.',
  },
  'kop-te-groot': { titel: 'Dit kan hier niet', uitleg: 'Sluit uw browser, open hem opnieuw en probeer het nog eens.' },
  'te-vaak': {
    titel: 'Even wachten',
    uitleg: 'U deed dit heel vaak achter elkaar. Wacht even en probeer het opnieuw.',
  },
};

/** The sentence of a problem for the API about an address that is none; a page that is thrown says more than this. */
const KAAL = 'Dit adres bestaat niet.';

/** The words of an error for a person. What a room says about what it refused is kept: that is in plain words already. */
export function foutwoorden(antwoord: Antwoord): Foutwoorden {
  const { code, detail, extra } = antwoord;
  if (code === 'niet-gevonden' && detail === KAAL) return GEEN_PAGINA;
  // without errors at fields it is a sentence that was meant to be read
  const eigen = code === 'ongeldig' && extra?.errors === undefined && detail !== 'De aanvraag is niet te lezen.';
  const woorden = eigen ? { titel: 'Dit klopt niet', uitleg: detail } : VOOR_MENSEN[code];
  return woorden ?? { titel: maakProbleem(antwoord, '').title, uitleg: detail };
}
