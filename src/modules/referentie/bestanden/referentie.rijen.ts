import { alsRij, type GetypeerdeRij } from '../referentie.js';
import type { RuweRij, Soort } from '../referentie.soorten.js';
import { leesVorm } from './referentie.velden.js';
import { geldigheidVorm, SOORTEN, VORMEN } from './referentie.vormen.js';

/** A row of which all fields were read, not yet stored (so without an id). */
export interface GekeurdeRij {
  readonly soort: Soort;
  readonly code: string;
  readonly geldigVan: string;
  readonly geldigTot: string | null;
  readonly bron: string;
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/**
 * Reads one row as it stands in a file: the fields every kind has, and those of its own kind.
 * @returns the row, or all that is wrong with it ("veld openVan moet …")
 */
export function leesRij(soort: Soort, ruw: unknown): { rij?: GekeurdeRij; fouten: string[] } {
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw)) return { fouten: ['is geen rij met velden'] };
  const { code, geldigVan, geldigTot, bron, ...inhoud } = ruw as Record<string, unknown>; // any object has string keys
  const om = leesVorm(geldigheidVorm(soort), { code, geldigVan, geldigTot, bron });
  const kern = leesInhoud(soort, inhoud);
  const fouten = [...om.fouten, ...kern.fouten].map(({ veld, melding }) => `veld ${veld} ${melding}`);
  if (!om.waarde || !kern.waarde || fouten.length > 0) return { fouten };
  if (om.waarde.geldigTot !== null && om.waarde.geldigTot <= om.waarde.geldigVan) {
    return { fouten: ['veld geldigTot moet na geldigVan liggen'] };
  }
  return { rij: { soort, ...om.waarde, inhoud: kern.waarde }, fouten: [] };
}

/** Reads the content of one row by the shape of its kind, empty fields filled in. */
export function leesInhoud(soort: Soort, inhoud: unknown) {
  // VORMEN holds for each kind the shape of that kind; here only "some object" matters
  return leesVorm<Record<string, unknown>>(VORMEN[soort] as never, inhoud);
}

/** @throws Error when the name is not a kind of reference data */
export function alsSoort(naam: string): Soort {
  const soort = SOORTEN.find((mogelijk) => mogelijk === naam);
  if (!soort) throw new Error(`${naam} is geen soort referentiegegeven`);
  return soort;
}

/**
 * Types a row from the database. It was checked when it was stored; here it is checked again, because nothing above this
 * line should ever meet a rule it cannot read.
 * @throws Error naming the row and the field
 */
export function typeerRij(ruw: RuweRij): GetypeerdeRij {
  const { waarde, fouten } = leesInhoud(ruw.soort, ruw.inhoud);
  if (!waarde) {
    const wat = fouten.map(({ veld, melding }) => `veld ${veld} ${melding}`).join('; ');
    throw new Error(`referentierij ${ruw.soort} ${ruw.code} (${ruw.geldigVan}): ${wat}`);
  }
  return alsRij(ruw, ruw.soort, waarde);
}

/** Rows of one code whose days overlap; at most one rule may hold at a time. */
export function keurPerioden(rijen: readonly Omit<GekeurdeRij, 'inhoud' | 'bron'>[]): string[] {
  const perCode = new Map<string, (typeof rijen)[number][]>();
  for (const rij of rijen) {
    const naam = `${rij.soort} ${rij.code}`;
    const zelfde = perCode.get(naam);
    if (zelfde) zelfde.push(rij);
    else perCode.set(naam, [rij]);
  }
  return [...perCode].flatMap(([naam, zelfde]) => {
    const opVolgorde = zelfde.toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1));
    return opVolgorde.slice(1).flatMap((rij, plek) => {
      const vorige = opVolgorde[plek];
      const vrij = vorige !== undefined && vorige.geldigTot !== null && vorige.geldigTot <= rij.geldigVan;
      return vrij ? [] : [`${naam}: de rij van ${rij.geldigVan} overlapt met die van ${vorige?.geldigVan}`];
    });
  });
}
