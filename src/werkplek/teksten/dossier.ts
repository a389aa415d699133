/** Why somebody looked into a dossier, by the purpose that the log holds. */
const INZAGEDOELEN: Readonly<Record<string, string>> = {
  'dossier-lezen': 'Dossier gelezen',
  'dossier-terugkijken': 'Teruggekeken in het dossier',
  'dossier-zoeken': 'Gevonden met zoeken',
  'tijdlijn-lezen': 'Tijdlijn gelezen',
  'inzage-lezen': 'Gekeken wie er keek',
  'stappen-lezen': 'Stappen van het dossier gelezen',
  'gegevens-lezen': 'Gegevens bij een overdracht gelezen',
  'client-lezen': 'Gegevens van de cliënt gelezen',
  'deblokkeergraaf-lezen': 'Gekeken wat waarop wacht',
  'intake-lezen': 'Brede intake gelezen',
  'bekend-elders': 'Gehoord wie de regie heeft',
  'link-maken': 'Eenmalige link gemaakt voor een ontvanger zonder systeem',
  'link-intrekken': 'Eenmalige link ingetrokken',
};

/** What the look showed. */
const INZAGERESULTATEN: Readonly<Record<string, string>> = {
  vol: 'het hele dossier',
  beperkt: 'een deel van het dossier',
  gevonden: 'gevonden',
  'niet-gevonden': 'niets gevonden',
  getoond: 'alleen welke organisatie de regie heeft',
  'te-vaak': 'niets: te vaak gevraagd',
  gemaakt: 'de gegevens van die overdracht, voor wie de link heeft',
  ingetrokken: 'niets meer',
};

/** How a hand-off came about, where that is more than being new. */
const OVERDRACHTAARDEN: Readonly<Record<string, string>> = {
  retour: 'Dit werk kwam terug van de ontvanger.',
  doorgezet: 'Dit werk is doorgezet door een andere organisatie.',
  opnieuw: 'Dit werk is opnieuw aangeboden.',
};

/** What a coded field of a step is called in the timeline. */
const STAPVELDEN: Readonly<Record<string, string>> = {
  reden: 'Reden',
  uitkomst: 'Uitkomst',
  vervolg: 'Waar de cliënt verder terechtkan',
  doorverwezenNaar: 'Waar de cliënt verder terechtkan',
  aard: 'Wat er is',
  velden: 'Gevraagde gegevens',
  grondslag: 'Grond',
  bekendmaking: 'Bekendgemaakt',
  criteria: 'Waarom daar',
  uitspraak: 'Uitspraak',
};

export function inzagedoel(doel: string): string {
  return INZAGEDOELEN[doel] ?? doel;
}

/** In words; a result that is a gegevensset has its words in the reference data and is not in here. */
export function inzageresultaat(resultaat: string): string | undefined {
  return INZAGERESULTATEN[resultaat];
}

export function overdrachtaard(aard: string): string | undefined {
  return OVERDRACHTAARDEN[aard];
}

export function stapveld(veld: string): string {
  return STAPVELDEN[veld] ?? `${veld.charAt(0).toUpperCase()}${veld.slice(1)}`;
}
