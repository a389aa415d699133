import type { Veldtekst } from './velden.js';

/** The words at the fields of the steps of a benefit. */
export const UITKERINGSVELDEN: Readonly<Record<string, Veldtekst>> = {
  samen: { label: 'Vraagt de partner mee aan?', hint: 'Een paar vraagt samen één uitkering aan.' },
  hoofdverblijf: { label: 'Is dit adres het hoofdverblijf van de cliënt?', hint: 'De plek waar hij meestal slaapt.' },
  gastheerHeeftBijstand: { label: 'Heeft degene bij wie de cliënt slaapt bijstand?' },
  medebewoners: {
    label: 'Wie wonen er nog meer?',
    hint: 'Een partner, student, huurder of kostganger telt niet mee.',
  },
  identiteitsbewijs: { label: 'Heeft de cliënt een identiteitsbewijs?' },
  namens: {
    label: 'Wie vraagt dit?',
    hint: 'Alleen de cliënt zelf, of wie hem volgens de aanmelding vertegenwoordigt.',
  },
  'AanvraagIndienen.datum': { label: 'Op welke dag deed de cliënt de aanvraag?' },
  stukken: { label: 'Welke stukken mist u?', hint: 'U kunt meer dan één antwoord kiezen.' },
  'UitkeringGegevensOntvangen.stukken': {
    label: 'Welke stukken zijn binnen?',
    hint: 'Ook als er niet om gevraagd was.',
  },
  ontvangenOp: { label: 'Op welke dag kwamen ze binnen?' },
  'UitkeringDoorzenden.gemeente': { label: 'Welke gemeente gaat over de uitkering?' },
  clientVerteld: { label: 'Weet de cliënt dat, en waarheen?', hint: 'De wet vraagt dit (Awb artikel 2:3).' },
  'OvernameBevestigen.contactpersoon': { label: 'Wie heeft daar de aanvraag?' },
  'OvernameBevestigen.datum': { label: 'Op welke dag is de aanvraag overgenomen?' },
  wachtOp: { label: 'Waar wacht de aanvraag op?' },
  'LatenWachten.reden': { label: 'Waarom kan het niet tegelijk?' },
  nieuweDag: { label: 'Wat is de laatste dag waarop er wel een besluit is?' },
  'UitkeringToekennen.ingangsdatum': { label: 'Op welke dag gaat de uitkering in?' },
  besluit: { label: 'Wat gaat u doen?' },
  'UitkeringBeeindigen.per': { label: 'Wat is de laatste dag van de uitkering?' },
  'UitkeringBeeindigen.gemeente': {
    label: 'Naar welke gemeente verhuist de cliënt?',
    hint: 'Alleen bij een verhuizing.',
  },
  opvolgerBevestigd: {
    label: 'Heeft die gemeente bevestigd dat de uitkering daar doorgaat?',
    hint: 'Alleen bij een gemeente buiten de regio.',
  },
  'MeldingsdatumCorrigeren.datum': { label: 'Op welke dag meldde de cliënt zich echt?' },
  bewijs: { label: 'Waaruit blijkt dat?' },
};
