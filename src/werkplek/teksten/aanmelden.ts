/** The words of the pages with which somebody is registered, besides those of the fields themselves. */
export const WORDEN = {
  titel: 'Nieuwe aanmelding',

  vannacht: 'Vannacht',
  wie: 'Wie',
  meekomers: 'Wie komt mee',
  vandaan: 'Waarvandaan',
  aanDeHand: 'Wat is er aan de hand',
  afspraken: 'Afspraken',

  overClient: 'Anoniem, taal en tolk, of anders te bereiken',
  erKomtIemandMee: 'Er komt iemand mee, of iemand is zwanger',
  meer: 'Nog een aanleiding, ontruiming, ontslag, schulden of verblijfsrecht',
  redenNogNiet: 'Waarom weet de cliënt nog niet wat er met de gegevens gebeurt?',
  aanmelder: 'Wie meldt aan, waar en langs welke weg',
  vertegenwoordiger: 'Iemand handelt namens de cliënt',

  persoon: 'Persoon',
  nogIemand: 'Nog iemand',
  verwijderen: 'Verwijderen',

  herkomstGemeente: 'In de regio',
  ingeschreven: 'Ingeschreven op een woonadres in',
  briefadres: 'Ingeschreven op een briefadres in',
  opBriefadres: 'briefadres',
  anders: 'Anders',

  aanmelden: 'Aanmelden',
  bewaar: 'Bewaar en ga later verder',

  nietBewaard: 'Niet bewaard: geen verbinding. Wat u typt staat nog op dit scherm.',
  bewaardOm: (om: string): string => `Bewaard om ${om}.`,
  elders:
    'Niet bewaard: deze aanmelding is intussen in een ander scherm gewijzigd. Wat u hier typte staat nog op dit scherm. ' +
    'Kies “Bewaar en ga later verder” om het los daarvan te bewaren.',
  eldersTitel: 'Deze aanmelding is intussen in een ander scherm gewijzigd',
  eldersUitleg:
    'Wat u hier typte staat hieronder en is nu los bewaard. Het andere scherm is ook bewaard; u vindt het bij “Half ingevuld”.',
  alVerstuurd: 'Deze aanmelding is al verstuurd',
  alVerstuurdUitleg:
    'Wat u daarna nog veranderde, is niet opgeslagen. Ga naar de aanmelding en kijk daar wat u kunt aanvullen of verbeteren.',
  naarVerstuurd: 'Naar de aanmelding',
  nietGelukt: 'De aanmelding is nog niet verstuurd',

  halfIngevuld: 'Half ingevuld',
  verder: 'Verder',
  weggooien: 'Weggooien',
  verdwijnt: (dag: string): string => `verdwijnt ${dag}`,
  bewaardBericht: 'Bewaard. U kunt later verder.',

  teGroot: 'Dit formulier is te groot om te lezen.',

  geenRecht: 'Met uw rol kunt u niemand aanmelden. Vraag het een collega die met dossiers werkt.',
} as const;

/** The words of the page after registering. */
export const KLAAR = {
  titel: 'De aanmelding is verstuurd',
  kenmerk: 'Kenmerk',
  vanavond: 'Vertel de cliënt',
  druk: 'Druk af',
  drukZelf: 'Wilt u dit meegeven? Druk de pagina af met Ctrl+P.',
  bekendTitel: (naam: string): string => `Deze cliënt is al bekend bij ${naam}`,
  bekendUitleg: (telefoon: string): string => `Bel ${telefoon} en stem af wie wat doet.`,
  terugval: 'Deze cliënt had eerder een dossier, dat gesloten was. Het is weer open.',
  waarom: 'Waarom zo',
  aanZet: 'Wie is aan zet',
  geenWerk: 'Er is geen werk dat u mag zien.',
  nog: 'Nog een aanmelding',
  dossier: 'Naar het dossier',
  voorraad: 'Naar mijn werkvoorraad',
  nietTeZien: 'Wat u de cliënt vertelt, kan alleen lezen wie bij deze aanmelding hoort.',
} as const;
