import {
  geldtOp,
  wijsToe,
  type GetypeerdeRij,
  type Referentie,
  type Rij,
  type Situatie,
} from '../../referentie/index.js';
import { verwijswachtrij } from '../../aanbieder/index.js';

/** Somebody or some place that a client may be referred to, before any rule is held against it. */
export interface Kandidaat {
  /** code of the organisation; null for a place of which nobody is known to run it */
  readonly aanbieder: string | null;
  readonly wachtrij: string | null;
  readonly voorziening: Rij<'voorziening'> | null;
  /** is there a contract for this on the day? null when the kind knows no contracts */
  readonly contractGeldig: boolean | null;
}

/** The rules of the day, and every row there ever was: a contract that ended must be seen to have ended. */
export interface Regelboek {
  readonly referentie: Referentie;
  readonly versies: readonly GetypeerdeRij[];
}

/** Everybody who can be asked for this kind of referral. Pure. */
export function kandidatenVoor(boek: Regelboek, soort: Rij<'verwijssoort'>, situatie: Situatie): Kandidaat[] {
  const { referentie } = boek;
  switch (soort.kandidaten) {
    case 'contract':
      return gecontracteerden(boek, soort.regeling).map(({ aanbieder, geldt }) => ({
        ...organisatie(referentie, aanbieder),
        contractGeldig: geldt,
      }));
    case 'voorziening':
      return referentie
        .alles('voorziening')
        .filter(({ type }) => soort.voorzieningtypen.includes(type))
        .map((voorziening) => ({ ...organisatie(referentie, voorziening.aanbieder), voorziening }));
    case 'matrix': {
      const { organisatie: aanbieder, wachtrij } = wijsToe(referentie, soort.matrixtaak ?? '', situatie);
      return aanbieder === null ? [] : [{ ...organisatie(referentie, aanbieder), wachtrij }];
    }
    case 'genoemd':
      return soort.aanbieders.map((code) => organisatie(referentie, code));
  }
}

function organisatie(referentie: Referentie, code: string | null): Kandidaat {
  const wachtrij = code === null ? null : verwijswachtrij(referentie, code);
  return { aanbieder: code, wachtrij, voorziening: null, contractGeldig: null };
}

function gecontracteerden(
  { referentie, versies }: Regelboek,
  regeling: string | null,
): { aanbieder: string; geldt: boolean }[] {
  const perAanbieder = new Map<string, boolean>();
  for (const versie of versies) {
    if (versie.soort !== 'contract' || versie.rij.regeling !== regeling) continue;
    const { aanbieder } = versie.rij;
    if (!referentie.zoek('organisatie', aanbieder)) continue;
    perAanbieder.set(aanbieder, geldtOp(versie.rij, referentie.peildatum) || (perAanbieder.get(aanbieder) ?? false));
  }
  return [...perAanbieder].map(([aanbieder, geldt]) => ({ aanbieder, geldt }));
}
