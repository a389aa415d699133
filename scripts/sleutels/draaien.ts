import type { Client } from 'pg';
import type { Versleuteling } from '../../src/platform/versleuteling/index.js';
import { VERSLEUTELDE_KOLOMMEN, type VersleuteldeKolom } from './kolommen.js';

/** The keys, and which versions new data gets. */
export interface Draaiing {
  readonly kluis: Versleuteling;
  /** version that everything must end up under */
  readonly versleuteling: string;
  readonly hmac: string;
}

/** What one round changed. */
export interface Gedraaid {
  readonly versleuteld: number;
  readonly gehasht: number;
}

/** Rows per transaction: few, so that nobody waits for us. */
const PER_KEER = 200;

/**
 * Writes everything that lies under another key version again under the active one. Safe while the service runs: rows
 * that somebody is busy with are passed over (never waited for, so it cannot deadlock) and found in a next round. Cut off
 * halfway it goes on where it was, since every row says under which version it lies.
 *
 * @param sql connection of `tns_migratie`: no login of the service may touch all of these rows
 * @throws VersleutelFout when the key of a row is not configured; what was done until then stays
 */
export async function draaiRonde(sql: Client, draaiing: Draaiing): Promise<Gedraaid> {
  let versleuteld = 0;
  for (const kolom of VERSLEUTELDE_KOLOMMEN) versleuteld += await draaiKolom(sql, draaiing, kolom);
  return { versleuteld, gehasht: await draaiHashes(sql, draaiing) };
}

/** Rows that lie under each version, per column; the search hashes under `client.bsn_hash`. */
export async function telVersies(sql: Client): Promise<{ kolom: string; versie: string; aantal: number }[]> {
  const vragen = VERSLEUTELDE_KOLOMMEN.map(
    ({ tabel, kolom }) =>
      `select '${tabel}.${kolom}' as kolom, convert_from(substring(${kolom} from 3 for get_byte(${kolom}, 1)), 'SQL_ASCII') as versie,
              count(*)::int as aantal from tns.${tabel} where ${kolom} is not null group by 1, 2`,
  );
  vragen.push(
    `select 'client.bsn_hash', bsn_sleutelversie, count(*)::int from tns.client where bsn_hash is not null group by 1, 2`,
  );
  const { rows } = await sql.query<{ kolom: string; versie: string; aantal: number }>(
    `${vragen.join('\nunion all ')} order by 1, 2`,
  );
  return rows;
}

async function draaiKolom(sql: Client, { kluis, versleuteling }: Draaiing, plek: VersleuteldeKolom): Promise<number> {
  const { tabel, kolom, sleutel, soort } = plek;
  // the header of an envelope: format 1, length of the version, the version
  const kop = Buffer.concat([Buffer.from([1, versleuteling.length]), Buffer.from(versleuteling, 'ascii')]);
  const namen = sleutel.join(', ');
  let gedaan = 0;
  let vanaf: string[] | undefined;
  for (;;) {
    const na =
      vanaf === undefined ? '' : `and (${namen}) > (${sleutel.map((_, i) => `$${i + 3}::${soort}`).join(', ')})`;
    const rijen = await inTransactie(sql, async () => {
      const { rows } = await sql.query<{ sleutel: string[]; waarde: Buffer }>(
        `select array[${namen}]::text[] as sleutel, ${kolom} as waarde from tns.${tabel}
          where ${kolom} is not null and substring(${kolom} from 1 for $2) <> $1 ${na}
          order by ${namen} limit ${PER_KEER} for update skip locked`,
        [kop, kop.length, ...(vanaf ?? [])],
      );
      const nieuw = rows.map(({ waarde }) => kluis.versleutel(kluis.ontsleutel(waarde)));
      const gelijk = sleutel.map((naam, i) => `t.${naam} = x.s${i}`).join(' and ');
      const kolommen = sleutel.map((_, i) => `$${i + 2}::${soort}[]`).join(', ');
      await sql.query(
        `update tns.${tabel} t set ${kolom} = x.nieuw
           from unnest($1::bytea[], ${kolommen}) as x(nieuw, ${sleutel.map((_, i) => `s${i}`).join(', ')}) where ${gelijk}`,
        [nieuw, ...sleutel.map((_, i) => rows.map((rij) => rij.sleutel[i]))],
      );
      return rows;
    });
    gedaan += rijen.length;
    vanaf = rijen.at(-1)?.sleutel;
    if (rijen.length < PER_KEER) return gedaan;
  }
}

/** A BSN that another client has too keeps its old hash: that is a duplicate for two people to merge, not for a script. */
async function draaiHashes(sql: Client, { kluis, hmac }: Draaiing): Promise<number> {
  let gedaan = 0;
  let vanaf = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rijen = await inTransactie(sql, async () => {
      const { rows } = await sql.query<{ id: string; bsn: Buffer }>(
        `select id, bsn_versleuteld as bsn from tns.client where bsn_hash is not null and bsn_sleutelversie <> $1 and id > $2
          order by id limit ${PER_KEER} for update skip locked`,
        [hmac, vanaf],
      );
      const hashes = rows.map(({ bsn }) => kluis.sleutelhash('bsn', kluis.ontsleutel(bsn)).hash);
      const { rowCount } = await sql.query(
        `update tns.client c set bsn_hash = x.hash, bsn_sleutelversie = $3 from unnest($1::uuid[], $2::bytea[]) as x(id, hash)
          where c.id = x.id and not exists (select from tns.client a where a.bsn_hash = x.hash and a.id <> c.id
              and a.samengevoegd_in is null and c.samengevoegd_in is null)`,
        [rows.map(({ id }) => id), hashes, hmac],
      );
      gedaan += rowCount ?? 0;
      return rows;
    });
    vanaf = rijen.at(-1)?.id ?? vanaf;
    if (rijen.length < PER_KEER) return gedaan;
  }
}

async function inTransactie<T>(sql: Client, werk: () => Promise<T>): Promise<T> {
  await sql.query('begin');
  try {
    const uitkomst = await werk();
    await sql.query('commit');
    return uitkomst;
  } catch (fout) {
    await sql.query('rollback').catch(() => undefined); // the connection may be gone; the first error is the one to tell
    throw fout;
  }
}
