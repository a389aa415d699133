import pg from 'pg';
import { antwoordOp } from '../snelheid/kind.js';
import { openWerker } from './bullmq.js';

/**
 * FROZEN: do not tune. Raw BullMQ in a process of its own: takes a letter and writes one row in one transaction.
 * Variables: URL, and REDIS_URL when the queue lives there.
 */
const pool = new pg.Pool({ connectionString: process.env['URL'], max: 4 });
const werker = await openWerker(
  { databaseUrl: process.env['URL'] ?? '', redisUrl: process.env['REDIS_URL'] },
  async (id) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('insert into referentie_bench.bewijs (id, ontvangen_op) values ($1, $2)', [id, new Date()]);
      await client.query('commit');
    } finally {
      client.release();
    }
  },
);
// nothing is asked of it but to be there
antwoordOp(
  () => Promise.resolve(),
  async () => {
    await werker.sluit();
    await pool.end();
  },
);
