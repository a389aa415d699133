import { voldoet, type Regelfeiten, type Voorwaarden } from '../../../kern/voorwaarde.js';
import type { Rij } from '../../referentie/index.js';

export type Regeluitkomst = 'ja' | 'nee' | 'onbekend';

/** What one rule says of one candidate, in words, with the row that says it. */
export interface Regelantwoord {
  readonly regel: string;
  readonly naam: string;
  readonly aard: 'vereist' | 'in-beginsel';
  readonly uitkomst: Regeluitkomst;
  readonly uitleg: string;
  /** YYYY-MM-DD */
  readonly geldigVan: string;
  readonly bron: string;
  readonly rijId: string;
}

/** `ja` nothing against it, `met-reden` a person may deviate and says why, `nee` it cannot be offered. */
export type Past = 'ja' | 'met-reden' | 'nee';

/** The words that fill the holes in the sentences of a rule. */
export type Woorden = Readonly<Record<'aanbieder' | 'plek' | 'dag' | 'vanaf' | 'regeling', string>>;

/**
 * Holds the rules of eligibility against one candidate. Pure; every rule that is about this candidate answers, also when the
 * answer is yes, so that a person sees why and why not.
 */
export function toetsRegels(
  regels: readonly Rij<'matchregel'>[],
  feiten: Regelfeiten,
  woorden: Woorden,
): Regelantwoord[] {
  return regels
    .filter(({ wanneer }) => voldoet(wanneer, feiten))
    .toSorted((a, b) => a.volgorde - b.volgorde || (a.code < b.code ? -1 : 1))
    .map((regel) => {
      const uitkomst = uitkomstVan(regel, feiten);
      return {
        regel: regel.code,
        naam: regel.naam,
        aard: regel.aard,
        uitkomst,
        uitleg: vulIn(regel[uitkomst] ?? regel.nee, woorden),
        geldigVan: regel.geldigVan,
        bron: regel.bron,
        rijId: regel.id,
      };
    });
}

/** What the answers come to: one `nee` of a rule that is required is enough. */
export function past(antwoorden: readonly Pick<Regelantwoord, 'aard' | 'uitkomst'>[]): Past {
  const nee = antwoorden.filter(({ uitkomst }) => uitkomst === 'nee');
  if (nee.some(({ aard }) => aard === 'vereist')) return 'nee';
  return nee.length > 0 ? 'met-reden' : 'ja';
}

/** The answers as they are shown and kept: without the id of the row, which stands in the gebeurtenis. */
export function zonderRij(antwoorden: readonly Regelantwoord[]): Omit<Regelantwoord, 'rijId'>[] {
  return antwoorden.map(({ regel, naam, aard, uitkomst, uitleg, geldigVan, bron }) => ({
    regel,
    naam,
    aard,
    uitkomst,
    uitleg,
    geldigVan,
    bron,
  }));
}

/** A fact that is not known makes the answer unknown, where the rule has words for that. */
function uitkomstVan({ voorwaarden, onbekend }: Rij<'matchregel'>, feiten: Regelfeiten): Regeluitkomst {
  if (voldoet(voorwaarden, feiten)) return 'ja';
  const mist = feitenIn(voorwaarden).some((feit) => (feiten[feit] ?? null) === null);
  return onbekend !== null && mist ? 'onbekend' : 'nee';
}

function feitenIn(voorwaarden: Voorwaarden): string[] {
  return voorwaarden.flatMap((voorwaarde) => Object.keys(voorwaarde));
}

function vulIn(zin: string, woorden: Woorden): string {
  return Object.entries(woorden).reduce((tekst, [naam, woord]) => tekst.replaceAll(`{${naam}}`, woord), zin);
}
