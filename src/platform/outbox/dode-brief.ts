/** Letters that failed every attempt: kept for a person to look at, never silently dropped. */
import { v7 as uuid } from 'uuid';
import type { DodeBrief } from '../queue/index.js';
import { type Afvinking, type InTransactie, vinkAf } from './eenmalig.js';

/**
 * Records a dead letter; give it to `Wachtrijen` as `bijDodeBrief`. One record per letter, however often it is
 * reported: dying again opens the record again. None for a letter that was done after all (its last attempt died
 * between commit and answer), nor for one that the outbox does not know.
 */
export async function schrijfDodeBrief(db: InTransactie, { brief, fout }: DodeBrief, nu: Date): Promise<void> {
  await db.query(
    `INSERT INTO tns.dode_brief AS d (id, outbox_id, fout, op)
     SELECT $1::uuid, o.id, $3::text, $4::timestamptz
       FROM tns.outbox o
      WHERE o.id = $2 AND NOT EXISTS (SELECT FROM tns.eenmalig e WHERE e.outbox_id = o.id)
     ON CONFLICT (outbox_id) DO UPDATE SET fout = excluded.fout, op = excluded.op, opgelost_op = NULL
      WHERE d.opgelost_op IS NOT NULL`,
    [uuid(), brief.id, fout, nu],
  );
}

/** The cause is gone: closes the record. The relay's sweep then offers the letter again with all its attempts. */
export async function probeerOpnieuw(db: InTransactie, { outboxId, nu }: Afvinking): Promise<void> {
  await db.query(`UPDATE tns.dode_brief SET opgelost_op = $2 WHERE outbox_id = $1 AND opgelost_op IS NULL`, [
    outboxId,
    nu,
  ]);
}

/** Somebody did the work by hand: closes the record and ticks the letter off, so that it is never offered again. */
export async function schrijfAf(db: InTransactie, afvinking: Afvinking): Promise<void> {
  await vinkAf(db, afvinking);
  await probeerOpnieuw(db, afvinking);
}
