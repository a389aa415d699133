import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of a referral. */
export const VERWIJZINGSVELDEN: Readonly<Record<string, Veldtekst>> = {
  aanbieder: { label: 'Aan welke aanbieder?' },
  'VerwijzingCapaciteitVragen.voorziening': {
    label: 'Om welke plek gaat het?',
    hint: 'Alleen als het om een plek gaat.',
  },
  'VerwijzingAanbieden.voorziening': { label: 'Om welke plek gaat het?', hint: 'Alleen als het om een plek gaat.' },
  vrijVanaf: { label: 'Vanaf wanneer is er plek?' },
  oorzaak: { label: 'Waardoor moet de cliënt wachten?' },
  keuze: { label: 'Waarom deze aanbieder of plek?' },
  voorwaarden: { label: 'Wat is waar?', hint: 'Alleen bij een contingentwoning; alles moet waar zijn.' },
  'VerwijzingAanbieden.motivering': { label: 'Waarom wijkt u af?', hint: 'Alleen als er een regel is die niet past.' },
  weetEenmalig: {
    label: 'Weet de cliënt dat dit het ene aanbod is?',
    hint: 'Alleen nodig bij een contingentwoning.',
  },
  'VerwijzingToewijzen.ingangsdatum': { label: 'Eerste dag van de toewijzing' },
  einddatum: { label: 'Laatste dag van de toewijzing' },
  redenBeeindiging: { label: 'Waarom stopt de hulp?' },
  'VerwijzingAanvraagVastleggen.datum': { label: 'Op welke dag kwam de aanvraag binnen?' },
  'VerwijzingStarten.datum': { label: 'Wat is de eerste dag van de hulp?' },
  'VerwijzingTijdelijkStoppen.datum': { label: 'Vanaf welke dag ligt de hulp stil?' },
  'VerwijzingHervatten.datum': { label: 'Vanaf welke dag gaat de hulp verder?' },
  'VerwijzingBeeindigen.datum': { label: 'Wat is de laatste dag van de hulp?' },
  'VerwijzingAfspraakMaken.moment': { label: 'Wanneer is de afspraak?' },
  'VerwijzingSpreekuurAfronden.uitkomst': { label: 'Wat kwam er uit de afspraak?' },
  'VerwijzingAndereRoute.vervolg': { label: 'Waar kan de cliënt heen?' },
};
