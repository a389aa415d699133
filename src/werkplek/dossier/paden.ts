/** Where the pages about a dossier live. */
export const PAD_DOSSIERS = '/werkplek/dossiers';

export function dossierpad(id: string, deel?: 'tijdlijn' | 'inzage' | 'client'): string {
  return deel === undefined ? `${PAD_DOSSIERS}/${id}` : `${PAD_DOSSIERS}/${id}/${deel}`;
}

/** Where one zaak is worked on: a hand-off has a page of its own, every other zaak its place in the dossier. */
export function zaakpad({ soort, id, dossier }: Readonly<Record<'soort' | 'id' | 'dossier', string>>): string {
  if (soort === 'overdracht') return overdrachtpad(id);
  return soort === 'dossier' ? dossierpad(id) : `${dossierpad(dossier)}#${zaakanker(id)}`;
}

export function overdrachtpad(id: string): string {
  return `/werkplek/overdrachten/${id}`;
}

/** The place of a zaak on the page of its dossier. */
export function zaakanker(id: string): string {
  return `zaak-${id}`;
}
