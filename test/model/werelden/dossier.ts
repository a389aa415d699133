import { dossierProces } from '../../../src/modules/dossier/dossier.proces.js';
import { algemeen, bijStap, komtBij, type Belofte } from '../beloften.js';
import { sleutel, type Wereld } from '../ruimte.js';

interface Beeld {
  readonly regiehouder: string;
  readonly regieVoorgesteldAan: string | null;
  readonly onderbreking: string | null;
  readonly anderOpenDossier: boolean;
  readonly overlijdenGemeldDoor: string | null;
  /** who is at work now: the first or the second colleague */
  readonly vrager: string;
}

type Wijziging = (beeld: Beeld, velden: Readonly<Record<string, unknown>>) => Partial<Beeld>;
const beantwoord: Wijziging = () => ({ regieVoorgesteldAan: null });
const neemtOver: Wijziging = (_, { organisatie }) => ({
  regiehouder: String(organisatie),
  regieVoorgesteldAan: null,
});

const NA: Readonly<Record<string, Wijziging>> = {
  'regie-voorstellen': (_, { organisatie }) => ({ regieVoorgesteldAan: String(organisatie) }),
  'regie-aanvaarden': ({ regieVoorgesteldAan, regiehouder }) => ({
    regiehouder: regieVoorgesteldAan ?? regiehouder,
    regieVoorgesteldAan: null,
  }),
  'regie-weigeren': beantwoord,
  'regie-toewijzen': neemtOver,
  'casusoverleg-verwerken': neemtOver,
  'onderbreking-melden': () => ({ onderbreking: 'opname' }),
  'onderbreking-beeindigen': () => ({ onderbreking: null }),
  'overlijden-vastleggen': ({ vrager }) => ({ overlijdenGemeldDoor: vrager }),
  'overlijden-herroepen': () => ({ overlijdenGemeldDoor: null }),
};
const EEN_VAN_TWEE = [{ organisatie: 'GGD' }, { organisatie: 'LDH' }];

export const DOSSIER: Wereld<Beeld> = {
  proces: dossierProces,
  begin: [
    {
      regiehouder: 'GGD',
      regieVoorgesteldAan: null,
      onderbreking: null,
      anderOpenDossier: false,
      overlijdenGemeldDoor: null,
      vrager: 'een',
    },
  ],
  velden: {
    'regie-voorstellen': EEN_VAN_TWEE,
    'regie-toewijzen': EEN_VAN_TWEE,
    'casusoverleg-verwerken': EEN_VAN_TWEE,
    'onderbreking-melden': [{ vanaf: '2026-11-23' }, { vanaf: '2026-11-23', tot: '2026-11-01' }],
  },
  na: (beeld, stap, velden) => ({ ...beeld, ...NA[stap]?.(beeld, velden) }),
  buiten: (beeld) => [
    { ...beeld, vrager: beeld.vrager === 'een' ? 'twee' : 'een' },
    { ...beeld, anderOpenDossier: !beeld.anderOpenDossier },
  ],
};

export const DOSSIER_BELOFTEN: readonly Belofte<Beeld>[] = [
  ...algemeen<Beeld>(),
  bijStap('gelooft een overlijden pas van twee mensen', ({ van, naar }) => {
    if (naar.toestand !== 'overleden' || van.toestand === 'overleden') return false;
    return van.rij.overlijdenGemeldDoor === null || van.rij.overlijdenGemeldDoor === van.rij.vrager;
  }),
  bijStap('biedt de regie niet aan wie haar al heeft, en niet aan twee tegelijk', ({ stap, van, velden }) => {
    if (stap !== 'regie-voorstellen') return false;
    return van.rij.regieVoorgesteldAan !== null || van.rij.regiehouder === velden['organisatie'];
  }),
  bijStap('gaat alleen dicht door wie de regie heeft', ({ overgang, naar, van }) => {
    const wie = overgang?.wie.als ?? [];
    return naar.toestand === 'afgesloten' && van.toestand !== 'afgesloten' && wie.join() !== 'regiehouder';
  }),
  {
    zin: 'komt van overal weer open, ook als het dicht is of als een overlijden niet klopte',
    fouten: (ruimte) => {
      const open = komtBij(ruimte, ({ toestand }) => toestand === 'open');
      return [...ruimte.standen.values()].filter((stand) => !open.has(stand)).map(sleutel);
    },
  },
];
