import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of shelter. */
export const OPVANGVELDEN: Readonly<Record<string, Veldtekst>> = {
  voorziening: { label: 'Welke plek?' },
  'OpvangPlaatsen.voorziening': {
    label: 'Welke plek?',
    hint: 'Laat u dit open, dan kiest de dienst een plek met ruimte.',
  },
  eersteNacht: { label: 'Op welke dag begon de eerste nacht?', hint: 'Laat u dit open, dan is het vannacht.' },
  bestemming: { label: 'Waar gaat de cliënt heen?' },
  'OpvangOpProef.bestemming': { label: 'Wat voor plek probeert de cliënt?' },
  'OpvangUitstromen.gemeente': { label: 'In welke gemeente is dat?', hint: 'Alleen als het in de regio is.' },
  'OpvangProefGeslaagd.gemeente': { label: 'In welke gemeente is dat?', hint: 'Alleen als het in de regio is.' },
  sinds: { label: 'Wat was de eerste nacht dat de cliënt er niet was?' },
  'OpvangSchorsen.tot': { label: 'Wat is de laatste dag van de schorsing?' },
  elders: { label: 'Waar slaapt de cliënt intussen?', hint: 'Zonder ander bed kan een schorsing niet.' },
  'OpvangNachtRegistreren.datum': { label: 'Op welke dag begon de nacht?' },
  'OpvangNachtCorrigeren.datum': { label: 'Op welke dag begon de nacht?' },
  geslapen: { label: 'Sliep de cliënt hier?' },
  'OpvangCalamiteitMelden.soort': { label: 'Wat is er gebeurd?' },
  'OpvangCalamiteitMelden.datum': { label: 'Op welke dag was dat?' },
  beschrijving: {
    label: 'Wat gebeurde er, en wat is er gedaan?',
    hint: 'De toezichthouder leest dit. Noem niemand bij naam.',
  },
  geleerd: { label: 'Wat ging goed, en wat is de volgende keer nodig?' },
  blokkades: {
    label: 'Wat houdt uitstroom tegen?',
    hint: 'U kunt meer dan één antwoord kiezen. Kies niets als er niets in de weg staat.',
  },
};
