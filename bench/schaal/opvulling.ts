import pg from 'pg';
import { Versleuteling } from '../../src/platform/versleuteling/index.js';
import {
  AANMELDERS,
  aantalDossiers,
  DRUK_DOSSIER,
  DRUKTE,
  GESCHIEDENIS,
  SPINE,
  STAGING,
  WACHTRIJEN,
  ZICHT,
} from './opvulling.sql.js';

/** The BSN (of the official test range) by which the oldest client of a filled database is found. */
export const BEKEND_BSN = '999990019';

const TABELLEN = [
  'client',
  'dossier',
  'zaak',
  'aanmelding',
  'overdracht',
  'casusoverleg',
  'betrokkenheid',
  'termijn',
  'gebeurtenis',
  'gebeurtenis_inhoud',
  'outbox',
  'ontvangstbewijs',
  'inzage',
  'zicht',
];

/** What to fill. */
export interface Vulling {
  /** connection of the superuser to the database */
  readonly superUrl: string;
  /** hand-offs that are open, about */
  readonly overdrachten: number;
  readonly nu: Date;
  /** the variables of the house, for its keys */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Fills a migrated database in the proportions of the work: per dossier a client, an aanmelding, a toets that is done and two or
 * three open hand-offs, one dossier in eleven closed, and the clocks, involvements, steps, letters, receipts and looks that
 * belong to them. Past the triggers and with the indexes taken off meanwhile; what it leaves behind satisfies them.
 */
export async function vul(vulling: Vulling): Promise<void> {
  const client = new pg.Client({ connectionString: vulling.superUrl });
  await client.connect();
  try {
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '1GB'; set jit = off; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 2`,
    );
    const indexen = await neemIndexenAf(client);
    await schrijf(client, vulling);
    for (const index of indexen) await client.query(index);
    for (const tabel of TABELLEN) await client.query(`vacuum (analyze) tns.${tabel}`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function schrijf(client: pg.Client, { overdrachten, nu, env }: Vulling): Promise<void> {
  const dossiers = aantalDossiers(overdrachten);
  const wachtrijen = WACHTRIJEN.map((plek) => plek.join('/'));
  // one dossier in eleven is closed and has no open work
  await voer(client, STAGING, [Math.round((dossiers * 11) / 10), nu, wachtrijen, AANMELDERS]);
  const sleutels = sleutelsUit(env);
  const { rows } = await client.query<{ id: string }>(
    `select id from tns.referentie_rij where soort = 'termijn' order by id limit 1`,
  );
  const { hash } = sleutels.sleutelhash('bsn', BEKEND_BSN);
  await voer(client, [...SPINE, ZICHT, ...GESCHIEDENIS], [dossiers, nu, sleutels.versleutel('{}'), rows[0]?.id, hash]);
  await voer(client, DRUKTE, [DRUK_DOSSIER]);
}

/** Runs statements that share one list of parameters; each gets those it names. */
async function voer(client: pg.Client, vragen: readonly string[], waarden: readonly unknown[]): Promise<void> {
  for (const vraag of vragen) {
    const genoemd = [...new Set([...vraag.matchAll(/\$(\d)(?!\$)/g)].map((treffer) => Number(treffer[1])))];
    const eigen = vraag.replace(/\$(\d)/g, (_, nummer: string) => `$${genoemd.indexOf(Number(nummer)) + 1}`);
    await client.query(
      eigen,
      genoemd.map((nummer) => waarden[nummer - 1]),
    );
  }
}

function sleutelsUit(env: Vulling['env']): Versleuteling {
  // made by the embedded house, as JSON of version to key
  const lees = (naam: string): Record<string, string> => JSON.parse(env[naam] ?? '{}') as Record<string, string>;
  return new Versleuteling({
    sleutels: lees('VERSLEUTELING_SLEUTELS'),
    actief: env['VERSLEUTELING_ACTIEF'] ?? '1',
    hmacSleutels: lees('HMAC_SLEUTELS'),
    hmacActief: env['HMAC_ACTIEF'] ?? '1',
  });
}

/** Takes the indexes off that no constraint stands on: building them afterwards takes a fraction of the time. */
async function neemIndexenAf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ naam: string; maak: string }>(
    `select i.indexrelid::regclass::text as naam, pg_get_indexdef(i.indexrelid) as maak
       from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'tns'::regnamespace and t.relname = any ($1)
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABELLEN],
  );
  for (const { naam } of rows) await client.query(`drop index ${naam}`);
  return rows.map(({ maak }) => maak);
}
