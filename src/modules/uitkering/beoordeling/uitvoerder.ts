import { leesDag } from '../../../kern/dag.js';
import { wijsToe, type Referentie, type Situatie } from '../../referentie/index.js';

const TAAK = 'UITKERING';

/** The kinds of organisation that carry out the Participatiewet (art. 7). */
export const UITVOERDERS: readonly string[] = ['SDD', 'AVRES'];

/** Who carries out the Participatiewet for somebody, as the matrix says: a proposal, a person decides. */
export interface Uitvoerder {
  readonly uitkomst: 'uitvoerder' | 'doorsturen' | 'geen';
  /** code of the organisation; null when it is not done here */
  readonly organisatie: string | null;
  readonly wachtrij: string | null;
  /** plain Dutch: where the client goes instead, or what is to be waited for */
  readonly reden: string | null;
  /** the first day on which to look again, YYYY-MM-DD; null when there is none, or it is not known */
  readonly vanaf: string | null;
  readonly rijId: string;
}

/** Days on which the answer changes by itself. */
export interface Keerpunten {
  readonly geboortedatum: string | undefined;
  /** last day of a detention, when that is known */
  readonly vrijOp: string | null;
}

/**
 * SDD, Avres, another gemeente or office, or nobody yet (Participatiewet art. 11, 13, 40). Pure.
 * @param referentie the rules of the day of the aanvraag: what began under older ones stays where it is
 */
export function bepaalUitvoerder(referentie: Referentie, situatie: Situatie, keerpunten: Keerpunten): Uitvoerder {
  const { wachtrij, organisatie, reden, rijId } = wijsToe(referentie, TAAK, situatie);
  const gevonden = { organisatie, wachtrij, reden, rijId };
  if (wachtrij !== null) return { uitkomst: 'uitvoerder', vanaf: null, ...gevonden };
  const volwassen = referentie.beleidsgetal('meerderjarig-vanaf');
  if (situatie.leeftijd !== null && situatie.leeftijd < volwassen) {
    const vanaf = keerpunten.geboortedatum === undefined ? null : verjaardag(keerpunten.geboortedatum, volwassen);
    return { uitkomst: 'geen', vanaf, ...gevonden };
  }
  if (situatie.gedetineerd === true) return { uitkomst: 'geen', vanaf: keerpunten.vrijOp, ...gevonden };
  return { uitkomst: 'doorsturen', vanaf: null, ...gevonden };
}

function verjaardag(geboortedatum: string, jaren: number): string {
  const geboren = leesDag(geboortedatum);
  const jarig = geboren.add({ years: jaren });
  // born on 29 February: a year older on 1 March in a year without that day, as kern/leeftijd counts
  return (jarig.day === geboren.day ? jarig : jarig.add({ days: 1 })).toString();
}
