import { Referentie1763769600002 } from '../../../migrations/0002-referentie.js';
import { Ruggengraat1763769600001 } from '../../../migrations/0001-ruggengraat.js';
import { migreerWachtrijschema } from '../queue/index.js';
import { openBron } from './bron.js';

/** All migrations, oldest first. Named classes, no globs: what runs is what was compiled and reviewed. */
export const MIGRATIES = [Ruggengraat1763769600001, Referentie1763769600002];

/**
 * Brings a database to the newest version: our schema `tns`, then the schema of the queue library. Safe to run again.
 *
 * @param url connection of `tns_migratie`, owner of the database and no superuser
 */
export async function migreer(url: string): Promise<void> {
  const bron = await openBron(url, { migrations: MIGRATIES, migrationsTransactionMode: 'each' });
  try {
    await bron.query('create schema if not exists tns');
    await bron.runMigrations();
  } finally {
    await bron.destroy();
  }
  await migreerWachtrijschema(url);
}
