import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import {
  dagIsLater,
  INGEBREKESTAPPEN,
  ingebrekepijlen,
  ingebreketermijn,
  verdagenKanNog,
  WIE_ONTVANGT,
  type Ingebrekestapvelden,
  type NamensWie,
} from '../../kern/besluitstappen.js';
import type { Eis, Gevolg, Proces, WieMag } from '../../kern/proces.js';

declare module '../../kern/proces.js' {
  interface StapRegister {
    bezwaar: Correctiestapvelden &
      Ingebrekestapvelden & {
        'in-behandeling-nemen': { readonly commissie: boolean };
        'verzuim-melden': {
          readonly gebreken: readonly string[];
          readonly uiterlijk: string;
          readonly toelichting?: string;
        };
        'verzuim-herstellen': { readonly ontvangenOp: string; readonly toelichting?: string };
        'verzuim-verlopen': Record<never, never>;
        verdagen: { readonly nieuweDag: string; readonly instemming: boolean; readonly bekendmaking: string };
        'bezwaar-beslissen': {
          readonly uitkomst: string;
          readonly grondslag: string;
          readonly motivering: string;
          readonly bekendmaking: string;
        };
        intrekken: { readonly namens: NamensWie; readonly toelichting?: string };
      };
  }
}

/** What the guards of an objection look at. Days are YYYY-MM-DD. */
export interface BezwaarFeiten {
  readonly vandaag: string;
  /** last day for the decision */
  readonly beslisUiterlijk: string | null;
  readonly inGebreke: boolean;
  /** last day to which the decision may be put off without the client's consent; null when that was done already */
  readonly verdagenTot: string | null;
  /** last day to which it may be put off with that consent; null while no clock runs */
  readonly uitersteDag: string | null;
  /** what is missing in the objection: nothing was asked, the client can still mend it, or the time for that went by unused */
  readonly verzuim: 'geen' | 'gevraagd' | 'verlopen';
  /** day on which it was asked; null when nothing was */
  readonly gevraagdOp: string | null;
  /** first and last day on which the time to mend it may end */
  readonly hersteltijdVanaf: string;
  readonly hersteltijdTot: string;
  /** subject of the person who takes the step */
  readonly vrager: string;
  /** subject of the person who took the decision that is objected to */
  readonly beslisserVanToen: string;
}

const BEHANDELAAR: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

/** Outcomes by which the decision must be taken anew (Awb art. 7:11 lid 2). */
const GEGROND: readonly unknown[] = ['gegrond', 'deels-gegrond'];
/** The ground that something is missing in the objection itself (Awb art. 6:5, 6:6). */
const VORMEISEN = 'vormeisen';

const binnenZesWeken: Eis = {
  naam: 'binnenZesWeken',
  uitleg:
    'Verdagen kan één keer, met hoogstens zes weken. Langer of nog een keer kan alleen als de cliënt het goed vindt (Awb artikel 7:10).',
  geldt: ({ verdagenTot }, { nieuweDag, instemming }) =>
    instemming === true || (verdagenTot !== null && String(nieuweDag) <= String(verdagenTot)),
  kijktNaarVelden: true,
};
const dagIsRedelijk: Eis = {
  naam: 'dagIsRedelijk',
  uitleg: 'Die dag is te ver weg, ook als de cliënt het goed vindt. Controleer ook het jaartal.',
  geldt: ({ uitersteDag }, { nieuweDag }) => uitersteDag === null || String(nieuweDag) <= String(uitersteDag),
  kijktNaarVelden: true,
};
const tijdLooptNog: Eis = {
  naam: 'tijdLooptNog',
  uitleg:
    'De tijd om te beslissen is al voorbij en kan niet meer stilstaan. Vraag de cliënt wat u mist, en beslis op de inhoud.',
  geldt: ({ beslisUiterlijk, vandaag }) => beslisUiterlijk !== null && String(vandaag) <= String(beslisUiterlijk),
};
const hersteltijdKlopt: Eis = {
  naam: 'hersteltijdKlopt',
  uitleg:
    'Geef de cliënt minstens twee weken om het aan te vullen, en niet langer dan nodig. Controleer ook het jaartal.',
  geldt: ({ hersteltijdVanaf, hersteltijdTot }, { uiterlijk }) =>
    String(uiterlijk) >= String(hersteltijdVanaf) && String(uiterlijk) <= String(hersteltijdTot),
  kijktNaarVelden: true,
};
const aanvullingKwamDaarna: Eis = {
  naam: 'aanvullingKwamDaarna',
  uitleg: 'De aanvulling kan niet van voor de vraag zijn, en niet van een dag die nog komt.',
  geldt: ({ gevraagdOp, vandaag }, { ontvangenOp }) =>
    String(ontvangenOp) >= String(gevraagdOp) && String(ontvangenOp) <= String(vandaag),
  kijktNaarVelden: true,
};
const kreegDeKans: Eis = {
  naam: 'kreegDeKans',
  uitleg:
    'Zeg de cliënt eerst wat er ontbreekt en geef tijd om het aan te vullen (Awb artikel 6:6). Pas als die tijd voorbij is kan dit de grond zijn.',
  geldt: ({ verzuim }, { grondslag }) => grondslag !== VORMEISEN || verzuim === 'verlopen',
  kijktNaarVelden: true,
};
const andereBeslisser: Eis = {
  naam: 'andereBeslisser',
  uitleg: 'U nam het besluit waar het bezwaar over gaat. Laat een collega beslissen (Awb artikel 10:3 lid 3).',
  geldt: (feiten) => feiten['vrager'] !== feiten['beslisserVanToen'],
};
const uitkomstIsGegrond: Eis = {
  naam: 'uitkomstIsGegrond',
  uitleg: 'Kies een uitkomst.',
  geldt: (_, { uitkomst }) => GEGROND.includes(uitkomst),
  kijktNaarVelden: true,
};
const uitkomstIsNietGegrond: Eis = {
  ...uitkomstIsGegrond,
  naam: 'uitkomstIsNietGegrond',
  geldt: (_, { uitkomst }) => !GEGROND.includes(uitkomst),
};

const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: ['taak', 'wachtrij', 'aanleiding'], uitleg });
const ZOEKT_VERVOLG = opent('De regiehouder bekijkt met de cliënt hoe het verder gaat, ook of er beroep komt.');
/** The rooms that take formal decisions. */
const BESLISSEND = ['aanmelding', 'briefadres', 'uitkering', 'verwijzing'] as const;
const HEROVERWEEGT = BESLISSEND.map((soort): Gevolg => ({
  soort,
  stap: 'heroverwegen',
  velden: ['bezwaar', 'uitkomst'],
  uitleg: 'De zaak gaat terug naar waar het besluit wordt genomen.',
}));

/** Where the time to decide runs, and where it stands still (Awb art. 7:10 lid 2). */
const LOPEND = ['ontvangen', 'in-behandeling'] as const;
const WACHT_OP_CLIENT = 'aanvulling-gevraagd';
const OPEN = [...LOPEND, WACHT_OP_CLIENT] as const;

const TOESTANDEN = {
  ontvangen: { label: 'Ontvangen', uitleg: 'Het bezwaar ligt bij wie het besluit nam. De klok van de wet loopt.' },
  'in-behandeling': { label: 'In behandeling', uitleg: 'Iemand bekijkt het bezwaar, met of zonder een commissie.' },
  [WACHT_OP_CLIENT]: {
    label: 'Aanvulling gevraagd',
    uitleg: 'Er ontbreekt iets in het bezwaar. De cliënt vult het aan; zo lang staat de tijd om te beslissen stil.',
  },
  gegrond: {
    label: 'Gegrond',
    uitleg: 'De cliënt heeft helemaal of voor een deel gelijk. Het besluit wordt opnieuw genomen.',
    einde: 'goed',
  },
  afgewezen: {
    label: 'Niet gegrond',
    uitleg: 'Het besluit blijft gelden. De cliënt kan naar de rechter; de regiehouder kijkt hoe het verder gaat.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
  ingetrokken: {
    label: 'Ingetrokken',
    uitleg: 'De cliënt neemt het bezwaar terug. Het besluit blijft gelden.',
    einde: 'negatief',
    vervolg: 'overdracht',
  },
} as const;

/** An objection: the decision stands until it is decided (Awb art. 6:16, 7:10 and 7:11). */
export const bezwaarProces = {
  soort: 'bezwaar',
  meervoud: 'bezwaren',
  label: 'Bezwaar',
  uitleg: 'De cliënt is het niet eens met een besluit. Wie het nam kijkt er opnieuw naar; zo lang blijft het gelden.',
  letter: 'Z',
  begin: 'ontvangen',
  bewaarklasse: 'wmo',
  openVelden: { besluit: 'verplicht', namens: 'verplicht', ontvangenOp: 'verplicht' },
  toestanden: TOESTANDEN,

  stappen: {
    'in-behandeling-nemen': {
      label: 'In behandeling nemen',
      uitleg: 'U gaat het bezwaar bekijken. Met een commissie is er twaalf weken tijd, anders zes.',
      velden: { commissie: 'verplicht' },
    },
    'verzuim-melden': {
      label: 'Vragen wat ontbreekt',
      uitleg: 'U schrijft de cliënt wat er in het bezwaar ontbreekt, en tot wanneer hij het kan aanvullen.',
      velden: { gebreken: 'verplicht', uiterlijk: 'verplicht', toelichting: 'mag' },
      codes: { gebreken: 'bezwaar-gebreken' },
    },
    'verzuim-herstellen': {
      label: 'Aanvulling ontvangen',
      uitleg: 'De cliënt heeft het bezwaar aangevuld. De tijd om te beslissen gaat verder vanaf die dag.',
      velden: { ontvangenOp: 'verplicht', toelichting: 'mag' },
    },
    'verzuim-verlopen': {
      label: 'Tijd voor aanvullen voorbij',
      uitleg: 'De aanvulling kwam niet. De tijd om te beslissen gaat verder.',
      velden: {},
    },
    verdagen: {
      label: 'Verdagen',
      uitleg: 'Het lukt niet op tijd. U vertelt de cliënt op welke dag er wel een besluit op het bezwaar is.',
      velden: { nieuweDag: 'verplicht', instemming: 'verplicht', bekendmaking: 'verplicht' },
      codes: { bekendmaking: 'bekendmaking' },
    },
    'bezwaar-beslissen': {
      label: 'Op het bezwaar beslissen',
      uitleg: 'Een besluit, door een ander dan wie eerst besliste. Is het gegrond, dan gaat de zaak weer open.',
      velden: { uitkomst: 'verplicht', grondslag: 'verplicht', motivering: 'verplicht', bekendmaking: 'verplicht' },
      codes: { uitkomst: 'bezwaar-uitkomst', grondslag: 'bezwaargronden', bekendmaking: 'bekendmaking' },
    },
    intrekken: {
      label: 'Intrekken',
      uitleg: 'De cliënt of zijn gemachtigde neemt het bezwaar terug. Niemand anders kan dat.',
      velden: { namens: 'verplicht', toelichting: 'mag' },
    },
    ...INGEBREKESTAPPEN,
    ...CORRECTIESTAP,
  },
  overgangen: [
    { stap: 'in-behandeling-nemen', van: ['ontvangen'], naar: 'in-behandeling', wie: BEHANDELAAR },
    {
      stap: 'verzuim-melden',
      van: ['in-behandeling'],
      naar: WACHT_OP_CLIENT,
      wie: BEHANDELAAR,
      eisen: [tijdLooptNog, hersteltijdKlopt],
    },
    {
      stap: 'verzuim-herstellen',
      van: [WACHT_OP_CLIENT],
      naar: 'in-behandeling',
      wie: WIE_ONTVANGT,
      eisen: [aanvullingKwamDaarna],
    },
    { stap: 'verzuim-verlopen', van: [WACHT_OP_CLIENT], naar: 'in-behandeling', wie: SYSTEEM },
    {
      stap: 'verdagen',
      van: LOPEND,
      naar: '=',
      wie: BESLISSER,
      eisen: [verdagenKanNog('7:10'), dagIsLater, binnenZesWeken, dagIsRedelijk],
    },
    {
      stap: 'bezwaar-beslissen',
      van: ['in-behandeling'],
      naar: 'gegrond',
      wie: BESLISSER,
      eisen: [andereBeslisser, kreegDeKans, uitkomstIsGegrond],
      gevolgen: [...HEROVERWEEGT, opent('Wie het besluit nam krijgt de taak om opnieuw te beslissen.')],
    },
    {
      stap: 'bezwaar-beslissen',
      van: ['in-behandeling'],
      naar: 'afgewezen',
      wie: BESLISSER,
      eisen: [andereBeslisser, kreegDeKans, uitkomstIsNietGegrond],
      gevolgen: [ZOEKT_VERVOLG],
    },
    { stap: 'intrekken', van: OPEN, naar: 'ingetrokken', wie: WIE_ONTVANGT, gevolgen: [ZOEKT_VERVOLG] },
    ...ingebrekepijlen(OPEN),
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [
    { soort: 'bezwaar-beslissen', loopt: LOPEND, opgeschort: [WACHT_OP_CLIENT], perZaak: true },
    { soort: 'bezwaar-herstellen', loopt: [WACHT_OP_CLIENT], bijAfloop: 'verzuim-verlopen' },
    ingebreketermijn(OPEN),
  ],
} as const satisfies Proces;
