import type { DataSource } from 'typeorm';
import { Ruggengraat1763769600001 } from '../../../migrations/0001-ruggengraat.js';
import { Referentie1763769600002 } from '../../../migrations/0002-referentie.js';
import { Vergrendelen1795305600003 } from '../../../migrations/0003-vergrendelen.js';
import { Lijsten1795305600004 } from '../../../migrations/0004-lijsten.js';
import { Meten1795305600005 } from '../../../migrations/0005-meten.js';
import { Werkplek1795305600006 } from '../../../migrations/0006-werkplek.js';
import { Vlotter1795305600007 } from '../../../migrations/0007-vlotter.js';
import { Uitvoering1795305600008 } from '../../../migrations/0008-uitvoering.js';
import { Intake1795305600009 } from '../../../migrations/0009-intake.js';
import { Briefadres1795305600010 } from '../../../migrations/0010-briefadres.js';
import { Uitkering1795305600011 } from '../../../migrations/0011-uitkering.js';
import { Opvang1795305600012 } from '../../../migrations/0012-opvang.js';
import { Verwijzing1795305600013 } from '../../../migrations/0013-verwijzing.js';
import { Nazorg1795305600014 } from '../../../migrations/0014-nazorg.js';
import { Rug1795305600015 } from '../../../migrations/0015-rug.js';
import { Samenhang1795305600016 } from '../../../migrations/0016-samenhang.js';
import { Bezwaar1795305600017 } from '../../../migrations/0017-bezwaar.js';
import { EenTegelijk1795305600018 } from '../../../migrations/0018-een-tegelijk.js';
import { Ladder1795305600019 } from '../../../migrations/0019-ladder.js';
import { Aflevering1795305600020 } from '../../../migrations/0020-aflevering.js';
import { Uitnodiging1795305600021 } from '../../../migrations/0021-uitnodiging.js';
import { Berichten1795305600023 } from '../../../migrations/0023-berichten.js';
import { Afleverpoging1795305600024 } from '../../../migrations/0024-afleverpoging.js';
import { Aansluiting1795305600025 } from '../../../migrations/0025-aansluiting.js';
import { Afleverreeks1795392000026 } from '../../../migrations/0026-afleverreeks.js';
import { Afleverpak1795395600027 } from '../../../migrations/0027-afleverpak.js';
import { codeVan } from '../http/storing.js';
import { migreerWachtrijschema } from '../queue/index.js';
import { openBron } from './bron.js';

/** All migrations, oldest first. Named classes, no globs: what runs is what was compiled and reviewed. */
export const MIGRATIES = [
  Ruggengraat1763769600001,
  Referentie1763769600002,
  Vergrendelen1795305600003,
  Lijsten1795305600004,
  Meten1795305600005,
  Werkplek1795305600006,
  Vlotter1795305600007,
  Uitvoering1795305600008,
  Intake1795305600009,
  Briefadres1795305600010,
  Uitkering1795305600011,
  Opvang1795305600012,
  Verwijzing1795305600013,
  Nazorg1795305600014,
  Rug1795305600015,
  Samenhang1795305600016,
  Bezwaar1795305600017,
  EenTegelijk1795305600018,
  Ladder1795305600019,
  Aflevering1795305600020,
  Uitnodiging1795305600021,
  Berichten1795305600023,
  Afleverpoging1795305600024,
  Aansluiting1795305600025,
  Afleverreeks1795392000026,
  Afleverpak1795395600027,
];

/**
 * A migration that waits for a table keeps every later request on it waiting too: it gives up quickly and tries again. The same
 * when it and a request wait for each other and PostgreSQL ends the migration: what it had not finished is undone by then.
 */
const WACHT_OP_SLOT = '2s';
const POGINGEN = 20;
const RUST_MS = 500;
const OPNIEUW = new Set(['55P03', '40P01']); // lock_not_available, deadlock_detected

/**
 * Brings a database to the newest version: our schema `tns`, then the schema of the queue library. Safe to run again, and
 * while the service runs.
 *
 * @param url connection of `tns_migratie`, owner of the database and no superuser
 * @throws the error of PostgreSQL; what was finished before it stays
 */
export async function migreer(url: string): Promise<void> {
  const bron = await openBron(url, {
    migrations: MIGRATIES,
    migrationsTransactionMode: 'each',
    extra: { options: `-c lock_timeout=${WACHT_OP_SLOT}` },
  });
  try {
    await bron.query('create schema if not exists tns');
    await voerUit(bron);
    // what has run is no secret, and every process looks at it before it starts
    await bron.query(
      'grant usage on schema tns to tns_app, tns_worker; grant select on tns.migrations to tns_app, tns_worker',
    );
  } finally {
    await bron.destroy();
  }
  await migreerWachtrijschema(url);
}

async function voerUit(bron: DataSource): Promise<void> {
  for (let poging = 1; ; poging += 1) {
    try {
      await bron.runMigrations();
      return;
    } catch (fout) {
      if (poging === POGINGEN || !OPNIEUW.has(codeVan(fout) ?? '')) throw fout;
      await new Promise((verder) => setTimeout(verder, RUST_MS));
    }
  }
}
