import { BRIEFADRESVELDEN } from './velden.briefadres.js';

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

  // steps of opvang
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
  ...BRIEFADRESVELDEN,
  // steps of an intake
  'Verzetten.moment': { label: 'Wanneer begint het gesprek?' },
  plek: { label: 'Waar is het gesprek?' },
  'TolkRegelen.taal': { label: 'Voor welke taal is er een tolk?' },
  intakesoort: { label: 'Doet de uitvoerder van de uitkering mee?' },
  domein: { label: 'Welk leefgebied?' },
  score: { label: 'Hoe zelfredzaam is de cliënt hier?' },
  notitie: { label: 'Notitie', hint: 'Laat leeg om een notitie uit een eerdere intake te houden.' },
  beoordeeldOp: { label: 'Op welke dag besprak u dit?', hint: 'Laat leeg als het vandaag was.' },
  doelen: { label: 'De doelen', hint: 'Op elk gebied ten minste één.', rij: 'Doel' },
  gebied: { label: 'Op welk gebied?' },
  'Plandoel.doel': { label: 'Wat wil de cliënt bereiken?' },
  acties: { label: 'Wie doet wat?', rij: 'Actie' },
  actie: { label: 'Wat gebeurt er?' },
  'Planactie.organisatie': { label: 'Welke organisatie doet dit?', hint: 'Laat leeg als de cliënt het zelf doet.' },
  uiterlijk: { label: 'Wat is de laatste dag?' },
  routes: { label: 'Welke hulp is nodig?', hint: 'U kunt meer dan één antwoord kiezen.' },
  clientAkkoord: { label: 'Is de cliënt het eens met het plan?', hint: 'Ja en nee zijn allebei goed.' },
  waarom: { label: 'Wat vindt de cliënt van het plan, en waarom?' },
  evaluatieOp: { label: 'Op welke dag bekijkt u het plan opnieuw?' },
  bevinding: { label: 'Wat bleek er?' },
  'PlanAfronden.uitkomst': { label: 'Hoe liep het plan af?' },
  // steps of nazorg
  'CheckInVastleggen.uitkomst': { label: 'Hoe gaat het met de cliënt?' },
  'CheckInVastleggen.toelichting': { label: 'Wat besprak u?' },
  manier: { label: 'Hoe probeerde u contact te krijgen?' },
  'ClientWilNiet.vervolg': { label: 'Hoe kan de cliënt terugkomen?' },
  'VerhuizingMelden.gemeente': { label: 'In welke gemeente woont de cliënt nu?' },
  duur: { label: 'Hoe lang duurt het budgetbeheer?' },
  nodig: { label: 'Wat is er het eerst nodig?' },

  // steps of veldwerk
  'PlekGezien.plek': { label: 'Waar slaapt de cliënt?', hint: 'Dit wordt versleuteld bewaard.' },
  contact: { label: 'Wat voor contact was het?' },
  'ContactVastleggen.toelichting': { label: 'Wat wilt u onthouden?', hint: 'Dit wordt versleuteld bewaard.' },
  aanbod: { label: 'Wat bood u aan?' },
  antwoord: { label: 'Wat zei de cliënt?', hint: 'Een nee kost de cliënt niets.' },
  'HousingFirstVoordragen.toelichting': { label: 'Waarom past een eigen woning met begeleiding beter?' },
  // steps of a benefit
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
  ingangsdatum: { label: 'Op welke dag gaat de uitkering in?' },
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

  // everywhere
  gebeurtenis: { label: 'Wat wilt u verbeteren?' },
  reden: { label: 'Wat is de reden?' },
  toelichting: { label: 'Toelichting' },
};
