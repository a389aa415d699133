import { CORRECTIESTAP, corrigeerpijl, type Correctiestapvelden } from '../../kern/correctiestap.js';
import type { Proces, WieMag } from '../../kern/proces.js';

declare module '../../kern/proces.js' {
  interface StapRegister {
    casusoverleg: Correctiestapvelden & {
      plannen: { readonly moment: string; readonly toelichting?: string };
      vaststellen: { readonly organisatie: string; readonly uitkomst: string; readonly toelichting?: string };
    };
  }
}

const VOORZITTER: WieMag = { rollen: ['behandelaar', 'beslisser', 'teamleider'], als: ['houder'] };

const TOESTANDEN = {
  'bijeen-te-roepen': { label: 'Bijeen te roepen', uitleg: 'De GGD moet het overleg nog plannen.' },
  gepland: { label: 'Gepland', uitleg: 'Het overleg heeft een datum.' },
  afgesloten: { label: 'Afgesloten', uitleg: 'Eén organisatie is aangewezen en heeft nu de regie.', einde: 'goed' },
} as const;

/** A dossier that went round: one table, one organisation named at the end (promise 2). */
export const casusoverlegProces = {
  soort: 'casusoverleg',
  meervoud: 'casusoverleggen',
  label: 'Casusoverleg',
  uitleg: 'Een dossier is te vaak terug- of doorgestuurd. De organisaties wijzen samen één organisatie aan.',
  letter: 'C',
  begin: 'bijeen-te-roepen',
  bewaarklasse: 'wmo',
  openVelden: { aanleiding: 'verplicht' },
  toestanden: TOESTANDEN,

  stappen: {
    plannen: {
      label: 'Plannen',
      uitleg: 'Leg vast wanneer het overleg is.',
      velden: { moment: 'verplicht', toelichting: 'mag' },
      vooruit: { moment: 'casusoverleg-maanden' },
    },
    vaststellen: {
      label: 'Vaststellen',
      uitleg: 'Leg vast welke organisatie het dossier houdt, en wat is afgesproken.',
      velden: { organisatie: 'verplicht', uitkomst: 'verplicht', toelichting: 'mag' },
      codes: { uitkomst: 'casusoverleg-uitkomst' },
    },
    ...CORRECTIESTAP,
  },
  overgangen: [
    { stap: 'plannen', van: ['bijeen-te-roepen', 'gepland'], naar: 'gepland', wie: VOORZITTER },
    {
      stap: 'vaststellen',
      van: ['bijeen-te-roepen', 'gepland'],
      naar: 'afgesloten',
      wie: VOORZITTER,
      gevolgen: [
        {
          soort: 'dossier',
          stap: 'casusoverleg-verwerken',
          velden: ['organisatie', 'casusoverleg'],
          uitleg: 'De aangewezen organisatie krijgt de regie; het tellen begint opnieuw.',
        },
      ],
    },
    corrigeerpijl(Object.keys(TOESTANDEN)),
  ],
  termijnen: [{ soort: 'casusoverleg', loopt: ['bijeen-te-roepen', 'gepland'] }],
} as const satisfies Proces;
