/** Units in which a term is described. */
export const EENHEDEN = ['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'] as const;
export type Eenheid = (typeof EENHEDEN)[number];

/** The four ways of counting of the process. */
export const REKENWIJZEN = ['TERMIJNENWET', 'WERKDAGEN', 'KALENDER', 'UREN'] as const;
export type Rekenwijze = (typeof REKENWIJZEN)[number];

/** A length of time as a law or policy describes it, e.g. eight weeks. */
export interface Periode {
  /** whole number, 0–10,000 */
  readonly lengte: number;
  readonly eenheid: Eenheid;
}

/** What is really counted once way and unit are known. */
export type Telling = 'uren' | 'werkdagen' | 'dagen';

// A cap well above any term of law: it keeps a slip in the reference data from counting working days for minutes.
const LANGSTE = 10_000;

const TELLINGEN: Readonly<Record<Rekenwijze, Partial<Record<Eenheid, Telling>>>> = {
  // Art. 4 leaves out terms in hours, so those run to the minute; a term in working days ends on one by itself.
  TERMIJNENWET: { uur: 'uren', werkdag: 'werkdagen', dag: 'dagen', week: 'dagen', maand: 'dagen', jaar: 'dagen' },
  WERKDAGEN: { dag: 'werkdagen', werkdag: 'werkdagen' },
  KALENDER: { dag: 'dagen', week: 'dagen', maand: 'dagen', jaar: 'dagen' },
  UREN: { uur: 'uren' },
};

/** Do way of counting and unit go together? To be asked when reference data is loaded, so that no clock fails later. */
export function rekenwijzePast(rekenwijze: Rekenwijze, eenheid: Eenheid): boolean {
  return TELLINGEN[rekenwijze][eenheid] !== undefined;
}

/**
 * What a period counts under a way of counting.
 * @throws RangeError when the two do not go together, or the length is not a whole number of 0–10,000
 */
export function tellingVan(rekenwijze: Rekenwijze, periode: Periode): Telling {
  const { lengte, eenheid } = periode;
  if (!Number.isInteger(lengte) || lengte < 0 || lengte > LANGSTE) {
    throw new RangeError(`De lengte van een termijn is een heel getal van 0 tot en met ${LANGSTE}, niet ${lengte}`);
  }
  const telling = TELLINGEN[rekenwijze][eenheid];
  if (telling === undefined) throw new RangeError(`Rekenwijze ${rekenwijze} kan niet rekenen in de eenheid ${eenheid}`);
  return telling;
}

/**
 * Art. 4 Algemene termijnenwet: the law does not hold for terms described in hours, in more than 90 days, twelve weeks or
 * three months, or in years. What decides is how the term is described, not how long it turns out: three months is
 * within the law though it can be 92 days.
 */
export function valtBuitenTermijnenwet({ lengte, eenheid }: Periode): boolean {
  switch (eenheid) {
    case 'uur':
    case 'jaar':
      return true;
    case 'dag':
      return lengte > 90;
    case 'week':
      return lengte > 12;
    case 'maand':
      return lengte > 3;
    case 'werkdag':
      return false;
  }
}
