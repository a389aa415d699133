import type { OpenOpdracht, Zaak } from '../../proces/index.js';

/** New work because of a zaak, for a queue that is known. */
export function opdracht(taak: string, wachtrij: string, zaak: Zaak, toelichting?: unknown): OpenOpdracht {
  return {
    soort: 'overdracht',
    velden: { taak, wachtrij, aanleiding: zaak.id, ...(typeof toelichting === 'string' ? { toelichting } : {}) },
  };
}
