import pg from 'pg';
import { WACHT_OP_VERBINDING_MS } from './bron.js';

/** The pool with which the API looks after itself: health must answer also when every connection for work is taken. */
export const PEIL_POOL = Symbol('PEIL_POOL');

/**
 * A plain pg pool beside TypeORM's.
 *
 * @param url connection string of the role
 * @param verbindingen largest number of connections
 */
export function maakPool(url: string, verbindingen: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: verbindingen,
    connectionTimeoutMillis: WACHT_OP_VERBINDING_MS,
    application_name: 'toegangspoort',
  });
  // An idle connection that drops is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  return pool;
}
