import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { leesDatum, leesMoment } from './datum.js';
import { rijnummers } from './rijen.js';
import { onder, type Veld } from './veld.js';

/** What a form says, as the object that the API takes. */
export interface Gelezen {
  /** to be judged by the same pipe as a body that comes in over HTTP */
  readonly gegevens: Record<string, unknown>;
  /** the path of an error in `gegevens` as the name of the field in the form: empty rows were left out of the object */
  readonly padInFormulier: (pad: string) => string;
}

/** Path of a row in the object → path of that row in the form. */
type Rijpaden = Map<string, string>;

interface Plek {
  readonly inhoud: Formulierinhoud;
  readonly rijpaden: Rijpaden;
  /** dotted path in the form */
  readonly pad: string;
  /** dotted path in the object */
  readonly doel: string;
}

/**
 * Reads a form with dotted names (`client.achternaam`, `huishouden.0.relatie`). What was left empty is left out, so that
 * "not filled in" is said by the validator; names that are no field are ignored.
 */
export function leesFormulier(velden: readonly Veld[], inhoud: Formulierinhoud): Gelezen {
  const rijpaden: Rijpaden = new Map();
  const gegevens = leesVelden(velden, { inhoud, rijpaden, pad: '', doel: '' });
  return { gegevens, padInFormulier: (pad) => naarFormulier(rijpaden, pad) };
}

function leesVelden(velden: readonly Veld[], plek: Plek): Record<string, unknown> {
  const paren = velden.map((veld) => {
    const hier = { ...plek, pad: onder(plek.pad, veld.naam), doel: onder(plek.doel, veld.naam) };
    return [veld.naam, leesVeld(veld, hier)] as const;
  });
  return Object.fromEntries(paren.filter(([, waarde]) => waarde !== undefined));
}

function leesVeld(veld: Veld, plek: Plek): unknown {
  switch (veld.soort) {
    case 'onderdeel': {
      const deel = leesVelden(veld.velden ?? [], plek);
      return veld.verplicht || Object.keys(deel).length > 0 ? deel : undefined;
    }
    case 'lijst':
      return leesRijen(veld, plek);
    case 'meerkeuze': {
      const gekozen = (plek.inhoud[plek.pad] ?? []).filter((waarde) => waarde !== '');
      return gekozen.length > 0 || veld.verplicht ? gekozen : undefined;
    }
    default: {
      const tekst = (plek.inhoud[plek.pad]?.at(-1) ?? '').trim();
      return tekst === '' ? undefined : alsWaarde(veld, tekst);
    }
  }
}

function leesRijen(veld: Veld, plek: Plek): unknown[] | undefined {
  const rijen: unknown[] = [];
  for (const nummer of rijnummers(plek.pad, plek.inhoud)) {
    const hier = { ...plek, pad: onder(plek.pad, nummer), doel: onder(plek.doel, rijen.length) };
    const rij = leesVelden(veld.velden ?? [], hier);
    if (Object.keys(rij).length === 0) continue;
    plek.rijpaden.set(hier.doel, hier.pad);
    rijen.push(rij);
  }
  return rijen.length > 0 || veld.verplicht ? rijen : undefined;
}

function alsWaarde(veld: Veld, tekst: string): unknown {
  switch (veld.soort) {
    case 'ja-nee':
      return tekst === 'ja' ? true : tekst === 'nee' ? false : tekst;
    case 'datum':
    case 'geboortedatum':
      return leesDatum(tekst);
    case 'moment':
      return leesMoment(tekst);
    case 'bsn':
      return tekst.replaceAll(/[\s.]/g, ''); // as it stands on paper: 9999.00.006
    case 'getal':
      return Number.isNaN(Number(tekst.replace(',', '.'))) ? tekst : Number(tekst.replace(',', '.'));
    default:
      return tekst;
  }
}

function naarFormulier(rijpaden: Rijpaden, pad: string): string {
  const delen = pad.split('.');
  for (let aantal = delen.length; aantal > 0; aantal -= 1) {
    const rij = rijpaden.get(delen.slice(0, aantal).join('.'));
    if (rij !== undefined) return [rij, ...delen.slice(aantal)].join('.');
  }
  return pad;
}
