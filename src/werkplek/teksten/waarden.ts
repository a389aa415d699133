import { BRIEFADRESWAARDEN } from './velden.briefadres.js';

/**
 * The words for the values that the contract itself lists, by the name of the field, or by `Klasse.naam` where one name has
 * other values elsewhere. Values of code lists have their words in the reference data.
 */
export const WAARDETEKSTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Aanmelder.relatie': {
    hulpverlener: 'Hulpverlener',
    familie: 'Familie',
    buren: 'Buren',
    politie: 'Politie of handhaving',
    huisarts: 'Huisarts',
    zelf: 'De cliënt zelf',
    vrijwilliger: 'Vrijwilliger',
    anders: 'Anders',
  },
  'Huisgenoot.relatie': { partner: 'Partner', kind: 'Kind', ouder: 'Ouder', ander: 'Iemand anders' },
  'Vertegenwoordiger.soort': {
    gemachtigde: 'Gemachtigde',
    bewindvoerder: 'Bewindvoerder',
    mentor: 'Mentor',
    curator: 'Curator',
    gezag: 'Ouder of voogd met gezag',
  },
  geslacht: { man: 'Man', vrouw: 'Vrouw', x: 'X', onbekend: 'Onbekend' },
  woonsituatie: {
    'openbare-ruimte': 'Buiten',
    noodopvang: 'In de noodopvang',
    'tijdelijke-opvang': 'In tijdelijke opvang voor dakloze mensen',
    'uitstroom-instelling': 'In een instelling en binnen een maand weg, zonder huis',
    'niet-conventionele-woonplek': 'In een auto, caravan, boot, kraakpand of vakantiewoning',
    'bij-familie-of-vrienden': 'Tijdelijk bij familie of vrienden',
    'dreigende-huisuitzetting': 'Nog thuis, maar de woning dreigt weg te vallen',
  },
  'Herkomst.soort': {
    gemeente: 'In een gemeente in de regio',
    'overig-nederland': 'Ergens anders in Nederland',
    buitenland: 'In het buitenland',
    onbekend: 'Onbekend',
  },
  status: {
    ingeschreven: 'Ingeschreven op een woonadres',
    briefadres: 'Ingeschreven op een briefadres',
    'niet-ingeschreven': 'Niet ingeschreven',
    onbekend: 'Onbekend',
  },
  verblijf: {
    rechtmatig: 'Mag in Nederland zijn',
    geen: 'Mag niet in Nederland zijn',
    onduidelijk: 'Onduidelijk',
    eu: 'Burger van de Europese Unie',
    oekraine: 'Gevlucht uit Oekraïne',
  },
  'Ontslag.soort': { detentie: 'Gevangenis', ggz: 'Instelling van de ggz', jeugdzorg: 'Jeugdzorg' },
  medebewoners: {
    geen: 'Niemand die kan meetellen',
    'alleen-jonger': 'Alleen mensen jonger dan 27',
    een: 'Eén persoon van 27 of ouder',
    meer: 'Meer mensen van 27 of ouder',
  },
  namens: { client: 'De cliënt zelf', gemachtigde: 'Wie de cliënt vertegenwoordigt' },
  besluit: { opschorten: 'De uitkering opschorten', beeindigen: 'De uitkering beëindigen' },
  gegevensgebruik: { ja: 'Ja', 'nog-niet': 'Nog niet' },
  ...BRIEFADRESWAARDEN,
  intakesoort: { regulier: 'Nee, een gewone intake', geintegreerd: 'Ja, samen' },
};
