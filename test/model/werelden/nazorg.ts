import { nazorgProces, type NazorgFeiten } from '../../../src/modules/nazorg/nazorg.proces.js';
import { veldwerkProces, type VeldwerkFeiten } from '../../../src/modules/veldwerk/veldwerk.proces.js';
import { algemeen, bijStap, komtAan, wacht, type Belofte } from '../beloften.js';
import { sleutel, type Wereld } from '../ruimte.js';

interface Waakvlam {
  readonly gehad: number;
  readonly pogingen: number;
  readonly budgetfase: NazorgFeiten['budgetfase'];
  readonly looptNieuwereNazorg: boolean;
}

const MOMENTEN = 3;
const KEREN = 3;

const NA: Readonly<Record<string, (vlam: Waakvlam) => Partial<Waakvlam>>> = {
  'check-in-vastleggen': ({ gehad }) => ({ gehad: Math.min(MOMENTEN, gehad + 1), pogingen: 0 }),
  'niet-bereikt': ({ pogingen }) => ({ pogingen: Math.min(KEREN, pogingen + 1) }),
  'budgetbeheer-starten': () => ({ budgetfase: 'opbouw' }),
  'budgetbeheer-afbouwen': () => ({ budgetfase: 'afbouw' }),
  'budgetbeheer-beeindigen': () => ({ budgetfase: null }),
};

export const NAZORG: Wereld<Waakvlam> = {
  // with the clock that the room itself starts with budgetbeheer, and that the table does not know
  proces: {
    ...nazorgProces,
    termijnen: [
      ...nazorgProces.termijnen,
      { soort: 'budgetbeheer', loopt: ['waakvlam', 'veldwerk-zoekt'], perZaak: true },
    ],
  },
  begin: [{ gehad: 0, pogingen: 0, budgetfase: null, looptNieuwereNazorg: false }],
  na: (vlam, stap) => ({ ...vlam, ...NA[stap]?.(vlam) }),
  buiten: (vlam, toestand) => (toestand === 'terugval' ? [] : [{ ...vlam, looptNieuwereNazorg: true }]),
  feiten: ({ gehad, pogingen, ...rest }): NazorgFeiten => ({
    ...rest,
    isUitgepland: gehad >= MOMENTEN,
    volgendeIsLaatstePoging: pogingen >= KEREN - 1,
  }),
  klokken: ({ gehad, budgetfase }) => [
    ...(gehad < MOMENTEN || budgetfase === null ? ['nazorg-contact'] : []),
    ...(budgetfase === null ? [] : ['budgetbeheer']),
  ],
};

export const NAZORG_BELOFTEN: readonly Belofte<Waakvlam>[] = [
  ...algemeen<Waakvlam>(),
  bijStap('stopt nooit omdat de cliënt niet bereikt is', ({ stap, naar }, { wereld }) => {
    return stap === 'niet-bereikt' && !wacht(wereld.proces, naar);
  }),
  bijStap('laat na de derde keer iemand zoeken', ({ stap, van, naar }) => {
    return stap === 'niet-bereikt' && van.rij.pogingen >= KEREN - 1 && naar.toestand !== 'veldwerk-zoekt';
  }),
  bijStap('is niet klaar voor alle contactmomenten zijn geweest', ({ naar, van }) => {
    return naar.toestand === 'afgerond' && van.toestand !== 'afgerond' && van.rij.gehad < MOMENTEN;
  }),
  {
    zin: 'neemt een terugval aan van overal, ook als zij al klaar was',
    fouten: ({ standen, pijlen }) => {
      const kan = new Set(pijlen.filter(({ stap }) => stap === 'terugval-melden').map(({ van }) => van));
      return [...standen.values()]
        .filter((s) => s.toestand !== 'terugval' && !s.rij.looptNieuwereNazorg && !kan.has(s))
        .map(sleutel);
    },
  },
];

export const VELDWERK: Wereld<VeldwerkFeiten> = {
  proces: veldwerkProces,
  begin: [{ isVoorgedragen: false, wachtrij: 'LDH_VELDWERK' }],
  velden: {
    'aanbod-gedaan': [{ antwoord: 'ja' }, { antwoord: 'nee' }],
    overdragen: [{ wachtrij: 'LDH_VELDWERK' }, { wachtrij: 'SWT_0505' }],
  },
  na: (feiten, stap) => {
    if (stap === 'housing-first-voordragen') return { ...feiten, isVoorgedragen: true };
    return stap === 'housing-first-intrekken' ? { ...feiten, isVoorgedragen: false } : feiten;
  },
};

export const VELDWERK_BELOFTEN: readonly Belofte<VeldwerkFeiten>[] = [
  ...algemeen<VeldwerkFeiten>(),
  bijStap('verandert niets aan een nee: het aanbod blijft', ({ stap, van, naar }) => {
    return stap === 'aanbod-gedaan' && van.toestand !== naar.toestand;
  }),
  bijStap('stopt niet omdat iemand niet gevonden werd', ({ stap, naar }, { wereld }) => {
    return stap === 'niet-gevonden' && !wacht(wereld.proces, naar);
  }),
  bijStap('vraagt een bed voor wie binnen wil komen', ({ van, naar, overgang }) => {
    const opent = overgang?.gevolgen?.some(({ soort, stap }) => soort === 'overdracht' && stap === undefined) ?? false;
    return komtAan({ van, naar }, 'binnen') && overgang !== undefined && !opent;
  }),
];
