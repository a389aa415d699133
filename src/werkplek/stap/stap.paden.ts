import type { ZaakWeergave } from '../../proces/index.js';

/** What a path must know of a zaak. */
export type ZaakAanwijzing = Pick<ZaakWeergave, 'soort' | 'id'>;

/** Answers that the form of a step begins with: codes only, since nothing personal stands in an address. */
export type Beginwaarden = Readonly<Record<string, string>>;

/** The page with the form of a step, and where that form is sent to. */
export function stappad({ soort, id }: ZaakAanwijzing, stap: string, terug?: string, begin: Beginwaarden = {}): string {
  const pad = `/werkplek/zaken/${soort}/${id}/stappen/${stap}`;
  const vragen = new URLSearchParams({ ...(terug === undefined ? {} : { terug }), ...begin });
  return vragen.size === 0 ? pad : `${pad}?${vragen.toString()}`;
}

/** The page of the dossier that a zaak belongs to. */
export function dossierpad({ dossier }: Pick<ZaakWeergave, 'dossier'>): string {
  return `/werkplek/dossiers/${dossier}`;
}
