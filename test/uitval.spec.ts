/** PostgreSQL falls away at the most awkward moment: the process lives on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { maakPool } from '../src/platform/database/pool.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';

describe('een verbinding die wegvalt', () => {
  let database: ProefDatabase;
  let baas: pg.Client;

  beforeAll(async () => {
    database = await maakDatabase();
    baas = new pg.Client({ connectionString: database.superUrl });
    await baas.connect();
  });

  afterAll(() => baas.end());

  it('terwijl niemand er iets op vraagt, beëindigt het proces niet; de volgende vraag krijgt een nieuwe', async () => {
    const pool = maakPool(database.env.DATABASE_URL, 1);
    const verbinding = await pool.connect();
    const { rows } = await verbinding.query<{ pid: number }>('select pg_backend_pid() as pid');
    const weg = new Promise((klaar) => verbinding.once('end', klaar));
    await baas.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await weg;
    verbinding.release();
    expect((await pool.query('select 1 as er')).rows).toEqual([{ er: 1 }]);
    await pool.end();
  });
});
