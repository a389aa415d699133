import type { Gevolg, Overgang, Stap, WieMag } from './proces.js';

/** To be joined to the steps of a room in `StapRegister`. */
export interface Correctiestapvelden {
  corrigeren: {
    /** the step that was recorded wrongly */
    readonly gebeurtenis: string;
    /** the day on which it really happened: clocks that began with it begin then */
    readonly datum?: string;
    readonly reden: string;
    /** how it really is */
    readonly toelichting: string;
  };
}

const WIE: WieMag = {
  rollen: ['intaker', 'behandelaar', 'beslisser', 'teamleider'],
  als: ['houder', 'inzender', 'regiehouder', 'betrokken'],
};

const MELDT: Gevolg = {
  soort: 'dossier',
  stap: 'correctie-melden',
  velden: ['zaak'],
  uitleg: 'Wie ermee verder ging hoort het.',
};

/** The step that every zaak knows: what was wrong stays to be seen, and beside it stands how it really is. */
export const CORRECTIESTAP = {
  corrigeren: {
    label: 'Corrigeren',
    uitleg:
      'U verbetert wat in een eerdere stap is vastgelegd. Het oude blijft zichtbaar; wie ermee verder ging hoort het.',
    velden: { gebeurtenis: 'verplicht', datum: 'mag', reden: 'verplicht', toelichting: 'verplicht' },
    codes: { reden: 'corrigeerredenen' },
    terug: { datum: 'correctie-terug-maanden' },
  },
} as const satisfies Record<keyof Correctiestapvelden, Stap>;

/** From which states a room lets its steps be put right: all of them, since a mistake is found when it is found. */
export function corrigeerpijl(toestanden: readonly string[]): Overgang {
  return { stap: 'corrigeren', van: toestanden, naar: '=', wie: WIE, gevolgen: [MELDT] };
}
