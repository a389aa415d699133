import { DataSource, QueryFailedError } from 'typeorm';
import { MIGRATIES } from './migreer.js';

/** No such table, no such schema: PostgreSQL manual, appendix A. */
const NOG_NIETS = new Set(['42P01', '3F000']);
/** No right to look: an older version of `migreer` did not give it. */
const GEEN_RECHT = '42501';

/** The tables are older than this build needs. The message says what to do. */
export class TabellenTeOud extends Error {
  override readonly name = 'TabellenTeOud';
}

/**
 * Refuses a database in which a migration of this build has not run: a step would fail halfway the day. A newer database
 * is fine, since migrations only add (expand, deploy, contract).
 *
 * @throws TabellenTeOud naming the first migration that is missing
 */
export async function eisTabellen(bron: DataSource): Promise<void> {
  const gedaan = await gedraaid(bron);
  const mist = MIGRATIES.map(({ name }) => name).filter((naam) => !gedaan.has(naam));
  if (mist.length === 0) return;
  throw new TabellenTeOud(
    `De tabellen van de database zijn te oud voor dit programma: ${mist[0]} is nog niet gedraaid. ` +
      'Draai eerst npm run migreer, met DATABASE_URL_MIGRATIE.',
  );
}

async function gedraaid(bron: DataSource): Promise<Set<string>> {
  try {
    const rijen = await bron.query<{ name: string }[]>('select name from tns.migrations');
    return new Set(rijen.map(({ name }) => name));
  } catch (fout) {
    // TypeORM types the driver's error as a plain Error; pg puts a code on it
    const { code } = (fout instanceof QueryFailedError ? fout.driverError : {}) as { code?: string };
    if (code !== undefined && NOG_NIETS.has(code)) return new Set();
    if (code !== GEEN_RECHT) throw fout;
    // a role that is none of ours is told so by DatabaseService, which has the better reason to refuse it
    return (await isVreemd(bron)) ? new Set(MIGRATIES.map(({ name }) => name)) : new Set();
  }
}

async function isVreemd(bron: DataSource): Promise<boolean> {
  const [rol] = await bron.query<{ vreemd: boolean }[]>(
    `select rolsuper or rolbypassrls as vreemd from pg_roles where rolname = current_user`,
  );
  return rol?.vreemd ?? true;
}
