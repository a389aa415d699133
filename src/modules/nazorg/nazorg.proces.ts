import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

/** What the guards of nazorg look at. */
export interface NazorgFeiten {
  /** one more time not reached makes the count full (policy row `nazorg-niet-bereikt-tot-veldwerk`) */
  readonly volgendeIsLaatstePoging: boolean;
  /** every planned contact has been */
  readonly isUitgepland: boolean;
  readonly budgetfase: 'opbouw' | 'afbouw' | null;
  /** a later trajectory of this client is running */
  readonly looptNieuwereNazorg: boolean;
}

declare module '../../kern/proces.js' {
  interface StapRegister {
    nazorg: Correctiestapvelden & {
      'in-handen-geven': { readonly organisatie: string; readonly behandelaar: string };
      'check-in-vastleggen': { readonly uitkomst: string; readonly toelichting?: string };
      'niet-bereikt': { readonly manier: string; readonly toelichting?: string };
      'client-wil-niet': { readonly vervolg: string; readonly toelichting?: string };
      'verhuizing-melden': { readonly gemeente: string; readonly toelichting?: string };
      'budgetbeheer-starten': { readonly duur: string; readonly toelichting?: string };
      'budgetbeheer-afbouwen': { readonly toelichting?: string };
      'budgetbeheer-beeindigen': { readonly reden: string; readonly toelichting?: string };
      'terugval-melden': { readonly nodig: string; readonly toelichting?: string };
      afronden: { readonly toelichting?: string };
      beeindigen: { readonly reden: string; readonly vervolg: string; readonly toelichting?: string };
    };
  }
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
const HOUDER: WieMag = { rollen: UITVOEREND, als: ['houder'] };
/** A relapse may be seen by anybody in the chain; who may see the zaak at all is decided before. */
const IEDEREEN: WieMag = { rollen: UITVOEREND, als: ['partner'] };
/** The social service manages the budget, or the neighbourhood team notes what was agreed. */
const BUDGET: WieMag = { rollen: UITVOEREND, als: ['houder', 'regiehouder', 'soort:SDD', 'soort:AVRES'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const isLaatstePoging: Eis = {
  naam: 'isLaatstePoging',
  uitleg: 'Probeer de cliënt nog een keer te bereiken. Daarna gaat veldwerk zoeken.',
  geldt: (feiten) => feiten['volgendeIsLaatstePoging'] === true,
};
const alleContactenGehad: Eis = {
  naam: 'alleContactenGehad',
  uitleg: 'Nog niet alle contactmomenten zijn geweest. Leg ze vast, of beëindig de nazorg met een reden.',
  geldt: (feiten) => feiten['isUitgepland'] === true,
};
const geenBudgetbeheer: Eis = {
  naam: 'geenBudgetbeheer',
  uitleg: 'Er loopt budgetbeheer. Beëindig dat eerst.',
  geldt: (feiten) => feiten['budgetfase'] === null,
};
const budgetbeheerLoopt: Eis = {
  naam: 'budgetbeheerLoopt',
  uitleg: 'Er loopt geen budgetbeheer.',
  geldt: (feiten) => feiten['budgetfase'] !== null,
};
const budgetInOpbouw: Eis = {
  naam: 'budgetInOpbouw',
  uitleg: 'Er loopt geen budgetbeheer in opbouw.',
  geldt: (feiten) => feiten['budgetfase'] === 'opbouw',
};
const geenNieuwereNazorg: Eis = {
  naam: 'geenNieuwereNazorg',
  uitleg: 'Er loopt nu andere nazorg voor deze cliënt. Meld de terugval daar.',
  geldt: (feiten) => feiten['looptNieuwereNazorg'] === false,
};

const LOPEND = ['waakvlam', 'veldwerk-zoekt'] as const;

const vraagt = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  velden: ['taak', 'wachtrij', 'aanleiding', 'uitvoering'],
  uitleg,
});
const beeindigt = (uitleg: string): Gevolg => ({
  soort: 'overdracht',
  stap: 'beeindigen',
  velden: ['uitkomst'],
  uitleg,
});
const ZOEKEN_KLAAR = beeindigt('Zoeken door veldwerk is niet meer nodig.');
const OVERNAME_KLAAR = beeindigt('Wat aan een wijkteam was gevraagd is niet meer nodig.');

const TOESTANDEN = {
  waakvlam: { label: 'Waakvlam', uitleg: 'Het wijkteam vraagt op vaste momenten hoe het gaat.' },
  'veldwerk-zoekt': {
    label: 'Veldwerk zoekt',
    uitleg: 'De cliënt was een paar keer niet te bereiken. Veldwerk gaat langs; de nazorg stopt niet.',
  },
  afgerond: { label: 'Afgerond', uitleg: 'Alle contactmomenten zijn geweest en het gaat goed.', einde: 'goed' },
  gestopt: {
    label: 'Gestopt op verzoek',
    uitleg: 'De cliënt wil dit niet. Dat mag; de cliënt weet hoe hij terug kan komen.',
    einde: 'negatief',
    vervolg: 'vervolg',
  },
  beeindigd: {
    label: 'Beëindigd',
    uitleg: 'De nazorg stopte eerder dan gepland.',
    einde: 'negatief',
    vervolg: 'vervolg',
  },
  terugval: {
    label: 'Terugval',
    uitleg: 'Het gaat weer mis. Het dossier is weer open en het nodige werk is gevraagd.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
} as const;

/** After the move into a home the neighbourhood team keeps a pilot light burning: it asks how things go, and sees a relapse coming. */
export const nazorgProces = {
  soort: 'nazorg',
  meervoud: 'nazorgtrajecten',
  label: 'Nazorg',
  uitleg: 'De cliënt woont. Het wijkteam van de nieuwe woonplek houdt een waakvlam aan en ziet een terugval op tijd.',
  letter: 'N',
  begin: 'waakvlam',
  bewaarklasse: 'wmo',
  openVelden: { overdracht: 'mag', bestemming: 'mag', gemeente: 'mag' },
  openGevolgen: [
    vraagt('Het wijkteam van de nieuwe woonplek krijgt de nazorg in zijn wachtrij.'),
    beeindigt('Wie de nazorg oppakte heeft haar nu in handen.'),
  ],
  toestanden: TOESTANDEN,

  stappen: {
    'in-handen-geven': {
      label: 'In handen geven',
      uitleg: 'Wie de nazorg oppakt krijgt haar in handen.',
      velden: { organisatie: 'verplicht', behandelaar: 'verplicht' },
    },
    'check-in-vastleggen': {
      label: 'Contactmoment vastleggen',
      uitleg:
        'U sprak de cliënt. Dit telt voor het moment dat aan de beurt is; is er meer dan één voorbij, dan voor het laatste.',
      velden: { uitkomst: 'verplicht', toelichting: 'mag' },
      codes: { uitkomst: 'nazorg-uitkomsten' },
    },
    'niet-bereikt': {
      label: 'Niet bereikt',
      uitleg: 'U probeerde contact te krijgen en dat lukte niet. Na de derde keer gaat veldwerk langs.',
      velden: { manier: 'verplicht', toelichting: 'mag' },
      codes: { manier: 'contactmanieren' },
    },
    'client-wil-niet': {
      label: 'Cliënt wil niet',
      uitleg: 'De cliënt wil geen nazorg meer. Dat kost niets; leg vast hoe de cliënt terug kan komen.',
      velden: { vervolg: 'verplicht', toelichting: 'mag' },
      codes: { vervolg: 'nazorg-terugwegen' },
    },
    'verhuizing-melden': {
      label: 'Verhuizing melden',
      uitleg: 'De cliënt woont nu in een andere gemeente. U houdt de waakvlam aan tot het wijkteam daar oppakt.',
      velden: { gemeente: 'verplicht', toelichting: 'mag' },
    },
    'budgetbeheer-starten': {
      label: 'Budgetbeheer starten',
      uitleg:
        'De sociale dienst beheert een deel van het geld, zodat vaste lasten betaald worden. De cliënt kiest hier zelf voor.',
      velden: { duur: 'verplicht', toelichting: 'mag' },
      codes: { duur: 'budgetbeheer-duur' },
    },
    'budgetbeheer-afbouwen': {
      label: 'Budgetbeheer afbouwen',
      uitleg: 'De cliënt gaat stap voor stap weer zelf betalen.',
      velden: { toelichting: 'mag' },
    },
    'budgetbeheer-beeindigen': {
      label: 'Budgetbeheer beëindigen',
      uitleg: 'Het budgetbeheer stopt.',
      velden: { reden: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'budgetbeheer-eindredenen' },
    },
    'terugval-melden': {
      label: 'Terugval melden',
      uitleg:
        'Het gaat weer mis. Het dossier gaat zo nodig weer open, zonder nieuwe aanmelding; wat er eerder was blijft erbij.',
      velden: { nodig: 'verplicht', toelichting: 'mag' },
      codes: { nodig: 'terugval-nodig' },
    },
    afronden: {
      label: 'Afronden',
      uitleg: 'Alle contactmomenten zijn geweest en de cliënt redt zich.',
      velden: { toelichting: 'mag' },
    },
    beeindigen: {
      label: 'Beëindigen',
      uitleg: 'De nazorg stopt eerder dan gepland. Noem waar de cliënt verder terechtkan.',
      velden: { reden: 'verplicht', vervolg: 'verplicht', toelichting: 'mag' },
      codes: { reden: 'nazorg-eindredenen', vervolg: 'doorverwijzing' },
    },
    ...CORRECTIESTAP,
  },
  overgangen: [
    {
      stap: 'in-handen-geven',
      van: LOPEND,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [beeindigt('De nazorg is overgenomen.')],
    },
    { stap: 'check-in-vastleggen', van: LOPEND, naar: 'waakvlam', wie: HOUDER, gevolgen: [ZOEKEN_KLAAR] },
    {
      stap: 'niet-bereikt',
      van: ['waakvlam'],
      naar: 'veldwerk-zoekt',
      wie: HOUDER,
      eisen: [isLaatstePoging],
      gevolgen: [vraagt('Veldwerk gaat de cliënt opzoeken.')],
    },
    { stap: 'niet-bereikt', van: ['waakvlam'], naar: '=', wie: HOUDER },
    {
      stap: 'niet-bereikt',
      van: ['veldwerk-zoekt'],
      naar: '=',
      wie: HOUDER,
      gevolgen: [vraagt('Zoekt veldwerk niet meer, dan wordt het opnieuw gevraagd.')],
    },
    {
      stap: 'client-wil-niet',
      van: LOPEND,
      naar: 'gestopt',
      wie: HOUDER,
      gevolgen: [ZOEKEN_KLAAR, OVERNAME_KLAAR],
    },
    {
      stap: 'verhuizing-melden',
      van: LOPEND,
      naar: '=',
      wie: HOUDER,
      gevolgen: [OVERNAME_KLAAR, vraagt('Het wijkteam van de nieuwe woonplek krijgt de nazorg in zijn wachtrij.')],
    },
    { stap: 'budgetbeheer-starten', van: LOPEND, naar: '=', wie: BUDGET, eisen: [geenBudgetbeheer] },
    { stap: 'budgetbeheer-afbouwen', van: LOPEND, naar: '=', wie: BUDGET, eisen: [budgetInOpbouw] },
    { stap: 'budgetbeheer-beeindigen', van: LOPEND, naar: '=', wie: BUDGET, eisen: [budgetbeheerLoopt] },
    {
      stap: 'terugval-melden',
      van: [...LOPEND, 'afgerond', 'gestopt', 'beeindigd'],
      naar: 'terugval',
      wie: IEDEREEN,
      eisen: [geenNieuwereNazorg],
      gevolgen: [
        {
          soort: 'dossier',
          stap: 'heropenen',
          velden: ['reden'],
          uitleg: 'Was het dossier al dicht, dan gaat het weer open: geen nieuw dossier.',
        },
        vraagt('Het werk dat nu nodig is wordt gevraagd aan wie er volgens de afspraken voor is.'),
        ZOEKEN_KLAAR,
        OVERNAME_KLAAR,
      ],
    },
    {
      stap: 'afronden',
      van: ['waakvlam'],
      naar: 'afgerond',
      wie: HOUDER,
      eisen: [alleContactenGehad, geenBudgetbeheer],
      gevolgen: [OVERNAME_KLAAR],
    },
    { stap: 'beeindigen', van: LOPEND, naar: 'beeindigd', wie: HOUDER, gevolgen: [ZOEKEN_KLAAR, OVERNAME_KLAAR] },
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'nazorg-contact', loopt: LOPEND, perZaak: true },
    { soort: 'nazorg-zoeken', loopt: ['veldwerk-zoekt'] },
  ],
} as const satisfies Proces;
