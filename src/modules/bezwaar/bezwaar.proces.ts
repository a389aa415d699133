import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import {
  INGEBREKESTAPPEN,
  ingebrekepijlen,
  ingebreketermijn,
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
  /** subject of the person who takes the step */
  readonly vrager: string;
  /** subject of the person who took the decision that is objected to */
  readonly beslisserVanToen: string;
}

const BEHANDELAAR: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };
const BESLISSER: WieMag = { rollen: ['beslisser'], als: ['houder'] };

/** Outcomes by which the decision must be taken anew (Awb art. 7:11 lid 2). */
const GEGROND: readonly unknown[] = ['gegrond', 'deels-gegrond'];

const verdagenKanNog: Eis = {
  naam: 'verdagenKanNog',
  uitleg: 'De termijn is al voorbij. Verdagen kan alleen daarvoor (Awb artikel 7:10); beslis zo snel mogelijk.',
  geldt: ({ beslisUiterlijk, vandaag }) => beslisUiterlijk !== null && String(vandaag) <= String(beslisUiterlijk),
};
const dagIsLater: Eis = {
  naam: 'dagIsLater',
  uitleg: 'Kies een dag na het einde van de termijn van nu.',
  geldt: ({ beslisUiterlijk }, { nieuweDag }) => String(nieuweDag) > String(beslisUiterlijk),
  kijktNaarVelden: true,
};
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

const OPEN = ['ontvangen', 'in-behandeling'] as const;

const TOESTANDEN = {
  ontvangen: { label: 'Ontvangen', uitleg: 'Het bezwaar ligt bij wie het besluit nam. De klok van de wet loopt.' },
  'in-behandeling': { label: 'In behandeling', uitleg: 'Iemand bekijkt het bezwaar, met of zonder een commissie.' },
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
      stap: 'verdagen',
      van: OPEN,
      naar: '=',
      wie: BESLISSER,
      eisen: [verdagenKanNog, dagIsLater, binnenZesWeken, dagIsRedelijk],
    },
    {
      stap: 'bezwaar-beslissen',
      van: ['in-behandeling'],
      naar: 'gegrond',
      wie: BESLISSER,
      eisen: [andereBeslisser, uitkomstIsGegrond],
      gevolgen: [...HEROVERWEEGT, opent('Wie het besluit nam krijgt de taak om opnieuw te beslissen.')],
    },
    {
      stap: 'bezwaar-beslissen',
      van: ['in-behandeling'],
      naar: 'afgewezen',
      wie: BESLISSER,
      eisen: [andereBeslisser, uitkomstIsNietGegrond],
      gevolgen: [ZOEKT_VERVOLG],
    },
    { stap: 'intrekken', van: OPEN, naar: 'ingetrokken', wie: WIE_ONTVANGT, gevolgen: [ZOEKT_VERVOLG] },
    ...ingebrekepijlen(OPEN),
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [{ soort: 'bezwaar-beslissen', loopt: OPEN, perZaak: true }, ingebreketermijn(OPEN)],
} as const satisfies Proces;
