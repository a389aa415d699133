import type { Eis, Feiten, Overgang, Proces, Relatie, Velden } from './proces.js';
import type { Wie } from './wie.js';

/** Everything the table needs to judge one step. */
export interface Vraag {
  readonly toestand: string;
  readonly stap: string;
  readonly wie: Wie;
  readonly relaties: ReadonlySet<Relatie>;
  readonly feiten: Feiten;
  readonly velden: Velden;
}

/** The judgement. A value, not an exception: StapService turns a "no" into a DomeinFout. */
export type Besluit =
  | { readonly soort: 'mag'; readonly overgang: Overgang; readonly naar: string }
  | { readonly soort: 'kan-niet'; readonly mogelijk: readonly string[]; readonly rollen: readonly string[] }
  | { readonly soort: 'niet-jouw-rol'; readonly rollen: readonly string[] }
  | { readonly soort: 'eis'; readonly eis: Eis };

/** A step as the caller may take it now; `belemmering` is the Dutch sentence of the first guard that does not hold yet. */
export interface ToegestaneStap {
  readonly stap: string;
  readonly belemmering?: string;
}

/**
 * May this step be taken, and where does it lead? Pure. Judged in the order of docs/besluiten/0012: arrow (409), role (403),
 * guard (422). Where several arrows of one step leave a state, the first whose guards all hold is walked.
 */
export function beslis(proces: Proces, vraag: Vraag): Besluit {
  const pijlen = proces.overgangen.filter((o) => o.stap === vraag.stap && o.van.includes(vraag.toestand));
  if (pijlen.length === 0) {
    return {
      soort: 'kan-niet',
      mogelijk: toegestaneStappen(proces, vraag).map((t) => t.stap),
      rollen: rollenVan(proces.overgangen.filter((o) => o.stap === vraag.stap)),
    };
  }
  const eigen = pijlen.filter((o) => magLopen(o, vraag));
  if (eigen.length === 0) return { soort: 'niet-jouw-rol', rollen: rollenVan(pijlen) };

  let eersteNee: Eis | undefined;
  for (const overgang of eigen) {
    const nee = (overgang.eisen ?? []).find((eis) => !eis.geldt(vraag.feiten, vraag.velden));
    if (!nee) {
      return { soort: 'mag', overgang, naar: overgang.naar === '=' ? vraag.toestand : overgang.naar };
    }
    eersteNee ??= nee;
  }
  return { soort: 'eis', eis: eersteNee as Eis }; // at least one arrow was tried and said no
}

/**
 * The steps this caller may take from here: arrow ∧ role (docs/besluiten/0012), with what still stands in the way. Guards that
 * look at the fields of the step are left out, since nobody has filled them in yet.
 */
export function toegestaneStappen(proces: Proces, vraag: Omit<Vraag, 'stap' | 'velden'>): ToegestaneStap[] {
  const eigen = eigenPijlen(proces, vraag);
  return stappenVan(eigen).map((stap) => {
    const belemmeringen = eigen
      .filter((o) => o.stap === stap)
      .map((o) => (o.eisen ?? []).find((eis) => !eis.kijktNaarVelden && !eis.geldt(vraag.feiten, {})));
    const vrij = belemmeringen.some((eis) => eis === undefined);
    return vrij ? { stap } : { stap, belemmering: (belemmeringen[0] as Eis).uitleg };
  });
}

/**
 * The steps that the table offers from a state to who has this role and stands so to the zaak, whatever its guards will say:
 * for a list, where the facts of every zaak on it are not read.
 */
export function aangebodenStappen(proces: Proces, vraag: Pick<Vraag, 'toestand' | 'wie' | 'relaties'>): string[] {
  return stappenVan(eigenPijlen(proces, vraag));
}

function eigenPijlen(proces: Proces, vraag: Pick<Vraag, 'toestand' | 'wie' | 'relaties'>): Overgang[] {
  return proces.overgangen.filter((o) => o.van.includes(vraag.toestand) && magLopen(o, vraag));
}

function stappenVan(pijlen: readonly Overgang[]): string[] {
  return [...new Set(pijlen.map((o) => o.stap))];
}

function magLopen(overgang: Overgang, vraag: Pick<Vraag, 'wie' | 'relaties'>): boolean {
  if (!overgang.wie.rollen.includes(vraag.wie.rol)) return false;
  return vraag.wie.rol === 'systeem' || overgang.wie.als.some((relatie) => vraag.relaties.has(relatie));
}

function rollenVan(overgangen: readonly Overgang[]): string[] {
  return [...new Set(overgangen.flatMap((o) => o.wie.rollen))].filter((rol) => rol !== 'systeem').sort();
}
