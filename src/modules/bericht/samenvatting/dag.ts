/** On which day and from when the digest goes, and to whom it goes then; pure. */
import { dagInAmsterdam, leesDag, uurVan } from '../../../kern/dag.js';
import { isWerkdag } from '../../../kern/feestdagen.js';
import type { Ritme } from '../bericht.dto.js';

/** A day on which digests go. */
export interface Verstuurdag {
  /** YYYY-MM-DD */
  readonly dag: string;
  /** from this moment on */
  readonly vanaf: Date;
  readonly ritmes: readonly Ritme[];
}

/**
 * Every working day from an hour on, until the day is over in Amsterdam; who wants it once a week gets it on the first working day.
 * @param uur hour on the clock in Amsterdam
 * @returns undefined when nothing goes at this moment
 */
export function verstuurdag(nu: Date, uur: number): Verstuurdag | undefined {
  const dag = leesDag(dagInAmsterdam(nu.toISOString()));
  const vanaf = new Date(uurVan(dag, uur).epochMilliseconds);
  if (!isWerkdag(dag) || nu < vanaf) return undefined;
  let eerste = dag.subtract({ days: dag.dayOfWeek - 1 });
  while (!isWerkdag(eerste)) eerste = eerste.add({ days: 1 });
  return { dag: dag.toString(), vanaf, ritmes: eerste.equals(dag) ? ['dagelijks', 'wekelijks'] : ['dagelijks'] };
}
