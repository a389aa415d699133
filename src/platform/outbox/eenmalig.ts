/** Exactly once, as seen from the database: the work of a letter and its tick commit together. */

/** A pg client inside a transaction, or TypeORM's EntityManager: both run SQL, with different shapes of answer. */
export interface InTransactie {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** Which letter, and the transaction's own moment (`verwerkt_op`). */
export interface Afvinking {
  readonly outboxId: string;
  readonly nu: Date;
}

/**
 * Ticks the letter off and does its work in the caller's transaction; the second time it does nothing.
 *
 * Queues deliver at least once: a worker may die after its commit and before it could say so, the relay may send
 * twice, the sweep may offer again. The tick is a primary key in the transaction of the work, so of two copies the
 * second waits for the first: when that commits, it does nothing; when that rolls back, it does the work.
 *
 * A letter that has no outbox row (any more) is also left alone: it is older than the retention period, or comes
 * from a queue that is ahead of a restored database. So purging ticks can never make work happen twice.
 *
 * External work (a webhook) does not belong in `werk`: claim in a transaction, call, record in a transaction
 * (docs/besluiten/0021).
 *
 * @param db must be inside a transaction; errors of `werk` pass through and undo the tick with it
 * @returns true when the work was done now
 */
export async function eenmalig(db: InTransactie, afvinking: Afvinking, werk: () => Promise<void>): Promise<boolean> {
  if (!(await vinkAf(db, afvinking))) return false;
  await werk();
  return true;
}

/** Ticks a letter off without work. @returns false when it already was, or is unknown */
export async function vinkAf(db: InTransactie, { outboxId, nu }: Afvinking): Promise<boolean> {
  const antwoord = await db.query(
    `INSERT INTO tns.eenmalig (outbox_id, verwerkt_op)
     SELECT id, $2::timestamptz FROM tns.outbox WHERE id = $1
     ON CONFLICT (outbox_id) DO NOTHING
     RETURNING outbox_id`,
    [outboxId, nu],
  );
  return rijen(antwoord).length === 1;
}

/**
 * Ticks several letters off, by id, so that two who have the same letters never wait for each other crosswise.
 * @returns those that were not ticked off before, and are known
 */
export async function vinkReeksAf(db: InTransactie, outboxIds: readonly string[], nu: Date): Promise<string[]> {
  const antwoord = await db.query(
    `INSERT INTO tns.eenmalig (outbox_id, verwerkt_op)
     SELECT id, $2::timestamptz FROM tns.outbox WHERE id = ANY($1::uuid[]) ORDER BY id
     ON CONFLICT (outbox_id) DO NOTHING
     RETURNING outbox_id`,
    [outboxIds, nu],
  );
  return rijen(antwoord).map(({ outbox_id: id }) => id);
}

/** pg answers `{ rows }`, TypeORM the rows themselves. */
function rijen(antwoord: unknown): { outbox_id: string }[] {
  if (Array.isArray(antwoord)) return antwoord;
  if (typeof antwoord === 'object' && antwoord !== null && 'rows' in antwoord && Array.isArray(antwoord.rows)) {
    return antwoord.rows;
  }
  throw new Error('eenmalig needs a pg client or an EntityManager.');
}
