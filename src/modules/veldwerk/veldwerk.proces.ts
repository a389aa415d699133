import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** What the guards of veldwerk look at. */
export interface VeldwerkFeiten {
  /** the client was put forward for Housing First and not withdrawn */
  readonly isVoorgedragen: boolean;
  /** queue in which the trajectory lies */
  readonly wachtrij: string | null;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    veldwerk: Correctiestapvelden & {
      'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
      'plek-gezien': { readonly plek: string; readonly gezienOp: string };
      'niet-gevonden': { readonly toelichting?: string };
      'contact-vastleggen': { readonly contact: string; readonly gezienOp: string; readonly toelichting?: string };
      'aanbod-gedaan': { readonly aanbod: string; readonly antwoord: string; readonly toelichting?: string };
      'housing-first-voordragen': { readonly toelichting: string };
      'housing-first-intrekken': { readonly reden: string; readonly toelichting?: string };
      'komt-binnen': { readonly toelichting?: string };
      overdragen: { readonly wachtrij: string; readonly reden: string; readonly toelichting?: string };
      afronden: { readonly reden: string; readonly vervolg: string; readonly toelichting?: string };
    };
  }
}

const HOUDER: WieMag = {
  rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'],
  als: ['houder'],
};
/** Putting somebody forward is a choice of a person with a say in it. */
const VOORDRAGER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder', 'regiehouder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const nogNietVoorgedragen: Eis = {
  naam: 'nogNietVoorgedragen',
  uitleg: 'De cliënt is al voorgedragen voor Housing First.',
  geldt: (feiten) => feiten['isVoorgedragen'] === false,
};
const isVoorgedragen: Eis = {
  naam: 'isVoorgedragen',
  uitleg: 'De cliënt is niet voorgedragen voor Housing First.',
  geldt: (feiten) => feiten['isVoorgedragen'] === true,
};
const gaatErgensAndersHeen: Eis = {
  naam: 'gaatErgensAndersHeen',
  uitleg: 'Het veldwerk ligt al in die wachtrij. Kies een andere.',
  geldt: (feiten, { wachtrij }) => feiten['wachtrij'] !== wachtrij,
  kijktNaarVelden: true,
};

const LOPEND = ['zoekend', 'in-contact'] as const;

const vraagt = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  velden: ['taak', 'wachtrij', 'aanleiding', 'uitvoering', 'reden', 'toelichting'],
  uitleg,
});
const ZOEKEN_KLAAR: Gevolg = {
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg: 'Het gevraagde zoeken is klaar.',
};
const WEER_IN_BEELD: Gevolg = {
  soort: 'dossier',
  stap: 'weer-in-beeld',
  velden: ['gezienOp'],
  uitleg: 'Was de cliënt buiten beeld, dan is hij dat niet meer.',
};

const TOESTANDEN = {
  zoekend: { label: 'Zoekend', uitleg: 'Veldwerk zoekt de cliënt.' },
  'in-contact': { label: 'In contact', uitleg: 'Er is contact met de cliënt, buiten.' },
  binnen: { label: 'Binnen', uitleg: 'De cliënt komt naar de opvang.', einde: 'goed' },
  overgedragen: {
    label: 'Overgedragen',
    uitleg: 'Een andere organisatie gaat met het veldwerk verder.',
    einde: 'goed',
  },
  afgerond: {
    label: 'Afgerond',
    uitleg: 'Veldwerk is niet meer nodig; de cliënt weet waar hij terechtkan.',
    einde: 'negatief',
    vervolg: 'vervolg',
  },
} as const;

/** People outside who will not come in: found, known, offered things again and again. A no costs them nothing (promise 5). */
export const veldwerkProces = {
  soort: 'veldwerk',
  meervoud: 'veldwerktrajecten',
  label: 'Veldwerk',
  uitleg: 'Iemand slaapt buiten of is uit het zicht. Veldwerkers zoeken op, houden contact en doen een aanbod.',
  letter: 'V',
  begin: 'zoekend',
  bewaarklasse: 'wmo',
  openVelden: { overdracht: 'mag', reden: 'mag', toelichting: 'mag' },
  openGevolgen: [vraagt('Veldwerk krijgt de vraag in zijn wachtrij.')],
  toestanden: TOESTANDEN,

  stappen: {
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie het veldwerk oppakt krijgt het in handen.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    'plek-gezien': {
      label: 'Plek gezien',
      uitleg: 'U zag waar de cliënt slaapt, zonder dat u hem sprak.',
      velden: { plek: 'verplicht', gezienOp: 'verplicht' },
      terug: { gezienOp: 'vastleggen-terug-maanden' },
    },
    'niet-gevonden': {
      label: 'Niet gevonden',
      uitleg: 'U zocht en vond de cliënt niet. Het zoeken gaat door.',
      velden: { toelichting: 'mag' },
    },
    'contact-vastleggen': {
      label: 'Contact vastleggen',
      uitleg: 'U had contact met de cliënt.',
      velden: { contact: 'verplicht', gezienOp: 'verplicht', toelichting: 'mag' },
      codes: { contact: 'veldwerk-contacten' },
      terug: { gezienOp: 'vastleggen-terug-maanden' },
    },
    'aanbod-gedaan': {
      label: 'Aanbod gedaan',
      uitleg: 'U bood iets aan. Een nee kost de cliënt niets: u mag het altijd weer aanbieden.',
      velden: { aanbod: 'verplicht', antwoord: 'verplicht', toelichting: 'mag' },
      codes: { aanbod: 'veldwerk-aanbod', antwoord: 'veldwerk-antwoorden' },
    },
    'housing-first-voordragen': {
      label: 'Voordragen voor Housing First',
      uitleg:
        'Leg vast waarom een eigen woning met veel begeleiding beter past dan opvang. Dat neemt een plaats van dit jaar. Het veldwerk gaat door.',
      velden: { toelichting: 'verplicht' },
    },
    'housing-first-intrekken': {
      label: 'Voordracht intrekken',
      uitleg:
        'De voordracht voor Housing First geldt niet meer. De plaats van dit jaar is weer vrij, als er geen verwijzing op steunt.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'voordracht-intrekredenen' },
    },
    'komt-binnen': {
      label: 'Komt binnen',
      uitleg: 'De cliënt wil nu naar binnen. Er wordt meteen een bed voor vannacht gevraagd.',
      velden: { toelichting: 'mag' },
    },
    overdragen: {
      label: 'Overdragen',
      uitleg: 'Een andere organisatie kan het contact beter houden. U blijft verantwoordelijk tot die oppakt.',
      velden: { wachtrij: 'verplicht', reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'doorzetredenen' },
    },
    afronden: {
      label: 'Afronden',
      uitleg: 'Veldwerk is niet meer nodig. Noem waar de cliënt verder terechtkan.',
      velden: { reden: 'verplicht', vervolg: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'veldwerk-eindredenen', vervolg: 'doorverwijzing' },
    },
    ...CORRECTIESTAP,
  },
  overgangen: [
    { stap: 'in-handen-geven', van: LOPEND, naar: '=', wie: SYSTEEM },
    { stap: 'plek-gezien', van: LOPEND, naar: '=', wie: HOUDER },
    { stap: 'niet-gevonden', van: LOPEND, naar: 'zoekend', wie: HOUDER },
    {
      stap: 'contact-vastleggen',
      van: LOPEND,
      naar: 'in-contact',
      wie: HOUDER,
      gevolgen: [ZOEKEN_KLAAR, WEER_IN_BEELD],
    },
    { stap: 'aanbod-gedaan', van: ['in-contact'], naar: '=', wie: HOUDER },
    {
      stap: 'housing-first-voordragen',
      van: LOPEND,
      naar: '=',
      wie: VOORDRAGER,
      eisen: [nogNietVoorgedragen],
    },
    { stap: 'housing-first-intrekken', van: LOPEND, naar: '=', wie: VOORDRAGER, eisen: [isVoorgedragen] },
    {
      stap: 'komt-binnen',
      van: LOPEND,
      naar: 'binnen',
      wie: HOUDER,
      gevolgen: [ZOEKEN_KLAAR, WEER_IN_BEELD, vraagt('Er wordt een bed voor vannacht gevraagd.')],
    },
    {
      stap: 'overdragen',
      van: LOPEND,
      naar: 'overgedragen',
      wie: HOUDER,
      eisen: [gaatErgensAndersHeen],
      gevolgen: [ZOEKEN_KLAAR, vraagt('De nieuwe ontvanger krijgt het veldwerk in zijn wachtrij.')],
    },
    { stap: 'afronden', van: LOPEND, naar: 'afgerond', wie: HOUDER, gevolgen: [ZOEKEN_KLAAR] },
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    {
      soort: 'veldwerk-herziening',
      loopt: LOPEND,
      herstartBij: ['in-handen-geven', 'plek-gezien', 'niet-gevonden', 'contact-vastleggen', 'aanbod-gedaan'],
    },
  ],
} as const satisfies Proces;
