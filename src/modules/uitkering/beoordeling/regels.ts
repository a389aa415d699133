import { beginVanDag, leesDag } from '../../../kern/dag.js';
import { berekenTermijn } from '../../../kern/termijn.js';
import type { Referentie, Rij } from '../../referentie/index.js';
import type { Signaalgrenzen } from './signalen.js';

/** The version of the rule about the zoektermijn that holds for somebody who reported on a day. */
export interface Zoektermijnregel {
  readonly regel: string;
  /** the law article, as it stood then */
  readonly grond: string;
  readonly uitleg: string;
  readonly rijId: string;
}

const ZOEKTERMIJN_REGEL = 'pw-zoektermijn-regel';

/** The first Pw-meldingsdatum that can be judged here: of an earlier day this house knows no rules. */
export function vroegsteMelding(referentie: Referentie): string {
  const dag = referentie.sinds('beleid', ZOEKTERMIJN_REGEL);
  if (dag === undefined) throw new Error(`beleid ${ZOEKTERMIJN_REGEL} is er niet`);
  return dag;
}

/** The last day to which a decision can be put off (Awb art. 4:14 says no more than: as short as can be). */
export function verdagenTot(referentie: Referentie, besluitUiterlijk: string): string {
  return leesDag(besluitUiterlijk)
    .add({ months: referentie.beleidsgetal('pw-verdagen-maanden') })
    .toString();
}

/**
 * The rule about the zoektermijn (Participatiewet art. 41 lid 4).
 * @param opMelding the rules of the Pw-meldingsdatum, not of today
 */
export function zoektermijnregel(opMelding: Referentie): Zoektermijnregel {
  const { waarde, bron, uitleg, id }: Rij<'beleid'> = opMelding.beleid(ZOEKTERMIJN_REGEL);
  return { regel: String(waarde), grond: bron, uitleg, rijId: id };
}

/** The first day from which the benefit may be granted (Participatiewet art. 44). @param opMelding the rules of that day */
export function vroegsteIngang(opMelding: Referentie, meldingsdatum: string): string {
  return leesDag(meldingsdatum)
    .subtract({ months: opMelding.beleidsgetal('pw-terugwerkend-maanden') })
    .toString();
}

/** The last day of a clock that begins on a day, YYYY-MM-DD. */
export function laatsteDag(referentie: Referentie, soort: string, dag: string): string {
  const { lengte, eenheid, rekenwijze } = referentie.termijn(soort);
  const einde = berekenTermijn({
    start: moment(dag).toISOString(),
    lengte,
    eenheid,
    rekenwijze,
    opschortingen: [],
    verdagingen: [],
  });
  if (einde.laatsteDag === null) throw new Error(`termijn ${soort} heeft geen laatste dag`);
  return einde.laatsteDag;
}

/** The first moment of a day in Amsterdam. @param dag YYYY-MM-DD */
export function moment(dag: string): Date {
  return new Date(beginVanDag(leesDag(dag)).epochMilliseconds);
}

/** The day after. @param dag YYYY-MM-DD */
export function dagNa(dag: string): string {
  return leesDag(dag).add({ days: 1 }).toString();
}

/** The borders that the signals look at, as they hold on the day of the look. */
export function signaalgrenzen(referentie: Referentie): Signaalgrenzen {
  return {
    teltMeeVanaf: referentie.beleidsgetal('kostendeler-telt-mee-vanaf'),
    eigenNormVanaf: referentie.beleidsgetal('kostendelersnorm-vanaf'),
    aowMaanden: referentie.beleidsgetal('aow-leeftijd-maanden'),
    aowVooruit: referentie.beleidsgetal('aow-signaal-maanden'),
  };
}
