import type { Overgang, Proces, WieMag } from '../../src/kern/proces.js';

/** May be walked by a handler of the organisation that has the zaak. */
export const HOUDER: WieMag = { rollen: ['behandelaar'], als: ['houder'] };
/** Only the service itself. */
export const SYSTEEM: WieMag = { rollen: ['systeem'], als: [] };

/** An arrow from `nieuw`, by a handler; say only what matters. */
export function pijl(stap: string, naar: string, anders: Partial<Overgang> = {}): Overgang {
  return { stap, van: ['nieuw'], naar, wie: HOUDER, ...anders };
}

/**
 * The smallest table in which nothing is wrong: `nieuw` → `klaar`, one step, one clock. A test changes one thing.
 */
export function maakProces(anders: Partial<Proces> = {}): Proces {
  return {
    soort: 'proef',
    meervoud: 'proeven',
    label: 'Proef',
    uitleg: 'Een proces om mee te proberen.',
    letter: 'P',
    begin: 'nieuw',
    bewaarklasse: 'wmo',
    openVelden: {},
    toestanden: {
      nieuw: { label: 'Nieuw', uitleg: 'Er moet nog iets gebeuren.' },
      klaar: { label: 'Klaar', uitleg: 'Het is gedaan.', einde: 'goed' },
    },
    stappen: { afronden: { label: 'Afronden', uitleg: 'Het is gedaan.', velden: {} } },
    overgangen: [pijl('afronden', 'klaar')],
    termijnen: [{ soort: 'proef-klok', loopt: ['nieuw'] }],
    ...anders,
  };
}

/** A second table, to which a gevolg of the first may lead: opening takes `taak`, `sluiten` takes `uitkomst`. */
export function maakDoelproces(anders: Partial<Proces> = {}): Proces {
  return maakProces({
    soort: 'doel',
    letter: 'D',
    openVelden: { taak: 'verplicht', toelichting: 'mag' },
    stappen: {
      sluiten: { label: 'Sluiten', uitleg: 'Het is klaar.', velden: { uitkomst: 'verplicht', toelichting: 'mag' } },
    },
    overgangen: [pijl('sluiten', 'klaar', { wie: { rollen: ['behandelaar', 'systeem'], als: ['houder'] } })],
    ...anders,
  });
}
