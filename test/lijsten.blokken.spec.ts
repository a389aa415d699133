import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { vul } from '../bench/schaal/opvulling.js';
import { maakZichtvraag, type Zichtvraag } from '../src/proces/zicht.vraag.js';
import { maakDatabase, type ProefDatabase } from './opzet/index.js';

const NU = new Date('2026-11-23T11:00:00.000Z');
/** A page, and one row more to know whether there is another. */
const BLADZIJDE = 51;
const OVERDRACHTSTANDEN = ['aangeboden', 'opgepakt', 'afgerond', 'geweigerd', 'doorgezet', 'ingetrokken'];
const DOSSIERSTANDEN = ['open', 'buiten-beeld', 'slapend', 'afgesloten'];

/** A node of a plan, as far as this test looks at it. */
interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
}

describe('de lijsten met 10.000 open overdrachten', () => {
  let proef: ProefDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    proef = await maakDatabase();
    await vul({ superUrl: proef.superUrl, overdrachten: 10_000, nu: NU, env: proef.env });
    client = new pg.Client({ connectionString: proef.env.DATABASE_URL });
    await client.connect();
    // the first query of a connection also reads the catalogue
    await meet({ soort: 'overdracht', organisatie: 'GGD' });
  });

  afterAll(async () => {
    await client.end();
    await proef.verwijder();
  });

  /** Finds one page as the service does, under EXPLAIN. */
  async function meet(vraag: Omit<Zichtvraag, 'hoogstens'>): Promise<{ rijen: number; blokken: number }> {
    const { sql, parameters } = maakZichtvraag({ ...vraag, hoogstens: BLADZIJDE });
    await client.query('begin read only');
    try {
      await client.query(`select set_config('tns.organisatie', $1, true), set_config('tns.rol', 'behandelaar', true)`, [
        vraag.organisatie,
      ]);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, buffers, format json) ${sql}`,
        [...parameters],
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (plan === undefined) throw new Error('explain gave no plan');
      return { rijen: plan['Actual Rows'], blokken: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
    } finally {
      await client.query('rollback');
    }
  }

  it.each([
    ['aanmeldingen, bijna alles', { soort: 'aanmelding', organisatie: 'GGD' }, 51],
    ['aanmeldingen, van een kleine organisatie', { soort: 'aanmelding', organisatie: 'SWT_MOLENLANDEN' }, 51],
    ['aanmeldingen op toestand', { soort: 'aanmelding', organisatie: 'GGD', toestanden: ['in-toets'] }, 51],
    [
      'aanmeldingen op groep en toestand',
      { soort: 'aanmelding', organisatie: 'GGD', groep: 'B', toestanden: ['doorverwezen'] },
      10,
    ],
    ['overdrachten, bijna alles', { soort: 'overdracht', organisatie: 'GGD' }, 51],
    [
      'overdrachten op wachtrij',
      { soort: 'overdracht', organisatie: 'LDH', wachtrij: 'LDH_OPVANG', toestanden: OVERDRACHTSTANDEN },
      51,
    ],
    ['overdrachten op toestand', { soort: 'overdracht', organisatie: 'LDH', toestanden: ['geweigerd'] }, 51],
    ['een toestand die niet voorkomt', { soort: 'overdracht', organisatie: 'LDH', toestanden: ['geschil'] }, 0],
    ['casusoverleggen', { soort: 'casusoverleg', organisatie: 'GGD' }, 30],
    ['dossiers, bijna alles', { soort: 'dossier', organisatie: 'GGD' }, 51],
    ['dossiers, van een kleine organisatie', { soort: 'dossier', organisatie: 'SWT_MOLENLANDEN' }, 51],
    ['dossiers op groep', { soort: 'dossier', organisatie: 'GGD', groep: 'J', toestanden: DOSSIERSTANDEN }, 51],
    [
      'dossiers op regiehouder',
      { soort: 'dossier', organisatie: 'GGD', regiehouder: 'JONGERENREGISSEUR', toestanden: DOSSIERSTANDEN },
      51,
    ],
    [
      'dossiers op alles',
      { soort: 'dossier', organisatie: 'GGD', regiehouder: 'GGD', groep: 'J', toestanden: ['slapend'] },
      5,
    ],
    ['iemand die nergens bij betrokken is', { soort: 'dossier', organisatie: 'NERGENS' }, 0],
  ] as const)('vinden een bladzijde in hoogstens 100 blokken: %s', async (_, vraag, minstens) => {
    const { rijen, blokken } = await meet(vraag);
    expect(rijen).toBeGreaterThanOrEqual(minstens);
    expect(blokken).toBeLessThanOrEqual(100);
  });

  it('worden bij een stap bijgehouden uit dat ene dossier, hoeveel er ook zijn', async () => {
    const blokken: number[] = [];
    const superuser = new pg.Client({ connectionString: proef.superUrl });
    await superuser.connect();
    try {
      const { rows: dossiers } = await superuser.query<{ id: string }>(
        'select id from tns.dossier order by id limit 8',
      );
      for (const { id } of dossiers) {
        const { rows } = await superuser.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
          `explain (analyze, buffers, format json) select tns.zicht_bij('${id}')`,
        );
        const plan = rows[0]?.['QUERY PLAN'][0].Plan;
        blokken.push((plan?.['Shared Hit Blocks'] ?? Infinity) + (plan?.['Shared Read Blocks'] ?? 0));
      }
    } finally {
      await superuser.end();
    }
    // the first call of a connection also reads the catalogue
    // the first calls of a connection also read the catalogue; after that some blocks per row of the dossier itself
    expect(Math.max(...blokken.slice(2))).toBeLessThanOrEqual(250);
  });

  it.each([30, 90, 170])('kosten %i dagen diep evenveel', async (dagen) => {
    const op = new Date(NU.getTime() - dagen * 24 * 60 * 60 * 1000).toISOString();
    const na = [op, '80000000-0000-0000-0000-000000000000'];
    const { rijen, blokken } = await meet({ soort: 'overdracht', organisatie: 'SWT_MOLENLANDEN', na });
    expect(rijen).toBe(BLADZIJDE);
    expect(blokken).toBeLessThanOrEqual(100);
  });
});
