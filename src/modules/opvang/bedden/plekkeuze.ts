import type { Rij } from '../../referentie/index.js';

export type Voorziening = Rij<'voorziening'>;

/** Where somebody sleeps tonight. */
export interface Plek {
  readonly voorziening: Voorziening;
  /** a place that is only there for when all is full; full places of its own become overloop when the bed is taken */
  readonly isOverloop: boolean;
}

/** What matters for choosing a place. */
export interface Plekvraag {
  /** the organisation that looks for a place */
  readonly organisatie: string;
  /** a child comes along, or one is expected */
  readonly gezin: boolean;
  /** whole years; null when not known */
  readonly leeftijd: number | null;
}

/** The places there are on a day, and how full they are. */
export interface Aanbod {
  /** the voorzieningen of the reference data of this day: one that has closed is not among them */
  readonly voorzieningen: readonly Voorziening[];
  /** places in use per code; one that is not named is empty */
  readonly inGebruik: ReadonlyMap<string, number>;
  /** kinds of voorziening that take somebody in at once, the first choice in front */
  readonly typen: readonly string[];
  /** kinds that are only there for when all is full */
  readonly overlooptypen: readonly string[];
}

/**
 * Chooses a place for tonight: one of one's own that fits and has room; else one of one's own that fits, beyond its capacity;
 * else a place that is there for when all is full; else any at all. So shelter is never refused (promise 5). A person may
 * always name another. Pure.
 *
 * @returns null only when there is no shelter of any kind on that day
 */
export function kiesPlek(vraag: Plekvraag, aanbod: Aanbod): Plek | null {
  const open = aanbod.voorzieningen.filter(({ status }) => status === 'open');
  const opvang = opVolgorde(open, aanbod.typen);
  const eigen = opvang.filter(({ aanbieder }) => aanbieder === vraag.organisatie);
  const passend = eigen.filter((plek) => pastBij(plek, vraag));
  const overloop = opVolgorde(open, aanbod.overlooptypen);
  const keus =
    passend.find((plek) => heeftRuimte(plek, aanbod.inGebruik)) ?? passend[0] ?? overloop[0] ?? eigen[0] ?? opvang[0];
  return keus === undefined ? null : { voorziening: keus, isOverloop: aanbod.overlooptypen.includes(keus.type) };
}

/** Is there a bed free? A voorziening without a capacity has as many as are asked for. */
export function heeftRuimte({ code, capaciteit }: Voorziening, inGebruik: ReadonlyMap<string, number>): boolean {
  return capaciteit === null || (inGebruik.get(code) ?? 0) < capaciteit;
}

/** Families go where families are, others where they are not; a child never goes to a place for adults. */
function pastBij({ gezin, leeftijdVan, leeftijdTot }: Voorziening, vraag: Plekvraag): boolean {
  const soortPast = gezin === null || gezin === vraag.gezin;
  const gezinPast = !vraag.gezin || leeftijdVan === null;
  const { leeftijd } = vraag;
  const leeftijdPast =
    leeftijd === null ||
    ((leeftijdVan === null || leeftijd >= leeftijdVan) && (leeftijdTot === null || leeftijd < leeftijdTot));
  return soortPast && gezinPast && leeftijdPast;
}

function opVolgorde(plekken: readonly Voorziening[], typen: readonly string[]): Voorziening[] {
  return plekken
    .filter(({ type }) => typen.includes(type))
    .toSorted((a, b) => typen.indexOf(a.type) - typen.indexOf(b.type) || (a.code < b.code ? -1 : 1));
}
