import { opvangProces, type OpvangFeiten } from '../../../src/modules/opvang/opvang.proces.js';
import { algemeen, bijStap, inStand, type Belofte } from '../beloften.js';
import { overlijdenBeloften } from '../besluiten.js';
import type { Wereld } from '../ruimte.js';

/** With the other bed of who is suspended, which no guard needs and the promise does. */
interface Verblijf extends OpvangFeiten {
  readonly elders: string | null;
}

const DAG = '2026-11-23';
const NA_DRIE_NACHTEN = '2026-11-26';
const PLEKKEN = [{ voorziening: 'HIER' }, { voorziening: 'DAAR' }];

const NA: Readonly<
  Record<string, (verblijf: Verblijf, velden: Readonly<Record<string, unknown>>) => Partial<Verblijf>>
> = {
  plaatsen: ({ vandaag }) => ({ voorziening: 'HIER', eersteNacht: vandaag }),
  'afwezig-melden': () => ({ bedVastTot: NA_DRIE_NACHTEN }),
  terug: () => ({ bedVastTot: null }),
  schorsen: (_, { elders }) => ({ elders: String(elders) }),
  hervatten: () => ({ elders: null }),
  'elders-plaatsen': (_, { voorziening }) => ({ elders: null, voorziening: String(voorziening) }),
  verplaatsen: (_, { voorziening }) => ({ voorziening: String(voorziening) }),
  'uitstroomtraject-starten': () => ({ traject: true }),
  'uitstroomtraject-herzien': (_, { vanaf }) => ({ traject: vanaf !== undefined }),
};
const NACHTEN = [{ datum: DAG }, { datum: NA_DRIE_NACHTEN }, { datum: '2026-11-01' }];

export const OPVANG: Wereld<Verblijf> = {
  proces: opvangProces,
  begin: [true, false].map((plekVanLdh) => ({
    traject: false,
    bedVastTot: null,
    plekVanLdh,
    voorziening: null,
    eersteNacht: null,
    vandaag: DAG,
    elders: null,
  })),
  velden: {
    plaatsen: [{}, { eersteNacht: '2027-01-01' }],
    'afwezig-melden': [{ sinds: DAG }, { sinds: '2027-01-01' }, { sinds: '2026-11-01' }],
    schorsen: ['HIER', 'DAAR'].flatMap((elders) => ['2026-12-24', '2026-11-01'].map((tot) => ({ elders, tot }))),
    'elders-plaatsen': PLEKKEN,
    verplaatsen: PLEKKEN,
    'nacht-registreren': NACHTEN,
    'nacht-corrigeren': NACHTEN,
    'calamiteit-melden': [{ datum: DAG }],
    'uitstroomtraject-herzien': [{ was: DAG, vanaf: DAG }, { was: DAG }],
  },
  na: (verblijf, stap, velden) => ({ ...verblijf, ...NA[stap]?.(verblijf, velden) }),
  buiten: (verblijf) => [{ ...verblijf, vandaag: NA_DRIE_NACHTEN }],
};

export const OPVANG_BELOFTEN: readonly Belofte<Verblijf>[] = [
  ...algemeen<Verblijf>(['overlijden-verwerken']),
  ...overlijdenBeloften<Verblijf>(),
  bijStap('weigert niemand: alleen wie niet kwam komt bij een slecht einde, en de regiehouder hoort het', (pijl) => {
    const { einde } = opvangProces.toestanden[pijl.naar.toestand as keyof typeof opvangProces.toestanden] as {
      einde?: string;
    };
    const hoort = pijl.overgang?.gevolgen?.some(({ soort, stap }) => soort === 'overdracht' && stap === undefined);
    if (pijl.van.toestand === pijl.naar.toestand) return false; // putting right what is recorded at an end ends nothing
    return einde === 'negatief' && pijl.overgang !== undefined && !(pijl.stap === 'niet-verschenen' && hoort === true);
  }),
  inStand('heeft voor wie geschorst is altijd een ander bed', ({ toestand, rij }) => {
    return toestand === 'geschorst' && (rij.elders === null || rij.elders === rij.voorziening);
  }),
  inStand('kent van wie binnen is altijd de plek en de eerste nacht', ({ toestand, rij }) => {
    return ['geplaatst', 'afwezig', 'geschorst', 'op-proef'].includes(toestand) && rij.eersteNacht === null;
  }),
  bijStap('schrijft wie een traject heeft niet uit als kort verblijf', ({ stap, van }) => {
    return stap === 'vertrek-kort-verblijf' && van.rij.traject;
  }),
  bijStap('geeft een bed niet weg zolang het wordt vastgehouden', ({ stap, van }) => {
    return stap === 'plek-vrijgeven' && van.rij.vandaag < String(van.rij.bedVastTot);
  }),
];
