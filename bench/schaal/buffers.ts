import type pg from 'pg';
import type { Huis } from './huizen.js';
import { vraag, type Verzoek } from './ronde.js';

/** What the questions behind one request read, in 8 kB buffers, hit or read. */
export interface Buffers {
  /** the question that finds the page; where that one also reads the rows, both */
  readonly vinden: number;
  /** all questions together: also the rows of every table, and what row-level security looks up for them */
  readonly alles: number;
  /** how many questions went to the database */
  readonly vragen: number;
}

interface Rij {
  readonly query: string;
  readonly calls: string;
  readonly buffers: string;
}

/** A question that finds a page calls it so; lists without one find and read at once. */
const VINDT = /\bbladzijde\b/;

/**
 * Counts the buffers of one request as the API sends it: with its login, its rights and its plans. Nobody else may be asking
 * this database anything.
 */
export async function telBuffers(huis: Huis, verzoek: Verzoek): Promise<Buffers> {
  // once for the catalogue, which the first question of a connection reads too
  await vraag(huis, verzoek);
  await huis.superuser.query('select pg_stat_statements_reset()');
  await vraag(huis, verzoek);
  const rijen = await lees(huis.superuser);
  const gelezen = rijen.map(({ buffers }) => Number(buffers));
  const vindt = rijen.find(({ query }) => VINDT.test(query));
  return {
    vinden: vindt === undefined ? Math.max(0, ...gelezen) : Number(vindt.buffers),
    alles: gelezen.reduce((som, buffers) => som + buffers, 0),
    vragen: rijen.reduce((som, { calls }) => som + Number(calls), 0),
  };
}

async function lees(superuser: pg.Client): Promise<Rij[]> {
  const { rows } = await superuser.query<Rij>(
    `select s.query, s.calls, s.shared_blks_hit + s.shared_blks_read as buffers
       from pg_stat_statements s join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
      where r.rolname = 'tns_app' and d.datname = current_database()`,
  );
  return rows;
}
