import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { WAT_RINKELT, WAT_RINKELT_AAN } from '../src/proces/klokbel.js';
import { TE_TELLEN } from '../src/proces/ladderteller.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';

const NU = '2026-11-23T11:00:00.000Z';
const BEGIN = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/**
 * Clocks as they stand once counted: ends over half a year from `NU` on, one in twenty paused, and a hundred that ring now. Their
 * zaken do not matter: a question that had to look at them would show in its buffers.
 */
const VUL = `insert into tns.termijn (id, dossier_id, zaak_id, soort, start, lengte, eenheid, rekenwijze, aard, grondslag, rij_id,
    laatste_dag, vervalt_op, opgeschort, gewekt_op, ladder_voor, trede, trede_op)
  select md5('t' || n)::uuid, md5('d' || n)::uuid, md5('z' || n)::uuid, 'proef', $1::timestamptz - interval '1 day', 8, 'week', 'KALENDER',
         'fataal', 'proef', gen_random_uuid(), null, e.einde, e.einde is null, null, e.einde, case when e.einde is null then null else 1 end,
         e.einde - interval '2 days'
    from generate_series(1, $2::integer) n
    cross join lateral (select case when n <= 50 then $1::timestamptz - n * interval '1 minute'
      when n % 20 = 0 then null else $1::timestamptz + interval '3 days' + hashint4(n)::bigint % 7776000 * interval '1 second'
        + interval '90 days' end as einde) e`;

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
}

describe('de ronde langs 100.000 lopende klokken', () => {
  let proef: ProefDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    proef = await maakDatabase();
    const vuller = new pg.Client({ connectionString: proef.superUrl });
    await vuller.connect();
    await vuller.query('set session_replication_role = replica; set synchronous_commit = off');
    await vuller.query(VUL, [NU, 100_000]);
    await vuller.query('vacuum analyze tns.termijn');
    await vuller.end();
    client = new pg.Client({
      connectionString: proef.env.DATABASE_URL_WORKER,
      options: '-c enable_seqscan=off -c jit=off',
    });
    await client.connect();
    await kosten(WAT_RINKELT, [NU, ...BEGIN, 200]); // the first query of a connection also reads the catalogue
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await proef.verwijder();
  });

  const kosten = async (sql: string, waarden: readonly unknown[]): Promise<{ rijen: number; blokken: number }> => {
    await client.query('begin');
    try {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, buffers, format json) ${sql}`,
        [...waarden],
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (plan === undefined) throw new Error('explain gave no plan');
      return { rijen: plan['Actual Rows'], blokken: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
    } finally {
      await client.query('rollback');
    }
  };

  it('vindt wat rinkelt zonder naar de rest te kijken', async () => {
    const { rijen, blokken } = await kosten(WAT_RINKELT, [NU, ...BEGIN, 200]);
    expect(rijen).toBe(100); // fifty ends, and a rung of each
    expect(blokken).toBeLessThanOrEqual(150);
  });

  it('kost bijna niets als er niets rinkelt', async () => {
    const { rijen, blokken } = await kosten(WAT_RINKELT, ['2026-01-01T00:00:00Z', ...BEGIN, 200]);
    expect(rijen).toBe(0);
    expect(blokken).toBeLessThanOrEqual(10);
  });

  it('vindt van één klok wat er rinkelt, in volgorde, als een sein wekt', async () => {
    const { rows } = await client.query<{ id: string }>(
      `select md5('t' || n)::uuid as id from generate_series(50, 51) n`,
    );
    const [rinkelt, rustig] = rows;
    expect(await kosten(WAT_RINKELT_AAN, [rinkelt?.id, NU])).toEqual({ rijen: 2, blokken: expect.any(Number) });
    expect((await kosten(WAT_RINKELT_AAN, [rinkelt?.id, NU])).blokken).toBeLessThanOrEqual(10);
    const { rows: bellen } = await client.query<{ wat: string }>(WAT_RINKELT_AAN, [rinkelt?.id, NU]);
    expect(bellen.map(({ wat }) => wat)).toEqual(['trede', 'einde']); // the rung was two days before the end
    expect((await kosten(WAT_RINKELT_AAN, [rustig?.id, NU])).rijen).toBe(0);
  });

  it('vindt wat nog geteld moet worden zonder naar de rest te kijken', async () => {
    const { rijen, blokken } = await kosten(TE_TELLEN, [BEGIN[1], 500]);
    expect(rijen).toBe(0);
    expect(blokken).toBeLessThanOrEqual(10);
  });
});
