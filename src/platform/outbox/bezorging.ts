/** What the relay does with outbox rows: send the new, offer the lost again, throw the old away. */
import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { TeVersturen, Wachtrijen } from '../queue/index.js';

/** The part of the queues the relay uses. */
export type Bezorger = Pick<Wachtrijen, 'voegReeksToe' | 'biedOpnieuwAan'>;

/** How rows become letters. */
export interface BezorgOpties {
  readonly bezorger: Bezorger;
  /** From `outbox.soort` to the name of the queue; default the soort itself. */
  readonly bestemming: (soort: string) => string;
  readonly nu: () => Date;
  /** Rows per transaction. */
  readonly reeks: number;
  /** Told of new letters just before they are sent; never throws. */
  readonly kondigAan: (brieven: readonly string[]) => void;
}

interface OutboxRij {
  readonly id: string;
  readonly soort: string;
  /** traceparent of the request that wrote it */
  readonly spoor: string | null;
}

/** Planned once per connection. */
const ONVERZONDEN = {
  name: 'tns_onverzonden',
  text: 'SELECT id, soort, spoor FROM tns.outbox WHERE verzonden_op IS NULL ORDER BY volgorde LIMIT $1 FOR UPDATE SKIP LOCKED',
};

/**
 * Sends the oldest unsent rows, then marks them, in one transaction that holds the rows.
 *
 * Send *then* mark: cut between the two, the rows are still unsent and go again; the same job id (or `eenmalig`)
 * makes the second copy harmless. The other way round a cut would lose them. Order per dossier holds because
 * `volgorde` is drawn under the dossier lock, so of one dossier a lower number is committed earlier, and a batch
 * that fails is marked in no part: a later letter never overtakes an earlier one at sending. After sending, retries
 * and parallel workers may reorder; a handler reads the state, not the letter.
 *
 * @param client the relay's own session, outside a transaction
 * @returns how many were sent; less than `reeks` means the outbox is empty
 */
export async function verzend(client: ClientBase, opties: BezorgOpties): Promise<number> {
  return inTransactie(client, async () => {
    const { rows } = await client.query<OutboxRij>({ ...ONVERZONDEN, values: [opties.reeks] });
    await kondigAan(rows, opties);
    for (const [naam, brieven] of perWachtrij(rows, opties)) await opties.bezorger.voegReeksToe(naam, brieven);
    await markeer(client, rows, opties.nu());
    return rows.length;
  });
}

/**
 * Offers again what was sent but not ticked off after a while.
 *
 * A row counts as done only when `eenmalig` has it; "sent" is a hint. So a Redis that is flushed, restored from an
 * old copy or lost costs time, never a letter. What still waits in the queue keeps its job id and is not doubled.
 * Offered rows get a new `verzonden_op`, so a long backlog is walked through instead of its head again and again.
 * Rows with an open dead letter wait for a person.
 *
 * @param naMs how long a letter may be on its way before it is suspect
 * @returns how many were offered again
 */
export async function veeg(client: ClientBase, opties: BezorgOpties, naMs: number): Promise<number> {
  return inTransactie(client, async () => {
    const nu = opties.nu();
    const { rows } = await client.query<OutboxRij>(
      `SELECT o.id, o.soort, o.spoor FROM tns.outbox o
        WHERE o.verzonden_op < $1
          AND NOT EXISTS (SELECT FROM tns.eenmalig e WHERE e.outbox_id = o.id)
          AND NOT EXISTS (SELECT FROM tns.dode_brief d WHERE d.outbox_id = o.id AND d.opgelost_op IS NULL)
        ORDER BY o.verzonden_op, o.volgorde LIMIT $2 FOR UPDATE OF o SKIP LOCKED`,
      [new Date(nu.getTime() - naMs), opties.reeks],
    );
    for (const [naam, brieven] of perWachtrij(rows, opties)) await opties.bezorger.biedOpnieuwAan(naam, brieven);
    await markeer(client, rows, nu);
    return rows.length;
  });
}

/**
 * Throws away what is done and older than `dagen`, one batch per call. The letter, its tick and its closed dead
 * letters go together; a letter that was never ticked off or has an open dead letter stays, whatever its age.
 * @returns how many letters went; `reeks` means there may be more
 */
export async function ruimOp(client: ClientBase, opties: BezorgOpties, dagen: number): Promise<number> {
  return inTransactie(client, async () => {
    const grens = new Date(opties.nu().getTime() - dagen * 86_400_000);
    const { rows } = await client.query<{ id: string }>(
      `SELECT o.id FROM tns.outbox o JOIN tns.eenmalig e ON e.outbox_id = o.id
        WHERE o.verzonden_op < $1 AND e.verwerkt_op < $1
          AND NOT EXISTS (SELECT FROM tns.dode_brief d WHERE d.outbox_id = o.id AND d.opgelost_op IS NULL)
        ORDER BY o.verzonden_op LIMIT $2 FOR UPDATE OF o SKIP LOCKED`,
      [grens, opties.reeks],
    );
    const ids = rows.map((rij) => rij.id);
    if (ids.length > 0) {
      await client.query('DELETE FROM tns.dode_brief WHERE outbox_id = ANY($1::uuid[])', [ids]);
      await client.query('DELETE FROM tns.eenmalig WHERE outbox_id = ANY($1::uuid[])', [ids]);
      await client.query('DELETE FROM tns.outbox WHERE id = ANY($1::uuid[])', [ids]);
    }
    return ids.length;
  });
}

/** Who hears it gets a turn of the event loop: what it sends goes over the wire before a whole series is made ready for the queue. */
async function kondigAan(rijen: readonly OutboxRij[], opties: BezorgOpties): Promise<void> {
  if (rijen.length === 0) return;
  opties.kondigAan(rijen.map(({ id }) => id));
  await setImmediate();
}

async function markeer(client: ClientBase, rijen: readonly OutboxRij[], op: Date): Promise<void> {
  if (rijen.length === 0) return;
  await client.query('UPDATE tns.outbox SET verzonden_op = $2 WHERE id = ANY($1::uuid[])', [
    rijen.map((rij) => rij.id),
    op,
  ]);
}

function perWachtrij(rijen: readonly OutboxRij[], { bestemming }: BezorgOpties): Map<string, TeVersturen[]> {
  const stapels = new Map<string, TeVersturen[]>();
  for (const { id, soort, spoor } of rijen) {
    const naam = bestemming(soort);
    const stapel = stapels.get(naam) ?? [];
    stapel.push({ brief: spoor === null ? { id } : { id, spoor }, jobId: id });
    stapels.set(naam, stapel);
  }
  return stapels;
}

async function inTransactie<T>(client: ClientBase, werk: () => Promise<T>): Promise<T> {
  // goes over the wire together with the first question; whether it went well is heard before anything is committed
  const begonnen = client.query('BEGIN');
  begonnen.catch(() => undefined);
  try {
    const uitkomst = await werk();
    await begonnen;
    await client.query('COMMIT');
    return uitkomst;
  } catch (fout) {
    // On a session that is gone the rollback fails too; the server has then undone it, and the first error matters.
    await client.query('ROLLBACK').catch(() => undefined);
    throw fout;
  }
}
