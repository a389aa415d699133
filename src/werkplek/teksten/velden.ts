import { BEZWAARVELDEN } from './velden.bezwaar.js';
import { BRIEFADRESVELDEN } from './velden.briefadres.js';
import { INTAKEVELDEN } from './velden.intake.js';
import { NAZORGVELDEN } from './velden.nazorg.js';
import { OPVANGVELDEN } from './velden.opvang.js';
import { UITKERINGSVELDEN } from './velden.uitkering.js';
import { VELDWERKVELDEN } from './velden.veldwerk.js';
import { VERWIJZINGSVELDEN } from './velden.verwijzing.js';

/** The words at a field. */
export interface Veldtekst {
  readonly label: string;
  /** one line under the label: what is meant, or an example */
  readonly hint?: string;
  /** what one row of a list is called, before its number */
  readonly rij?: string;
}

/**
 * Label and hint of every field, by its name in the contract. A name that means something else in another class has a line
 * of its own: `Klasse.naam`. A spec says which are missing and which nobody uses.
 */
export const VELDTEKSTEN: Readonly<Record<string, Veldtekst>> = {
  // who registers
  kanaal: { label: 'Langs welke weg kwam de cliënt binnen?' },
  aanmelder: { label: 'Wie meldt aan?' },
  persoon: { label: 'Naam van wie aanmeldt' },
  'Aanmelder.relatie': { label: 'Wat is de melder van de cliënt?' },
  'Aanmelder.telefoon': { label: 'Telefoonnummer van de melder' },
  'Aanmelder.organisatie': {
    label: 'Organisatie van de melder',
    hint: 'Alleen als dat niet uw eigen organisatie is.',
  },

  // the client
  client: { label: 'De cliënt' },
  anoniem: { label: 'Wil de cliënt anoniem blijven?' },
  bsn: { label: 'Burgerservicenummer' },
  achternaam: { label: 'Achternaam', hint: 'Zonder tussenvoegsel.' },
  tussenvoegsel: { label: 'Tussenvoegsel', hint: 'Bijvoorbeeld: van der.' },
  voornamen: { label: 'Voornamen' },
  roepnaam: { label: 'Roepnaam' },
  geboortedatum: { label: 'Geboortedatum' },
  geslacht: { label: 'Geslacht' },
  taal: { label: 'Taal die de cliënt spreekt' },
  tolkNodig: { label: 'Is er een tolk nodig?' },
  bereikbaar: { label: 'Hoe is de cliënt te bereiken?' },
  'Bereikbaar.telefoon': { label: 'Telefoonnummer van de cliënt' },
  viaWie: { label: 'Via wie is de cliënt te bereiken?', hint: 'Naam en wat die persoon van de cliënt is.' },
  postpunt: { label: 'Waar haalt de cliënt post op?' },
  veiligNummer: { label: 'Nummer waarop u veilig kunt bellen', hint: 'Als er gevaar is.' },

  // who belongs to the client
  vertegenwoordiger: { label: 'Wie mag namens de cliënt handelen?' },
  'Vertegenwoordiger.soort': { label: 'Wat voor vertegenwoordiger is dit?' },
  naam: { label: 'Naam van de vertegenwoordiger' },
  'Vertegenwoordiger.telefoon': { label: 'Telefoonnummer van de vertegenwoordiger' },
  huishouden: { label: 'De andere mensen van het huishouden', rij: 'Persoon' },
  'Situatiewijziging.huishouden': {
    label: 'Het huishouden zoals het nu is',
    hint: 'Vul iedereen in. Dit komt in de plaats van wat er stond.',
    rij: 'Persoon',
  },
  'Aanvulling.huishouden': {
    label: 'De andere mensen van het huishouden',
    hint: 'Vul iedereen in. Dit komt in de plaats van wat er stond.',
    rij: 'Persoon',
  },
  'Huisgenoot.relatie': { label: 'Wat is deze persoon van de cliënt?' },
  voornaam: { label: 'Voornaam' },
  komtMee: { label: 'Komt deze persoon mee en is er ook een plek voor nodig?' },

  // the situation
  acuut: {
    label: 'Is er geen veilig bed voor de komende nacht?',
    hint: 'Kies “Ja” als de cliënt vannacht nergens terechtkan.',
  },
  opvangGevraagd: { label: 'Vraagt de cliënt om opvang?' },
  zwanger: { label: 'Is iemand van wie meekomt zwanger?' },
  veiligheidsrisico: { label: 'Loopt de cliënt gevaar?', hint: 'Bijvoorbeeld door een ex-partner.' },
  schuldenDreigen: { label: 'Kan de cliënt door schulden de woning verliezen?' },
  gemeenteAanmelding: { label: 'In welke gemeente meldt de cliënt zich?' },
  woonsituatie: { label: 'Waar slaapt de cliënt nu?' },
  herkomst: { label: 'Waar komt de cliënt vandaan?' },
  'Herkomst.soort': { label: 'Waar woonde de cliënt het laatst?' },
  'Herkomst.gemeente': { label: 'In welke gemeente was dat?', hint: 'Alleen bij een gemeente in de regio.' },
  brp: { label: 'Inschrijving bij de gemeente' },
  status: { label: 'Hoe is de cliënt ingeschreven?' },
  'Inschrijving.gemeente': { label: 'In welke gemeente is de cliënt ingeschreven?' },
  verblijf: { label: 'Verblijfsrecht', hint: 'Alleen als daar vragen over zijn.' },
  ontruimingsdatum: { label: 'Op welke dag is de ontruiming?' },
  ontslag: { label: 'Gaat de cliënt weg uit een instelling?' },
  'Ontslag.datum': { label: 'Op welke dag komt de cliënt vrij of gaat hij weg?' },
  'Ontslag.soort': { label: 'Wat voor instelling is het?' },
  aanleidingen: { label: 'Waardoor kwam het zover?', hint: 'U kunt meer dan één antwoord kiezen.' },
  geinformeerd: { label: 'Uitleg over de gegevens' },
  gegevensgebruik: { label: 'Weet de cliënt wat er met de gegevens gebeurt?' },
  'Geinformeerd.reden': { label: 'Waarom weet de cliënt dat nog niet?', hint: 'Alleen bij “Nog niet”.' },
  clientondersteuningAangeboden: {
    label: 'Heeft u gratis cliëntondersteuning aangeboden?',
    hint: 'Dat is hulp van iemand die onafhankelijk is. De wet vraagt dit.',
  },
  'AanmeldingMaken.toelichting': {
    label: 'Korte toelichting',
    hint: 'Schrijf niet meer op dan nodig is.',
  },

  // steps of an aanmelding
  aanmelding: { label: 'Bij welke eerdere aanmelding hoort deze?' },
  velden: { label: 'Welke gegevens mist u?', hint: 'U kunt meer dan één antwoord kiezen.' },
  aanvulling: { label: 'De gegevens', hint: 'Vul in waar om gevraagd is.' },
  'HertriageDoen.gegevens': { label: 'Wat is er veranderd?', hint: 'Sla over wat hetzelfde bleef.' },
  'AanmeldingCorrigeren.gegevens': { label: 'Hoe zit het wel?', hint: 'Sla over wat al goed stond.' },
  'Situatiewijziging.geboortedatum': { label: 'Geboortedatum van de cliënt', hint: 'Als die nu bekend is.' },
  namensClient: { label: 'Wil de cliënt dit zelf?' },
  doorverwezenNaar: { label: 'Waar kan de cliënt verder terecht?' },
  grondslag: { label: 'Op welke grond beslist u?' },
  motivering: {
    label: 'Waarom beslist u zo?',
    hint: 'Dit staat in het besluit. Schrijf het zo dat de cliënt het begrijpt.',
  },
  'RegioVoorstellen.motivering': { label: 'Waarom past die gemeente beter?' },
  mandaat: { label: 'Namens wie beslist u?' },
  bekendmaking: { label: 'Hoe krijgt de cliënt het besluit?' },
  onderzoekAfgerond: {
    label: 'Is het onderzoek klaar?',
    hint: 'Het onderzoek dat de Wmo 2015 vraagt (artikel 2.3.2).',
  },
  'RegioVoorstellen.gemeente': { label: 'Welke gemeente stelt u voor?' },
  criteria: { label: 'Waarom is daar de kans op herstel groter?', hint: 'U kunt meer dan één antwoord kiezen.' },
  contactpersoon: { label: 'Wie vangt de cliënt daar op?' },
  'AanvaardingVastleggen.datum': { label: 'Op welke dag komt de cliënt daar aan?' },
  'AankomstBevestigen.datum': { label: 'Op welke dag is de cliënt aangekomen?' },
  'UitspraakVastleggen.datum': { label: 'Op welke dag was de uitspraak?' },
  bedDaar: { label: 'Is er daar een bed?' },
  uitspraak: { label: 'Wat besliste de commissie?' },
  'GeschilMelden.toelichting': { label: 'Waar gaat het geschil over?' },

  // steps of a dossier
  taak: { label: 'Wat vraagt u?' },
  'DossierOverdragen.wachtrij': {
    label: 'Aan welke wachtrij?',
    hint: 'Laat u dit open, dan gaat het werk naar wie er volgens de afspraken voor is.',
  },
  'DossierOverdragen.toelichting': { label: 'Wat moet de ontvanger weten?' },
  'RegieVoorstellen.organisatie': { label: 'Welke organisatie vraagt u?' },
  'RegieToewijzen.organisatie': { label: 'Welke organisatie krijgt de regie?' },
  laatstGezienOp: { label: 'Op welke dag is de cliënt het laatst gezien?' },
  gezienOp: { label: 'Op welke dag is de cliënt gezien?' },
  aard: { label: 'Wat is er?' },
  vanaf: { label: 'Wat is de eerste dag?' },
  tot: { label: 'Wat is de laatste dag?', hint: 'Als u die al weet.' },
  per: { label: 'Op welke dag eindigde het?' },
  vervolg: { label: 'Waar kan de cliënt verder terecht?' },
  sluitMee: { label: 'Welk eigen werk sluit u mee af?' },
  doel: { label: 'Waarvoor?' },
  ontvanger: { label: 'Om welke organisatie gaat het?' },
  kinderenBij: { label: 'Wie zorgt nu echt voor de kinderen?' },
  adresGeheim: {
    label: 'Moet het adres van de cliënt geheim blijven voor de ander?',
    hint: 'Bijvoorbeeld bij geweld. De dossiers komen dan nooit meer bij elkaar.',
  },
  kenmerk: { label: 'Wat is het kenmerk van het andere dossier?', hint: 'Bijvoorbeeld: TNS-2026-000124.' },
  overledenOp: { label: 'Op welke dag is de cliënt overleden?' },
  'OverlijdenVastleggen.toelichting': { label: 'Hoe weet u het?' },
  aanmelddatum: { label: 'Wanneer was de aanmelding echt?' },

  // steps of an overdracht and a casusoverleg
  wachtrij: { label: 'Naar welke wachtrij?' },
  behandelaar: { label: 'Welke collega gaat dit doen?', hint: 'U ziet wie eerder op de werkplek heeft ingelogd.' },
  uitkomst: { label: 'Wat is de uitkomst?' },
  'OverdrachtCorrigeren.uitkomst': { label: 'Wat is de goede uitkomst?' },
  'CasusoverlegVaststellen.uitkomst': { label: 'Wat is er besloten?' },
  'CasusoverlegVaststellen.organisatie': { label: 'Welke organisatie houdt het dossier?' },
  moment: { label: 'Wanneer is het overleg?' },

  ...BEZWAARVELDEN,
  ...BRIEFADRESVELDEN,
  ...INTAKEVELDEN,
  ...NAZORGVELDEN,
  ...OPVANGVELDEN,
  ...UITKERINGSVELDEN,
  ...VELDWERKVELDEN,
  ...VERWIJZINGSVELDEN,
  // everywhere
  'ZaakCorrigeren.datum': {
    label: 'Op welke dag gebeurde het echt?',
    hint: 'Alleen als de dag niet klopte. Klokken die toen begonnen, worden opnieuw berekend.',
  },
  'ZaakCorrigeren.toelichting': { label: 'Hoe zit het wel?' },
  gebeurtenis: { label: 'Wat wilt u verbeteren?' },
  reden: { label: 'Wat is de reden?' },
  toelichting: { label: 'Toelichting' },
};
