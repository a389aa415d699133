import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { veldtekst, type Veldtekst } from '../teksten/tekst.js';
import type { Formulierfouten } from './fouten.js';
import { keuzesleutel, type Keuzes, type Optie, type Veld } from './veld.js';

/** What a form shows: what was typed, exactly as it was typed; what is wrong with it; and what can be chosen. */
export interface Vorm {
  readonly waarden: Formulierinhoud;
  readonly fouten: Formulierfouten;
  readonly keuzes: Keuzes;
  /** the row that was just added, to go on in */
  readonly nieuweRij?: string | undefined;
}

/** One field at its place in a form. */
export interface VeldInVorm {
  readonly veld: Veld;
  /** its name in the form: `client.achternaam` */
  readonly pad: string;
  readonly vorm: Vorm;
}

/** Everything around an input: its id, its words, its error, and how they hang together for a screen reader. */
export interface Veldbeeld {
  readonly id: string;
  readonly tekst: Veldtekst;
  readonly hint: string | undefined;
  readonly fout: string | undefined;
  /** ids of hint and error, for aria-describedby */
  readonly beschrijving: string | undefined;
}

/** Hints that belong to how a field is filled in. */
const HINTS: Partial<Readonly<Record<Veld['soort'], string>>> = {
  datum: 'Dag-maand-jaar, bijvoorbeeld 17-5-1984.',
  geboortedatum: 'Dag-maand-jaar, bijvoorbeeld 17-5-1984.',
  moment: 'Dag-maand-jaar en tijd, bijvoorbeeld 22-11-2026 14.30.',
  bsn: 'Negen cijfers.',
};

/** Id of the input of a field; a link in the summary of errors leads to it. */
export function veldId(pad: string): string {
  return `veld-${pad.replaceAll('.', '-')}`;
}

/** What was typed in a field, or nothing. */
export function getypt({ pad, vorm }: VeldInVorm): string {
  return vorm.waarden[pad]?.at(-1) ?? '';
}

/** The choices of a field. */
export function optiesVan({ veld, vorm }: VeldInVorm): readonly Optie[] {
  return vorm.keuzes.get(keuzesleutel(veld)) ?? [];
}

export function beeldVan({ veld, pad, vorm }: VeldInVorm): Veldbeeld {
  const id = veldId(pad);
  const tekst = veldtekst(veld);
  const hint = [tekst.hint, HINTS[veld.soort]].filter((deel) => deel !== undefined).join(' ');
  const fout = vorm.fouten.get(pad);
  const ids = [hint === '' ? [] : [`${id}-hint`], fout === undefined ? [] : [`${id}-fout`]].flat();
  return {
    id,
    tekst,
    hint: hint === '' ? undefined : hint,
    fout,
    beschrijving: ids.length > 0 ? ids.join(' ') : undefined,
  };
}
