/** BullMQ on the same PostgreSQL: the default, so that nobody needs Redis to begin. */
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { verdraagUitval } from '../database/pool.js';
import { type Backend, metRem } from './backend.js';
import { controleerWachtrijschema, WACHTRIJSCHEMA } from './schema.js';

/** Connections for queries (sending, fetching, finishing) of all queues and workers of a process together. */
const VOOR_VRAGEN = 4;
/** How long closing waits for connections that are still in use, in ms. */
const HOOGSTE_SLUIT_MS = 1000;

/**
 * Builds the PostgreSQL store on one pool of its own.
 *
 * Connections: BullMQ would open a pool per Queue and per Worker; here all share one, opened on demand and closed
 * after ten idle seconds. A process that only sends holds 1–2; a worker process one per `verwerk` (its LISTEN, which
 * keeps its connection) plus at most four for queries.
 *
 * @param url connection string of tns_worker (or tns_app)
 * @param opties with `alleenLezen` PostgreSQL refuses every change
 */
export function maakPostgresBackend(url: string, { alleenLezen = false } = {}): Backend {
  const pool = new pg.Pool({
    ...metInstellingen(url, alleenLezen),
    application_name: 'tns-wachtrij',
    max: VOOR_VRAGEN,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
  verdraagUitval(pool);
  const klassen = withBackend(metRem(createPostgresBackend));
  return {
    soort: 'postgres',
    controleer: () => controleerWachtrijschema(pool),
    queue: (naam, opties) => new klassen.Queue(naam, { ...opties, connection: pool }),
    /** One by one: BullMQ's bulk function makes a sequence and temporary tables, which our roles may not. */
    async voegToe(queue, jobs) {
      for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
    },
    worker(naam, processor, opties) {
      // room for its LISTEN, so that listeners can never use up the connections for queries
      pool.options.max += 1;
      return new klassen.Worker(naam, processor, { ...opties, connection: pool });
    },
    async ping() {
      await pool.query('SELECT 1');
    },
    async sluit() {
      // A handler that never ends keeps its LISTEN checked out, and `end` would wait for it for ever.
      const klaar = pool.end();
      let wekker: NodeJS.Timeout | undefined;
      const opgeven = new Promise((verder) => (wekker = setTimeout(verder, HOOGSTE_SLUIT_MS)));
      await Promise.race([klaar, opgeven]);
      clearTimeout(wekker);
    },
  };
}

/**
 * BullMQ's statements name no schema: on a pool that it did not make, the search path is ours to set. It goes in the
 * start-up packet (not in a query on connect), so no statement can overtake it; options already in the URL stay.
 *
 * `synchronous_commit = off` only here: a queue may forget its last moments when the server crashes, because the
 * outbox is the record and its sweep sends again. It saves a disk flush per letter sent, fetched and finished.
 */
function metInstellingen(url: string, alleenLezen: boolean): { connectionString: string } {
  const adres = new URL(url);
  const al = adres.searchParams.get('options');
  const onze = `-c search_path=${WACHTRIJSCHEMA} -c synchronous_commit=off${alleenLezen ? ' -c default_transaction_read_only=on' : ''}`;
  adres.searchParams.set('options', al ? `${al} ${onze}` : onze);
  return { connectionString: adres.toString() };
}
