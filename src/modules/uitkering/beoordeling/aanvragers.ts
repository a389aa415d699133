import { leeftijdOp } from '../../../kern/leeftijd.js';
import type { Opgave } from '../../aanmelding/index.js';

/** The applicants, as the newest form knows them; a birth date that is not known is undefined. */
export interface Aanvragers {
  readonly client: string | undefined;
  readonly partner: string | undefined;
  readonly partnerIsBekend: boolean;
  /** somebody may act for the client, with written authority or by law (Awb art. 2:1) */
  readonly heeftGemachtigde: boolean;
}

/** Reads the applicants out of a form; nothing is known when the caller may see no form. Pure. */
export function leesAanvragers(opgave: Opgave | null): Aanvragers {
  const partner = opgave?.huishouden.find(({ relatie }) => relatie === 'partner');
  return {
    client: opgave?.client.geboortedatum,
    partner: partner?.geboortedatum,
    partnerIsBekend: partner !== undefined,
    heeftGemachtigde: opgave?.vertegenwoordiger !== undefined,
  };
}

/** Does a partner come along? Then the two apply as one, until somebody says otherwise. */
export function vraagtSamenAan(opgave: Opgave | null): boolean {
  return opgave?.huishouden.some(({ relatie, komtMee }) => relatie === 'partner' && komtMee) ?? false;
}

/**
 * Were all applicants younger than this on a day?
 * @returns null when it cannot be told, because a birth date is not known
 */
export function allenJonger(geboren: readonly (string | undefined)[], grens: number, dag: string): boolean | null {
  const bekend = geboren.filter((datum) => datum !== undefined && datum <= dag) as string[]; // filtered on this line
  if (bekend.some((datum) => leeftijdOp(datum, dag) >= grens)) return false;
  return bekend.length === geboren.length ? true : null;
}
