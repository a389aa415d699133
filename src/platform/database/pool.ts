import pg from 'pg';

/** The pool with which the API looks after itself: health must answer also when every connection for work is taken. */
export const PEIL_POOL = Symbol('PEIL_POOL');

/**
 * Longest wait for a connection, in the queue of the pool and on the network together (ms). Who waits longer hears 503:
 * behind a queue of seconds stands a caller who has given up already.
 */
export const WACHT_OP_VERBINDING_MS = 5_000;

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
    pipeline: true, // a question need not wait for the answer to the one before
  });
  return verdraagUitval(pool);
}

/**
 * Lets a pool live on when PostgreSQL falls away. It replaces a connection that drops, and whoever was asking something hears it;
 * but a connection that was just taken out, or stands between two questions, has nobody who listens, and then Node would end
 * the process.
 */
export function verdraagUitval(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

class Pool extends pg.Pool {
  constructor(opties?: pg.PoolConfig) {
    super(opties);
    verdraagUitval(this);
  }
}

/**
 * `pg` for TypeORM, with a pool that lives on. TypeORM begins to listen a moment after it was given a connection, too late for a
 * farewell that PostgreSQL sends in the same breath as its welcome.
 */
export const PG: typeof pg = Object.create(pg, { Pool: { value: Pool } }) as typeof pg; // the same, but for its pool
