/** The numbers of the event feed: a reader that saw number n has seen everything up to n, for ever. */
import type { ClientBase } from 'pg';

/** How far behind the highest numbered row a quick pass still looks for late commits, in rows of `volgorde`. */
const TERUGBLIK = 2000;

/** Where the previous pass got to; kept by the relay that holds the slot, thrown away with it. */
export interface Peil {
  /** The highest `volgorde` numbered; `0n` means look at everything. */
  tot: bigint;
}

/**
 * Numbers gebeurtenissen that are committed and have none yet; one batch, one statement.
 *
 * Why no number can be skipped, though a sequence would (tried: a transaction that drew 7 and commits after the one
 * that drew 8 is passed over by a reader who has come to 8):
 * - numbers are given *after* commit: the statement sees committed rows only, and takes max + 1, + 2, …; there is no
 *   sequence that could leave a hole on rollback;
 * - one session gives them: it runs on the very connection that holds the relay's lock, so a relay that lost its
 *   lock cannot commit either; the primary key refuses a second one all the same;
 * - a batch commits as a whole before the next begins, so numbers become visible in rising order;
 * - a row that commits late simply gets a later number.
 * Within a batch `volgorde` decides: drawn under the dossier lock, so right within a dossier.
 *
 * Finding them cheaply: a quick pass looks back a fixed number of rows only. A transaction that stayed open while
 * more than that many others were written is found by the full pass (`peil.tot = 0n`), which the relay does when it
 * takes over and every few minutes.
 *
 * @returns how many were numbered; `reeks` means there may be more
 */
export async function nummer(client: ClientBase, peil: Peil, reeks: number): Promise<number> {
  const vanaf = peil.tot > TERUGBLIK ? peil.tot - BigInt(TERUGBLIK) : 0n;
  const { rows } = await client.query<{ aantal: number; tot: string | null }>(
    `WITH nieuw AS (
       SELECT g.id, g.volgorde FROM tns.gebeurtenis g
        WHERE g.volgorde > $1
          AND NOT EXISTS (SELECT FROM tns.gebeurtenis_volgnummer v WHERE v.gebeurtenis_id = g.id)
        ORDER BY g.volgorde LIMIT $2
     ), genummerd AS (
       INSERT INTO tns.gebeurtenis_volgnummer (volgnummer, gebeurtenis_id)
       SELECT (SELECT coalesce(max(volgnummer), 0) FROM tns.gebeurtenis_volgnummer)
                + row_number() OVER (ORDER BY volgorde), id
         FROM nieuw
     )
     SELECT count(*)::int AS aantal, max(volgorde)::text AS tot FROM nieuw`,
    [vanaf.toString(), reeks],
  );
  const { aantal, tot } = rows[0] ?? { aantal: 0, tot: null };
  if (tot !== null && BigInt(tot) > peil.tot) peil.tot = BigInt(tot);
  return aantal;
}
