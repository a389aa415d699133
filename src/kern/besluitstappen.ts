import type { Eis, Gevolg, Overgang, Stap, Termijnregel, WieMag } from './proces.js';

/** Who brings word of the client's own wish: nobody else applies, objects or withdraws (promise 9). */
export type NamensWie = 'client' | 'gemachtigde';

interface VanDeClient {
  readonly namens: NamensWie;
  /** day on which it came in, with whichever organisation (Awb art. 6:15 lid 3) */
  readonly ontvangenOp: string;
  readonly toelichting?: string;
}

/** Of a process that must decide within the time of the law. */
export interface Ingebrekestapvelden {
  'ingebrekestelling-ontvangen': VanDeClient;
  'dwangsom-melden': Record<never, never>;
}

/** Of a process that takes a formal decision; to be joined to its own steps in `StapRegister`. */
export interface Besluitstapvelden extends Ingebrekestapvelden {
  'bezwaar-ontvangen': VanDeClient & { readonly gebeurtenis?: string };
  heroverwegen: { readonly bezwaar: string; readonly uitkomst: string };
}

const UITVOEREND = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'] as const;
/** The client goes to whoever helps; that must not cost the client a day. */
export const WIE_ONTVANGT: WieMag = { rollen: UITVOEREND, als: ['betrokken', 'houder', 'inzender', 'regiehouder'] };
const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

const beslistermijnIsVoorbij: Eis = {
  naam: 'beslistermijnIsVoorbij',
  uitleg: 'De tijd om te beslissen is nog niet voorbij, of staat stil. Een ingebrekestelling telt pas daarna.',
  geldt: ({ beslisUiterlijk, vandaag }) => typeof beslisUiterlijk === 'string' && beslisUiterlijk < String(vandaag),
};
const kwamNaDeTermijn: Eis = {
  naam: 'kwamNaDeTermijn',
  uitleg:
    'Op die dag was de tijd om te beslissen nog niet voorbij, of die dag komt nog. Controleer de dag van ontvangst.',
  geldt: ({ beslisUiterlijk, vandaag }, { ontvangenOp }) =>
    String(ontvangenOp) > String(beslisUiterlijk) && String(ontvangenOp) <= String(vandaag),
  kijktNaarVelden: true,
};
const nogNietInGebreke: Eis = {
  naam: 'nogNietInGebreke',
  uitleg: 'Er is al een ingebrekestelling ontvangen. Een tweede verandert niets.',
  geldt: (feiten) => feiten['inGebreke'] === false,
};

/** A decision can be put off only before its time is over. @param artikel of the Awb, as in `4:14` */
export function verdagenKanNog(artikel: string): Eis {
  return {
    naam: 'verdagenKanNog',
    uitleg: `De termijn is al voorbij. Verdagen kan alleen daarvoor (Awb artikel ${artikel}); beslis zo snel mogelijk.`,
    geldt: ({ beslisUiterlijk, vandaag }) => beslisUiterlijk !== null && String(vandaag) <= String(beslisUiterlijk),
  };
}

/** Putting off is to a later day. */
export const dagIsLater: Eis = {
  naam: 'dagIsLater',
  uitleg: 'Kies een dag na het einde van de termijn van nu.',
  geldt: ({ beslisUiterlijk }, { nieuweDag }) => String(nieuweDag) > String(beslisUiterlijk),
  kijktNaarVelden: true,
};

const OPENT_WERK = ['taak', 'wachtrij', 'aanleiding', 'toelichting'] as const;
const opent = (uitleg: string): Gevolg => ({ soort: 'overdracht', velden: OPENT_WERK, uitleg });

/** The steps about being late with a decision (Awb art. 4:17). */
export const INGEBREKESTAPPEN = {
  'ingebrekestelling-ontvangen': {
    label: 'Ingebrekestelling ontvangen',
    uitleg: 'De cliënt schrijft dat het besluit te laat is. Binnen twee weken moet er een besluit zijn.',
    velden: { namens: 'verplicht', ontvangenOp: 'verplicht', toelichting: 'mag' },
  },
  'dwangsom-melden': {
    label: 'Dwangsom melden',
    uitleg: 'Twee weken na de ingebrekestelling is er nog geen besluit. Wie beslist krijgt een signaal, zonder bedrag.',
    velden: {},
  },
} as const satisfies Record<keyof Ingebrekestapvelden, Stap>;

/** The steps that every process with a formal decision offers. */
export const BESLUITSTAPPEN = {
  'bezwaar-ontvangen': {
    label: 'Bezwaar ontvangen',
    uitleg: 'De cliënt is het niet eens met een besluit. Het besluit blijft gelden tot er op het bezwaar is beslist.',
    velden: { namens: 'verplicht', ontvangenOp: 'verplicht', gebeurtenis: 'mag', toelichting: 'mag' },
  },
  ...INGEBREKESTAPPEN,
  heroverwegen: {
    label: 'Heroverwegen',
    uitleg: 'Een bezwaar is gegrond. Het besluit wordt opnieuw genomen.',
    velden: { bezwaar: 'verplicht', uitkomst: 'verplicht' },
  },
} as const satisfies Record<keyof Besluitstapvelden, Stap>;

/** From where a decision can be objected to. Any partner writes it down; who decided gets it. */
export function bezwaarpijl(van: readonly string[]): Overgang {
  const gevolg: Gevolg = {
    soort: 'bezwaar',
    velden: ['besluit', 'namens', 'ontvangenOp'],
    uitleg: 'Het bezwaar krijgt een eigen zaak bij wie het besluit nam, met de klok van de wet.',
  };
  return { stap: 'bezwaar-ontvangen', van, naar: '=', wie: WIE_ONTVANGT, gevolgen: [gevolg] };
}

/** What happens where a decision is late. @param van states in which there is none yet */
export function ingebrekepijlen(van: readonly string[]): readonly Overgang[] {
  return [
    {
      stap: 'ingebrekestelling-ontvangen',
      van,
      naar: '=',
      wie: WIE_ONTVANGT,
      eisen: [beslistermijnIsVoorbij, nogNietInGebreke, kwamNaDeTermijn],
      gevolgen: [opent('Wie beslist hoort het als een ander het vastlegde.')],
    },
    {
      stap: 'dwangsom-melden',
      van,
      naar: '=',
      wie: SYSTEEM,
      gevolgen: [opent('Wie beslist krijgt het signaal dat er misschien een dwangsom loopt.')],
    },
  ];
}

/** Where a zaak goes of which a decision is taken anew: an arrow for the service itself. */
export function heroverweegpijl(van: readonly string[], naar: string, eisen: readonly Eis[] = []): Overgang {
  return { stap: 'heroverwegen', van, naar, wie: SYSTEEM, eisen };
}

/** The two weeks after an ingebrekestelling; the room says whether they run. */
export function ingebreketermijn(loopt: readonly string[]): Termijnregel {
  return {
    soort: 'ingebrekestelling',
    loopt,
    perZaak: true,
    bijAfloop: 'dwangsom-melden',
    vanaf: [{ stap: 'ingebrekestelling-ontvangen', veld: 'ontvangenOp' }],
  };
}
