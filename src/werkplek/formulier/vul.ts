import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { toonDatum, toonMoment } from './datum.js';
import { onder, type Veld } from './veld.js';

/** What is known already, as the form would have it typed: the reverse of `leesFormulier`. */
export function vulFormulier(velden: readonly Veld[], gegevens: unknown, boven = ''): Formulierinhoud {
  if (typeof gegevens !== 'object' || gegevens === null) return {};
  const bekend = new Map<string, unknown>(Object.entries(gegevens));
  return Object.assign({}, ...velden.map((veld) => vulVeld(veld, bekend.get(veld.naam), onder(boven, veld.naam))));
}

function vulVeld(veld: Veld, waarde: unknown, pad: string): Formulierinhoud {
  if (waarde === undefined || waarde === null) return {};
  if (veld.soort === 'onderdeel') return vulFormulier(veld.velden ?? [], waarde, pad);
  if (veld.soort === 'lijst') {
    const rijen = Array.isArray(waarde) ? waarde : [];
    return Object.assign({}, ...rijen.map((rij, nummer) => vulFormulier(veld.velden ?? [], rij, onder(pad, nummer))));
  }
  return { [pad]: (Array.isArray(waarde) ? waarde : [waarde]).map((een) => alsTekst(veld, een)) };
}

function alsTekst({ soort }: Veld, waarde: unknown): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  const tekst = String(waarde);
  if (soort === 'datum' || soort === 'geboortedatum') return toonDatum(tekst);
  return soort === 'moment' ? toonMoment(tekst) : tekst;
}
