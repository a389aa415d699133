import type { ZaakWeergave } from '../../proces/index.js';

/** What a path must know of a zaak. */
export type ZaakAanwijzing = Pick<ZaakWeergave, 'soort' | 'id'>;

/** The page with the form of a step, and where that form is sent to. */
export function stappad({ soort, id }: ZaakAanwijzing, stap: string, terug?: string): string {
  const pad = `/werkplek/zaken/${soort}/${id}/stappen/${stap}`;
  return terug === undefined ? pad : `${pad}?terug=${encodeURIComponent(terug)}`;
}

/** The page of the dossier that a zaak belongs to. */
export function dossierpad({ dossier }: Pick<ZaakWeergave, 'dossier'>): string {
  return `/werkplek/dossiers/${dossier}`;
}
