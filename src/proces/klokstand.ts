import type { InTransactie } from '../platform/outbox/index.js';

/** Clocks of one aard that are past their end and still run: somebody is late. */
export interface Telaat {
  /** from the reference data, e.g. `wettelijk`; a short list */
  readonly aard: string;
  readonly aantal: number;
  /** of those, the ones that no worker has heard yet */
  readonly ongehoord: number;
}

/**
 * How many clocks are late, over all dossiers, without saying whose. Reads every running clock, so do not ask it more than
 * once a minute.
 *
 * @param db as tns_worker: the app role sees only its own dossiers
 */
export async function klokstand(db: InTransactie, nu: Date): Promise<readonly Telaat[]> {
  const { rows } = (await db.query(
    `select aard, count(*)::int as aantal, count(*) filter (where gewekt_op is null)::int as ongehoord
       from tns.termijn where gestopt_op is null and vervalt_op <= $1 group by aard`,
    [nu],
  )) as { rows: Telaat[] }; // a pg client answers so, and the columns are the fields
  return rows;
}
