import { NIETS, type Betrekking, type Uitwerking, type Werk, Zaak } from '../../proces/index.js';
import type { Referentie } from '../referentie/index.js';
import type { Overdracht } from './overdracht.entity.js';

/** Before anybody picks up, the set says what is seen; only a set that is the whole dossier opens it at once. */
export function zichtBij(referentie: Referentie, gegevensset: string): 'behandelend' | 'ontvanger' {
  const { waarde } = referentie.beleid('volledige-gegevenssets');
  return Array.isArray(waarde) && waarde.some((naam) => naam === gegevensset) ? 'behandelend' : 'ontvanger';
}

/** The sight that a hand-off gave, before and after it was picked up. */
export function zichtVan({ organisatie }: Zaak): Betrekking[] {
  return [
    { organisatie, aard: 'ontvanger' },
    { organisatie, aard: 'behandelend' },
  ];
}

/** The aanmelding that this work holds until it is decided; null when it holds none. Read once in a step. */
export async function aangehouden(
  { boek, zaken }: Werk,
  { taak, aanleidingZaak }: Overdracht,
  referentie: Referentie,
): Promise<Zaak | null> {
  if (aanleidingZaak === null || !referentie.taak(taak).houdtAanleiding) return null;
  const zaak = zaken.get(aanleidingZaak) ?? (await boek.haal(Zaak, aanleidingZaak));
  return zaak?.soort === 'aanmelding' ? zaak : null;
}

/** Work that holds the zaak it came from is done when that zaak is decided, not before. */
export async function isBeslist(werk: Werk, rij: Overdracht, referentie: Referentie): Promise<boolean> {
  return !(await aangehouden(werk, rij, referentie))?.open;
}

/** Who never picked it up has no further business in the dossier. */
export function zonderZicht(zaak: Zaak): Uitwerking {
  return zaak.behandelaar === null ? { ontkoppel: zichtVan(zaak) } : NIETS;
}

/**
 * Does the matrix name this organisation for the taak, under any condition? A melder who gets a toets back, or whoever it was
 * passed on to by mistake, holds the hand-off but must not come to decide on the aanmelding (promise 7).
 */
export function isAangewezenVoor(referentie: Referentie, taak: string, organisatie: string): boolean {
  return referentie
    .matrix(taak)
    .some(({ wachtrij }) => wachtrij !== null && referentie.zoek('wachtrij', wachtrij)?.organisatie === organisatie);
}
