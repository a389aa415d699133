import type { Formulierinhoud } from '../../platform/http/inhoud.js';
import { onder } from './veld.js';

/** Hidden name that says which rows a form showed, also those in which nothing was typed: `huishouden.2`. */
export const RIJ = '_rij';

/** Names of the buttons that change the rows; their value is the list, or the row. */
export const MEER = '_meer';
export const WEG = '_weg';

/** A form after a button for its rows. */
export interface Rijwissel {
  readonly waarden: Formulierinhoud;
  /** the row that was added */
  readonly nieuweRij: string | undefined;
}

/** The rows of a list that the form showed or filled in, by their number in the names, lowest first. */
export function rijnummers(lijst: string, inhoud: Formulierinhoud): number[] {
  const begin = `${lijst}.`;
  const namen = [...Object.keys(inhoud), ...(inhoud[RIJ] ?? [])].filter((naam) => naam.startsWith(begin));
  const nummers = namen.map((naam) => naam.slice(begin.length).split('.', 1)[0] ?? '').filter(isNummer);
  return [...new Set(nummers.map(Number))].sort((a, b) => a - b);
}

/** Was it a button that only changes the rows? Then the form is shown again, and nothing is done. */
export function isRijknop(inhoud: Formulierinhoud): boolean {
  return inhoud[MEER] !== undefined || inhoud[WEG] !== undefined;
}

/** What a form holds after a button for rows: a row less, or an empty one more; the rest as it was typed. */
export function naRijknop(inhoud: Formulierinhoud): Rijwissel {
  const { [MEER]: meer, [WEG]: weg, ...rest } = inhoud;
  const waarden = weg?.[0] === undefined ? rest : zonderRij(rest, weg[0]);
  const lijst = meer?.[0];
  if (lijst === undefined) return { waarden, nieuweRij: undefined };
  const nieuweRij = onder(lijst, Math.max(-1, ...rijnummers(lijst, waarden)) + 1);
  return { waarden: { ...waarden, [RIJ]: [...(waarden[RIJ] ?? []), nieuweRij] }, nieuweRij };
}

/** The rows behind the one that went move up, so that the third person on the page is the third in what is said about it. */
function zonderRij(inhoud: Formulierinhoud, weg: string): Formulierinhoud {
  const lijst = weg.slice(0, weg.lastIndexOf('.'));
  const over = rijnummers(lijst, inhoud)
    .map((nummer) => onder(lijst, nummer))
    .filter((rij) => rij !== weg);
  const plaatsen = new Map(over.map((rij, plaats) => [rij, onder(lijst, plaats)]));
  const nieuweNaam = (naam: string): string | undefined => {
    if (naam !== weg && !naam.startsWith(`${weg}.`)) {
      const rij = over.find((een) => naam === een || naam.startsWith(`${een}.`));
      return rij === undefined ? naam : `${plaatsen.get(rij)}${naam.slice(rij.length)}`;
    }
    return undefined;
  };
  const paren = Object.entries(inhoud).flatMap(([naam, waarden]) => {
    const nieuw = nieuweNaam(naam);
    return nieuw === undefined ? [] : [[nieuw, waarden] as const];
  });
  const rijen = (inhoud[RIJ] ?? []).map(nieuweNaam).filter((rij) => rij !== undefined);
  return { ...Object.fromEntries(paren), [RIJ]: rijen };
}

/** Numbers as the form writes them, and not so many that a made-up form costs memory. */
function isNummer(tekst: string): boolean {
  return /^\d{1,3}$/.test(tekst);
}
