import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** What the guards of a placement look at; kept on its row, so that nothing is fetched while judging. */
export interface OpvangFeiten {
  /** the uitstroomtraject has begun */
  readonly traject: boolean;
  /** first day on which a bed that is kept for somebody may be given away, YYYY-MM-DD; null when nobody is away */
  readonly bedVastTot: string | null;
  /** the organisation that keeps the place is the Leger des Heils */
  readonly plekVanLdh: boolean;
  /** code of the voorziening */
  readonly voorziening: string | null;
  /** first night of the stay, YYYY-MM-DD */
  readonly eersteNacht: string | null;
  readonly vandaag: string;
}

interface Toegelicht {
  readonly toelichting?: string;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    opvang: Correctiestapvelden & {
      'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
      'bed-vergrendelen': { readonly voorziening: string } & Toegelicht;
      plaatsen: { readonly voorziening?: string; readonly eersteNacht?: string } & Toegelicht;
      'niet-verschenen': Toegelicht;
      'vertrek-kort-verblijf': { readonly bestemming: string } & Toegelicht;
      'afwezig-melden': { readonly sinds: string } & Toegelicht;
      terug: Toegelicht;
      'plek-vrijgeven': Toegelicht;
      schorsen: { readonly tot: string; readonly elders: string; readonly reden: string } & Toegelicht;
      hervatten: Toegelicht;
      'elders-plaatsen': { readonly voorziening: string } & Toegelicht;
      verplaatsen: { readonly voorziening: string } & Toegelicht;
      'nacht-registreren': { readonly datum: string; readonly geslapen: boolean };
      'nacht-corrigeren': { readonly datum: string; readonly geslapen: boolean; readonly reden: string } & Toegelicht;
      'calamiteit-melden': { readonly soort: string; readonly datum: string; readonly beschrijving: string };
      'op-proef': { readonly bestemming: string } & Toegelicht;
      'terug-van-proef': { readonly geleerd: string };
      'proef-geslaagd': { readonly bestemming: string; readonly gemeente?: string } & Toegelicht;
      uitstromen: { readonly bestemming: string; readonly gemeente?: string } & Toegelicht;
      'blokkade-vastleggen': { readonly blokkades: readonly string[] } & Toegelicht;
      'uitstroomtraject-starten': { readonly vanaf: string; readonly nachten: number };
      'uitstroomtraject-herzien': { readonly vanaf?: string; readonly was: string };
      'overlijden-verwerken': Record<never, never>;
      'overlijden-herroepen': Record<never, never>;
    };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
/** Who keeps the place where somebody sleeps. */
const BEHEERDER: WieMag = { rollen: UITVOEREND, als: ['houder'] };
/** The same, and who keeps the other bed of somebody who is suspended. */
const WIE_TELT: WieMag = { rollen: UITVOEREND, als: ['houder', 'aangewezen'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const erLooptGeenTraject: Eis = {
  naam: 'erLooptGeenTraject',
  uitleg: 'Deze cliënt bleef langer dan de korte opvang en heeft een uitstroomtraject. Gebruik “Uitstromen”.',
  geldt: (feiten) => feiten['traject'] === false,
};
const bedIsLangGenoegVastgehouden: Eis = {
  naam: 'bedIsLangGenoegVastgehouden',
  uitleg: 'Het bed blijft nog even voor deze cliënt. Wacht tot de afgesproken nachten voorbij zijn.',
  geldt: ({ bedVastTot, vandaag }) => bedVastTot === null || String(vandaag) >= String(bedVastTot),
};
const plekIsVanLdh: Eis = {
  naam: 'plekIsVanLdh',
  uitleg: 'Alleen in de opvang van het Leger des Heils kan een cliënt geschorst worden. Verplaats de cliënt.',
  geldt: (feiten) => feiten['plekVanLdh'] === true,
};
const schorsingEindigtLater: Eis = {
  naam: 'schorsingEindigtLater',
  uitleg: 'Een schorsing heeft een einddatum die nog komt. Kies een latere dag.',
  geldt: ({ vandaag }, { tot }) => String(tot) > String(vandaag),
  kijktNaarVelden: true,
};
const anderBedIsElders: Eis = {
  naam: 'anderBedIsElders',
  uitleg: 'Wie geschorst is, slaapt op een andere plek. Noem een voorziening waar de cliënt nu niet is.',
  geldt: ({ voorziening }, { elders }) => elders !== voorziening,
  kijktNaarVelden: true,
};
const gaatNaarAnderePlek: Eis = {
  naam: 'gaatNaarAnderePlek',
  uitleg: 'De cliënt is al op deze plek. Kies een andere.',
  geldt: (feiten, { voorziening }) => feiten['voorziening'] !== voorziening,
  kijktNaarVelden: true,
};
const nachtIsVoorbij: Eis = {
  naam: 'nachtIsVoorbij',
  uitleg: 'Deze nacht is nog niet voorbij. Meld een nacht de dag erna.',
  geldt: ({ vandaag }, { datum }) => String(datum) < String(vandaag),
  kijktNaarVelden: true,
};
const nachtValtInVerblijf: Eis = {
  naam: 'nachtValtInVerblijf',
  uitleg: 'Toen was de cliënt hier nog niet geplaatst. Kijk of de datum klopt.',
  geldt: ({ eersteNacht }, { datum }) => eersteNacht !== null && String(datum) >= String(eersteNacht),
  kijktNaarVelden: true,
};
const afwezigheidValtInVerblijf: Eis = {
  naam: 'afwezigheidValtInVerblijf',
  uitleg: 'Toen was de cliënt hier nog niet geplaatst. Kijk of de datum klopt.',
  geldt: ({ eersteNacht }, { sinds }) => eersteNacht !== null && String(sinds) >= String(eersteNacht),
  kijktNaarVelden: true,
};
const dagIsNietLater: Eis = {
  naam: 'dagIsNietLater',
  uitleg: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  geldt: ({ vandaag }, { datum, sinds, eersteNacht }) =>
    [datum, sinds, eersteNacht].every((dag) => dag === undefined || String(dag) <= String(vandaag)),
  kijktNaarVelden: true,
};

const sliepHier: Eis = {
  naam: 'sliepHier',
  uitleg: 'De cliënt had nog geen plek.',
  geldt: ({ eersteNacht }) => eersteNacht !== null,
};

const opent = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  velden: ['taak', 'wachtrij', 'aanleiding', 'toelichting'],
  uitleg,
});
const IS_GEDAAN: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'Wat om opvang vroeg is nu gedaan.',
};
const WEER_IN_BEELD: Gevolg = {
  soort: 'dossier',
  stap: 'weer-in-beeld',
  velden: ['gezienOp'],
  uitleg: 'Was de cliënt buiten beeld, dan is hij dat niet meer.',
};
const TRAJECT_BEGINT: Gevolg = {
  soort: 'opvang',
  stap: 'uitstroomtraject-starten',
  velden: ['vanaf', 'nachten'],
  uitleg: 'Na meer nachten dan de korte opvang duurt, begint het uitstroomtraject.',
};
const TRAJECT_VERSCHUIFT: Gevolg = {
  soort: 'opvang',
  stap: 'uitstroomtraject-herzien',
  velden: ['vanaf', 'was'],
  uitleg: 'Tellen de nachten anders, dan verschuift het begin van het uitstroomtraject, of het vervalt.',
};
const TELT_NACHTEN: readonly Gevolg[] = [TRAJECT_BEGINT, TRAJECT_VERSCHUIFT];
const NAZORG_BEGINT: Gevolg = {
  soort: 'nazorg',
  velden: ['bestemming', 'gemeente'],
  uitleg: 'Het wijkteam van de nieuwe woonplek houdt een waakvlam aan.',
};
const HOORT_UITKERING: Gevolg = {
  soort: 'uitkering',
  stap: 'blokkade-melden',
  velden: ['blokkades'],
  uitleg: 'Zou een inkomen helpen, dan gaat een aanvraag om een uitkering voor, tot dat voorbij is.',
};
const IS_ONBEKEND = opent('Is de bestemming niet bekend, dan kijkt de regiehouder of de cliënt buiten beeld is.');
const HOORT_HET = opent('De regiehouder hoort het.');

const TOELICHTING = { toelichting: 'mag' } as const;
const OPEN = ['gereserveerd', 'geplaatst', 'afwezig', 'geschorst', 'op-proef'] as const;
const BINNEN = ['geplaatst', 'afwezig', 'geschorst', 'op-proef'] as const;

const TOESTANDEN = {
  gereserveerd: {
    label: 'Gereserveerd',
    uitleg: 'De cliënt wordt verwacht. Is er een bed vrij, dan is dat vast tot het afgesproken uur.',
  },
  geplaatst: { label: 'Geplaatst', uitleg: 'De cliënt slaapt hier.' },
  afwezig: { label: 'Afwezig', uitleg: 'De cliënt kwam niet slapen. Het bed blijft een paar nachten vrij.' },
  geschorst: { label: 'Geschorst', uitleg: 'De cliënt slaapt tot de einddatum op een andere plek.' },
  'op-proef': { label: 'Op proef', uitleg: 'De cliënt probeert een andere woonplek. Het bed hier blijft vrij.' },
  beeindigd: {
    label: 'Beëindigd',
    uitleg: 'Het verblijf is klaar. Vastgelegd is waar de cliënt heen ging.',
    einde: 'goed',
  },
  'beeindigd-overleden': {
    label: 'Beëindigd: overleden',
    uitleg: 'De cliënt is overleden. Het bed is vrij.',
    einde: 'goed',
  },
  vervallen: {
    label: 'Vervallen',
    uitleg: 'De cliënt kwam niet. De regiehouder zoekt uit hoe het verder gaat.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
} as const;

/** A bed for somebody without one: from the lock on it until there is another home (Wmo 2015 art. 1.2.1 c and 2.3.3). */
export const opvangProces = {
  soort: 'opvang',
  meervoud: 'opvangplaatsingen',
  label: 'Opvangplaatsing',
  uitleg:
    'Een bed voor wie er geen heeft. Eerste opvang wordt nooit geweigerd: is alles vol, dan komt er een plek bij als overloop.',
  letter: 'P',
  begin: 'gereserveerd',
  bewaarklasse: 'wmo',
  openVelden: { overdracht: 'mag', voorziening: 'mag', toelichting: 'mag' },
  toestanden: TOESTANDEN,

  stappen: {
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie het werk oppakte krijgt de plaatsing in handen.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    'bed-vergrendelen': {
      label: 'Bed vasthouden',
      uitleg: 'Houd een bed vrij voor deze cliënt. Dat eindigt vanzelf op het afgesproken uur.',
      velden: { voorziening: 'verplicht', ...TOELICHTING },
    },
    plaatsen: {
      label: 'Plaatsen',
      uitleg: 'De cliënt is er en krijgt een bed. Kiest u geen plek, dan kiest de dienst er een met ruimte.',
      velden: { voorziening: 'mag', eersteNacht: 'mag', ...TOELICHTING },
      terug: { eersteNacht: 'vastleggen-terug-maanden' },
    },
    'niet-verschenen': {
      label: 'Niet verschenen',
      uitleg: 'De cliënt kwam niet. Het bed is weer vrij en de regiehouder hoort het.',
      velden: TOELICHTING,
    },
    'vertrek-kort-verblijf': {
      label: 'Vertrek na kort verblijf',
      uitleg: 'De cliënt gaat weg voordat een uitstroomtraject begon.',
      velden: { bestemming: 'verplicht', ...TOELICHTING },
      codes: { bestemming: 'opvang-bestemmingen' },
    },
    'afwezig-melden': {
      label: 'Afwezig melden',
      uitleg: 'De cliënt kwam niet slapen. Het bed blijft nog een paar nachten vrij.',
      velden: { sinds: 'verplicht', ...TOELICHTING },
    },
    terug: { label: 'Terug', uitleg: 'De cliënt is er weer en houdt zijn bed.', velden: TOELICHTING },
    'plek-vrijgeven': {
      label: 'Plek vrijgeven',
      uitleg: 'De cliënt kwam niet terug. Het bed is vrij; de regiehouder kijkt of de cliënt buiten beeld is.',
      velden: TOELICHTING,
    },
    schorsen: {
      label: 'Schorsen',
      uitleg:
        'De cliënt kan hier even niet blijven. Noem een einddatum en een ander bed; zonder ander bed kan het niet.',
      velden: { tot: 'verplicht', elders: 'verplicht', reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'schorsredenen' },
      vooruit: { tot: 'opvang-schorsing-maanden' },
    },
    hervatten: { label: 'Hervatten', uitleg: 'De cliënt komt terug op de eigen plek.', velden: TOELICHTING },
    'elders-plaatsen': {
      label: 'Elders plaatsen',
      uitleg: 'De cliënt komt niet terug en krijgt blijvend een andere plek. De nachten tellen door.',
      velden: { voorziening: 'verplicht', ...TOELICHTING },
    },
    verplaatsen: {
      label: 'Verplaatsen',
      uitleg: 'De cliënt gaat naar een andere plek. De nachten tellen door.',
      velden: { voorziening: 'verplicht', ...TOELICHTING },
    },
    'nacht-registreren': {
      label: 'Nacht melden',
      uitleg: 'Leg vast of de cliënt een nacht hier sliep. Dezelfde nacht telt maar één keer.',
      velden: { datum: 'verplicht', geslapen: 'verplicht' },
    },
    'nacht-corrigeren': {
      label: 'Nacht corrigeren',
      uitleg: 'U verbetert wat over een nacht is gemeld. De telling begint opnieuw; de oude melding blijft zichtbaar.',
      velden: { datum: 'verplicht', geslapen: 'verplicht', reden: 'verplicht', ...TOELICHTING },
      codes: { reden: 'corrigeerredenen' },
    },
    'calamiteit-melden': {
      label: 'Calamiteit melden',
      uitleg: 'Er is iets ernstigs gebeurd. De toezichthouder Wmo krijgt de melding meteen (Wmo 2015 artikel 3.4).',
      velden: { soort: 'verplicht', datum: 'verplicht', beschrijving: 'verplicht' },
      codes: { soort: 'calamiteitsoorten' },
      terug: { datum: 'vastleggen-terug-maanden' },
    },
    'op-proef': {
      label: 'Op proef',
      uitleg: 'De cliënt probeert een andere woonplek. De plek hier blijft zolang vrij.',
      velden: { bestemming: 'verplicht', ...TOELICHTING },
      codes: { bestemming: 'opvang-bestemmingen' },
    },
    'terug-van-proef': {
      label: 'Terug van proef',
      uitleg: 'De cliënt komt terug. Er is geen nieuwe intake nodig; schrijf op wat is geleerd.',
      velden: { geleerd: 'verplicht' },
    },
    'proef-geslaagd': {
      label: 'Proef geslaagd',
      uitleg: 'De cliënt blijft op de nieuwe plek.',
      velden: { bestemming: 'verplicht', gemeente: 'mag', ...TOELICHTING },
      codes: { bestemming: 'opvang-bestemmingen' },
    },
    uitstromen: {
      label: 'Uitstromen',
      uitleg: 'De cliënt gaat ergens anders wonen. Leg vast waar.',
      velden: { bestemming: 'verplicht', gemeente: 'mag', ...TOELICHTING },
      codes: { bestemming: 'opvang-bestemmingen' },
    },
    'blokkade-vastleggen': {
      label: 'Blokkade vastleggen',
      uitleg: 'Leg vast wat uitstroom tegenhoudt. Doe dit als het verandert, en elke maand.',
      velden: { blokkades: 'verplicht', ...TOELICHTING },
      codes: { blokkades: 'blokkades-uitstroom' },
    },
    'uitstroomtraject-starten': {
      label: 'Uitstroomtraject begint',
      uitleg: 'De cliënt slaapt langer in de opvang dan de korte opvang duurt. De hulp bij uitstroom begint.',
      velden: { vanaf: 'verplicht', nachten: 'verplicht' },
    },
    'uitstroomtraject-herzien': {
      label: 'Uitstroomtraject herzien',
      uitleg: 'Een nacht is gecorrigeerd. Het begin van het uitstroomtraject verschuift of vervalt.',
      velden: { vanaf: 'mag', was: 'verplicht' },
    },
    'overlijden-verwerken': {
      label: 'Overlijden verwerken',
      uitleg: 'Het overlijden van de cliënt is bevestigd. Het bed is vrij.',
      velden: {},
    },
    'overlijden-herroepen': {
      label: 'Overlijden herroepen',
      uitleg: 'Het overlijden klopte niet. De cliënt krijgt zijn plek terug, of een andere als die weg is.',
      velden: {},
    },
    ...CORRECTIESTAP,
  },
  overgangen: [
    { stap: 'in-handen-geven', van: OPEN, naar: '=', wie: SYSTEEM, gevolgen: [IS_GEDAAN] },
    { stap: 'bed-vergrendelen', van: ['gereserveerd'], naar: '=', wie: BEHEERDER },
    {
      stap: 'plaatsen',
      van: ['gereserveerd'],
      naar: 'geplaatst',
      wie: BEHEERDER,
      eisen: [dagIsNietLater],
      gevolgen: [IS_GEDAAN, WEER_IN_BEELD],
    },
    {
      stap: 'niet-verschenen',
      van: ['gereserveerd'],
      naar: 'vervallen',
      wie: BEHEERDER,
      gevolgen: [HOORT_HET, IS_GEDAAN],
    },
    {
      stap: 'vertrek-kort-verblijf',
      van: ['geplaatst'],
      naar: 'beeindigd',
      wie: BEHEERDER,
      eisen: [erLooptGeenTraject],
      gevolgen: [HOORT_UITKERING, IS_ONBEKEND],
    },
    {
      stap: 'afwezig-melden',
      van: ['geplaatst'],
      naar: 'afwezig',
      wie: BEHEERDER,
      eisen: [dagIsNietLater, afwezigheidValtInVerblijf],
    },
    { stap: 'terug', van: ['afwezig'], naar: 'geplaatst', wie: BEHEERDER },
    {
      stap: 'plek-vrijgeven',
      van: ['afwezig'],
      naar: 'beeindigd',
      wie: BEHEERDER,
      eisen: [bedIsLangGenoegVastgehouden],
      gevolgen: [HOORT_UITKERING, opent('De regiehouder krijgt de vraag of de cliënt buiten beeld is.')],
    },
    {
      stap: 'schorsen',
      van: ['geplaatst'],
      naar: 'geschorst',
      wie: { rollen: ['teamleider'], als: ['houder'] },
      eisen: [plekIsVanLdh, schorsingEindigtLater, anderBedIsElders],
    },
    { stap: 'hervatten', van: ['geschorst'], naar: 'geplaatst', wie: BEHEERDER },
    { stap: 'elders-plaatsen', van: ['geschorst'], naar: 'geplaatst', wie: BEHEERDER, eisen: [gaatNaarAnderePlek] },
    { stap: 'verplaatsen', van: ['geplaatst'], naar: '=', wie: BEHEERDER, eisen: [gaatNaarAnderePlek] },
    {
      stap: 'nacht-registreren',
      van: ['geplaatst', 'geschorst'],
      naar: '=',
      wie: WIE_TELT,
      eisen: [nachtIsVoorbij, nachtValtInVerblijf],
      gevolgen: TELT_NACHTEN,
    },
    {
      stap: 'nacht-corrigeren',
      van: [...BINNEN, 'beeindigd'],
      naar: '=',
      wie: BEHEERDER,
      eisen: [nachtIsVoorbij, nachtValtInVerblijf],
      gevolgen: TELT_NACHTEN,
    },
    {
      stap: 'calamiteit-melden',
      van: BINNEN,
      naar: '=',
      wie: BEHEERDER,
      eisen: [dagIsNietLater],
      gevolgen: [opent('De toezichthouder Wmo krijgt de melding.')],
    },
    { stap: 'op-proef', van: ['geplaatst'], naar: 'op-proef', wie: BEHEERDER },
    { stap: 'terug-van-proef', van: ['op-proef'], naar: 'geplaatst', wie: BEHEERDER },
    {
      stap: 'proef-geslaagd',
      van: ['op-proef'],
      naar: 'beeindigd',
      wie: { ...BEHEERDER, als: ['houder', 'regiehouder'] },
      gevolgen: [HOORT_UITKERING, NAZORG_BEGINT, IS_ONBEKEND],
    },
    {
      stap: 'uitstromen',
      van: ['geplaatst'],
      naar: 'beeindigd',
      wie: { ...BEHEERDER, als: ['houder', 'regiehouder'] },
      gevolgen: [HOORT_UITKERING, NAZORG_BEGINT, IS_ONBEKEND],
    },
    {
      stap: 'blokkade-vastleggen',
      van: BINNEN,
      naar: '=',
      wie: { ...BEHEERDER, als: ['houder', 'regiehouder'] },
      gevolgen: [HOORT_UITKERING],
    },
    {
      stap: 'uitstroomtraject-starten',
      van: [...BINNEN, 'beeindigd'],
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [HOORT_HET],
    },
    { stap: 'uitstroomtraject-herzien', van: [...BINNEN, 'beeindigd'], naar: '=', wie: SYSTEEM },
    {
      stap: 'overlijden-verwerken',
      van: OPEN,
      naar: 'beeindigd-overleden',
      wie: SYSTEEM,
      gevolgen: [IS_GEDAAN],
    },
    {
      stap: 'overlijden-herroepen',
      van: ['beeindigd-overleden'],
      naar: 'geplaatst',
      wie: SYSTEEM,
      eisen: [sliepHier],
    },
    { stap: 'overlijden-herroepen', van: ['beeindigd-overleden'], naar: 'gereserveerd', wie: SYSTEEM },
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'opvang-reservering', loopt: ['gereserveerd'] },
    { soort: 'opvang-verblijf', loopt: BINNEN },
    { soort: 'opvang-blokkade', loopt: ['geplaatst', 'geschorst', 'op-proef'], herstartBij: ['blokkade-vastleggen'] },
    { soort: 'opvang-bed-vasthouden', loopt: ['afwezig'] },
    { soort: 'opvang-proef', loopt: ['op-proef'] },
    { soort: 'opvang-schorsing', loopt: ['geschorst'], perZaak: true },
  ],
} as const satisfies Proces;
