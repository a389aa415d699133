import type { FoutCode } from '../../kern/fout.js';

/** What is said on top of a form that came back. */
export interface Stapmelding {
  readonly titel: string;
  /** absent: the sentence of the error itself says it */
  readonly tekst?: string;
}

/** Why a step did not go through, by the code of the error; what was typed is always kept. */
export const STAPMELDINGEN: Readonly<Partial<Record<FoutCode, Stapmelding>>> = {
  verouderd: {
    titel: 'Er is intussen iets veranderd',
    tekst: 'Uw antwoorden staan er nog. Lees wat er is gebeurd. Klopt uw stap nog, druk dan nog een keer op de knop.',
  },
  'stap-kan-niet': { titel: 'Deze stap kan nu niet' },
  'geen-recht': { titel: 'U mag deze stap niet zetten' },
  'eis-niet-gehaald': { titel: 'Deze stap kan nog niet' },
  bezet: {
    titel: 'Iemand anders is hier nu mee bezig',
    tekst: 'Uw antwoorden staan er nog. Wacht even en druk nog een keer op de knop.',
  },
  'te-druk': {
    titel: 'Het lukt nu even niet',
    tekst: 'Uw antwoorden staan er nog. Wacht even en druk nog een keer op de knop.',
  },
  'sleutel-hergebruikt': {
    titel: 'Kijk het formulier nog een keer na',
    tekst: 'Het was al eens verstuurd, met andere antwoorden. Klopt het zo, druk dan nog een keer op de knop.',
  },
  'versie-ontbreekt': {
    titel: 'Kijk het formulier nog een keer na',
    tekst: 'Uw antwoorden staan er nog. Klopt het zo, druk dan nog een keer op de knop.',
  },
  'niet-gevonden': {
    titel: 'U kunt deze zaak niet meer zien',
    tekst: 'Misschien is uw organisatie er niet meer bij betrokken. Hieronder staat nog wat u had ingevuld.',
  },
  ongeldig: { titel: 'Dit klopt nog niet' },
};
