import type { OpenOpdracht, Vervolgstap, Zaak } from '../../proces/index.js';

/** New work because of a zaak, for a queue that is known. */
export function opdracht(taak: string, wachtrij: string, zaak: Zaak, toelichting?: unknown): OpenOpdracht {
  return {
    soort: 'overdracht',
    velden: { taak, wachtrij, aanleiding: zaak.id, ...(typeof toelichting === 'string' ? { toelichting } : {}) },
  };
}

/** What a hand-off asked was answered another way. */
export function beeindig(zaakId: string, uitkomst: string): Vervolgstap {
  return { soort: 'overdracht', zaakId, stap: 'beeindigen', velden: { uitkomst } };
}
