import type { VeldFout } from '../../kern/fout.js';
import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { meldingBijLeeg, meldingVoorMensen } from '../teksten/meldingen.js';
import type { Gelezen } from './lees.js';
import { onder, type Veld } from './veld.js';

/** What is wrong with a form, one sentence for each field, by its name in the form. */
export type Formulierfouten = ReadonlyMap<string, string>;

interface Beoordeeld {
  readonly velden: readonly Veld[];
  readonly inhoud: Formulierinhoud;
  readonly gelezen: Pick<Gelezen, 'padInFormulier'>;
}

/**
 * The errors of `DomeinFout` 'ongeldig' at the fields of the form, in the words of the form: the first of each field, in
 * the order of the form. A path that is no field of the form is kept, so that the summary says it.
 */
export function alsFormulierfouten(fouten: readonly VeldFout[], vorm: Beoordeeld): Formulierfouten {
  const perPad = new Map<string, string>();
  for (const fout of fouten) {
    const heel = vorm.gelezen.padInFormulier(fout.pad);
    const { pad, veld } = zoekVeld(vorm.velden, heel) ?? { pad: heel, veld: undefined };
    if (!perPad.has(pad)) perPad.set(pad, zin(fout, veld, (vorm.inhoud[pad] ?? []).join('')));
  }
  const volgorde = padenVan(vorm.velden);
  const plaats = (pad: string): number => {
    const index = volgorde.indexOf(zonderNummers(pad));
    return index === -1 ? volgorde.length : index;
  };
  return new Map([...perPad].sort(([a], [b]) => plaats(a) - plaats(b) || a.localeCompare(b, 'nl', { numeric: true })));
}

function zin({ code, melding }: VeldFout, veld: Veld | undefined, ingevuld: string): string {
  if (veld === undefined) return melding;
  if (veld.verplicht && ingevuld.trim() === '' && isEnkel(veld)) return meldingBijLeeg(veld.soort);
  return meldingVoorMensen(code, melding, { veld, ingevuld });
}

/** A field of which it can be seen whether somebody filled it in. */
function isEnkel({ soort }: Veld): boolean {
  return soort !== 'onderdeel' && soort !== 'lijst';
}

/** The field at a path; for `criteria.0`, the field `criteria`. */
function zoekVeld(velden: readonly Veld[], pad: string): { pad: string; veld: Veld } | undefined {
  let gevonden: { pad: string; veld: Veld } | undefined;
  let hier = velden;
  let begin = '';
  for (const deel of pad.split('.')) {
    const veld = hier.find(({ naam }) => naam === deel);
    begin = onder(begin, deel);
    if (veld) gevonden = { pad: begin, veld };
    else if (!/^\d+$/.test(deel)) return gevonden;
    if (veld) hier = veld.velden ?? [];
  }
  return gevonden;
}

function padenVan(velden: readonly Veld[], boven = ''): string[] {
  return velden.flatMap((veld) => {
    const pad = onder(boven, veld.naam);
    return [pad, ...padenVan(veld.velden ?? [], pad)];
  });
}

function zonderNummers(pad: string): string {
  return pad
    .split('.')
    .filter((deel) => !/^\d+$/.test(deel))
    .join('.');
}
