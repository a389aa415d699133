/** The tables of BullMQ in PostgreSQL: made by the migrator, checked by everybody before the first worker. */
import { assertSchemaCompatibility, LATEST_SCHEMA_VERSION, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import pg from 'pg';

/** The schema in the same database; BullMQ's own default and the only one it uses on a pool we hand it. */
export const WACHTRIJSCHEMA = 'bullmq';

const LOGINROLLEN = ['tns_app', 'tns_worker'] as const;

/** Boot must stop: the queue's schema is absent, too old, too new or out of reach. The message says what to do. */
export class WachtrijschemaFout extends Error {
  override readonly name = 'WachtrijschemaFout';
}

/**
 * Brings BullMQ's schema up to date and lets the login roles use it. Idempotent; safe beside a second migrator
 * (BullMQ takes a transaction-scoped advisory lock).
 *
 * On a client of its own, because lock and transaction must share one session, and as `tns_migratie`, who then owns
 * the tables. The roles get USAGE, DML and sequences, never CREATE: all job ids are ours and jobs are added one by
 * one, so BullMQ's DDL for a counter per queue (and for bulk) is never reached. The migration ledger is read-only for them. Default privileges do the same
 * for tables that a later BullMQ version adds.
 *
 * @param url connection string of the owner of the database (tns_migratie)
 * @param rollen login roles that use the queues; they must exist
 */
export async function migreerWachtrijschema(url: string, rollen: readonly string[] = LOGINROLLEN): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'tns-wachtrijschema' });
  await client.connect();
  try {
    await runMigrations(client, WACHTRIJSCHEMA);
    const wie = rollen.map((rol) => client.escapeIdentifier(rol)).join(', ');
    await client.query(`
      BEGIN;
      GRANT USAGE ON SCHEMA ${WACHTRIJSCHEMA} TO ${wie};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${WACHTRIJSCHEMA} TO ${wie};
      REVOKE INSERT, UPDATE, DELETE ON ${WACHTRIJSCHEMA}.migration FROM ${wie};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${WACHTRIJSCHEMA} TO ${wie};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${WACHTRIJSCHEMA} TO ${wie};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${WACHTRIJSCHEMA} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${wie};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${WACHTRIJSCHEMA} GRANT USAGE, SELECT ON SEQUENCES TO ${wie};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${WACHTRIJSCHEMA} GRANT EXECUTE ON FUNCTIONS TO ${wie};
      COMMIT;`);
    await bouwIndex(client);
  } finally {
    await client.end();
  }
}

/**
 * After every letter BullMQ throws away what was done long enough ago. Its own index holds two states by name, so a plan that is
 * kept for any state cannot use it and reads every letter of the queue. Beside the writers, and again when that was broken off.
 */
async function bouwIndex(client: pg.Client): Promise<void> {
  const naam = `${WACHTRIJSCHEMA}.tns_job_klaar_ix`;
  const kapot = await client.query('select 1 from pg_index where indexrelid = to_regclass($1) and not indisvalid', [
    naam,
  ]);
  if (kapot.rows.length > 0) await client.query(`drop index concurrently ${naam}`);
  await client.query(
    `create index concurrently if not exists tns_job_klaar_ix
       on ${WACHTRIJSCHEMA}.job (queue, state, finished_at_ms) where finished_at_ms is not null`,
  );
}

/**
 * Refuses to go on unless the schema is the one this build of BullMQ knows.
 *
 * Why it must come before any Worker: a Worker on an un-migrated schema does not fail, it spins, starves the event
 * loop and fills the disk with log (5.8 GB in ten minutes, measured). BullMQ's own check passes on an *older* schema
 * of the same major, whose functions may be missing, so the version is compared too.
 *
 * @throws WachtrijschemaFout with the reason and the remedy
 */
export async function controleerWachtrijschema(pool: pg.Pool): Promise<void> {
  let versie: number;
  try {
    versie = await assertSchemaCompatibility(pool, WACHTRIJSCHEMA);
  } catch (fout) {
    throw new WachtrijschemaFout(uitleg(fout), { cause: fout });
  }
  if (versie < LATEST_SCHEMA_VERSION) {
    throw new WachtrijschemaFout(
      `The queue schema "${WACHTRIJSCHEMA}" is at version ${versie}, this build needs ${LATEST_SCHEMA_VERSION}. ` +
        'Run the migrations first (as tns_migratie).',
    );
  }
}

function uitleg(fout: unknown): string {
  if (fout instanceof SchemaMigrationRequiredError) {
    return `The queue schema "${WACHTRIJSCHEMA}" has not been made. Run the migrations first (as tns_migratie).`;
  }
  if (fout instanceof Error && 'code' in fout && fout.code === '42501') {
    return `This role may not use the queue schema "${WACHTRIJSCHEMA}". Run the migrations: they grant it.`;
  }
  return `The queue schema "${WACHTRIJSCHEMA}" cannot be used: ${fout instanceof Error ? fout.message : String(fout)}`;
}
