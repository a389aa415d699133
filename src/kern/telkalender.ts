import { Temporal } from 'temporal-polyfill';
import { isWerkdag } from './feestdagen.js';
import type { Stilstand } from './opschorting.js';

/** The days of one clock: where it starts, when it stands still, which extra days count as holidays. */
export interface Telkalender {
  /** day 0 */
  readonly startdag: Temporal.PlainDate;
  /** in order, without overlap, after the start day: see `stilstanden` */
  readonly stil: readonly Stilstand[];
  readonly gelijkgesteld: ReadonlySet<string>;
}

/** The n-th day after the start on which the clock runs; null when an open pause comes first. n = 0 is the start day. */
export function lopendeDag({ startdag, stil }: Telkalender, aantal: number): Temporal.PlainDate | null {
  let dag = startdag.add({ days: aantal });
  for (const { van, tot } of stil) {
    if (Temporal.PlainDate.compare(van, dag) > 0) return dag;
    if (tot === null) return null;
    dag = dag.add(van.until(tot));
  }
  return dag;
}

/**
 * The n-th working day after the start on which the clock runs; null when an open pause comes first. n = 0 is the first
 * such day from the start day itself.
 */
export function lopendeWerkdag(kalender: Telkalender, aantal: number): Temporal.PlainDate | null {
  if (aantal === 0) return lopendeWerkdagVanaf(kalender, kalender.startdag);
  let dag: Temporal.PlainDate | null = kalender.startdag;
  for (let geteld = 0; geteld < aantal && dag !== null; geteld++) {
    dag = lopendeWerkdagVanaf(kalender, dag.add({ days: 1 }));
  }
  return dag;
}

/** The first working day on which the clock runs, from this day on (itself included); null when an open pause comes first. */
export function lopendeWerkdagVanaf(kalender: Telkalender, vanaf: Temporal.PlainDate): Temporal.PlainDate | null {
  let dag = vanaf;
  for (;;) {
    const pauze = stilstandOp(kalender.stil, dag);
    if (pauze?.tot === null) return null;
    if (pauze) dag = pauze.tot;
    else if (isWerkdag(dag, kalender.gelijkgesteld)) return dag;
    else dag = dag.add({ days: 1 });
  }
}

function stilstandOp(stil: readonly Stilstand[], dag: Temporal.PlainDate): Stilstand | undefined {
  return stil.find(
    ({ van, tot }) =>
      Temporal.PlainDate.compare(van, dag) <= 0 && (tot === null || Temporal.PlainDate.compare(dag, tot) < 0),
  );
}
