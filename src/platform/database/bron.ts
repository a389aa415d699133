import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { PG, WACHT_OP_VERBINDING_MS } from './pool.js';

/** PostgreSQL type oid of `date`. */
const DATE = 1082;

/**
 * Dates stay the text they are (`YYYY-MM-DD`). The pg driver would make them moments at local midnight, which moves a
 * birth date one day for every server east of Greenwich (docs/besluiten/0008).
 */
pg.types.setTypeParser(DATE, (tekst) => tekst);
/**
 * Moments go to PostgreSQL in UTC. The driver would write them in the time zone of the process, with its distance to UTC in whole
 * minutes: of a day before that zone had one (Amsterdam: 1937) seconds would be lost.
 */
pg.defaults.parseInputDatesAsUTC = true;

/**
 * Every question is answered from an index, whatever the size. A connection keeps its plans; those made while the tables were new
 * would read them from end to end, and go on doing so while they grow. So small a question is not worth compiling either.
 * `tns.lezer` says which rows of reference data this version can read (migrations 0008 and 0019).
 */
const INSTELLINGEN = '-c enable_seqscan=off -c jit=off -c tns.lezer=3';

/**
 * Connection settings for one login role.
 *
 * @param url connection string of that role
 * @param verbindingen largest number of connections in the pool
 */
export function bronOpties(url: string, verbindingen = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'tns',
    synchronize: false,
    migrationsRun: false,
    poolSize: verbindingen,
    connectTimeoutMS: WACHT_OP_VERBINDING_MS,
    applicationName: 'toegangspoort',
    driver: PG,
    // statements go out without waiting for the answer to the one before (docs/besluiten/0031)
    extra: { idleTimeoutMillis: 30_000, pipeline: true, options: INSTELLINGEN },
  };
}

/** A bare data source for scripts and migrations; the caller closes it. */
export async function openBron(url: string, opties: Partial<DataSourceOptions> = {}): Promise<DataSource> {
  // the options of two postgres sources always fit together; the union type of typeorm cannot see that
  const bron = new DataSource({ ...bronOpties(url, 2), ...opties } as DataSourceOptions);
  return bron.initialize();
}
