/** How far the outbox is behind; for /health/ready and /metrics. */
import type { Pool } from 'pg';

/** Numbers without ids, safe as metrics. */
export interface Achterstand {
  /** Rows not sent yet. */
  readonly onverzonden: number;
  /** Age of the oldest unsent row in seconds; 0 when there is none. More than some seconds: no relay is at work. */
  readonly oudsteSeconden: number;
  /** Dead letters that wait for a person. */
  readonly dood: number;
}

/** @param nu the clock that also fills `aangemaakt_op` */
export async function achterstand(pool: Pool, nu: Date): Promise<Achterstand> {
  const { rows } = await pool.query<Achterstand>(
    `SELECT o.onverzonden, greatest(0, coalesce(extract(epoch FROM $1::timestamptz - o.oudste), 0))::float8
              AS "oudsteSeconden", d.dood
       FROM (SELECT count(*)::int AS onverzonden, min(aangemaakt_op) AS oudste
               FROM tns.outbox WHERE verzonden_op IS NULL) o,
            (SELECT count(*)::int AS dood FROM tns.dode_brief WHERE opgelost_op IS NULL) d`,
    [nu],
  );
  return rows[0] ?? { onverzonden: 0, oudsteSeconden: 0, dood: 0 };
}

/**
 * Age of the oldest unsent letter in seconds; 0 without one.
 * @param pool of a role that may not read the outbox itself
 */
export async function oudsteSeconden(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ seconden: number }>('select tns.outbox_achterstand() as seconden');
  return rows[0]?.seconden ?? 0;
}
