import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { STANDAARD_AUDIENCE } from '../config/config.js';
import { bereidDatabaseVoor, maakDatabase, maakRollen } from '../database/rollen.js';
import { startOidc, type IngebedOidc } from './oidc.js';
import { leesBevolking } from './personen.js';
import { maakEigenMap, projectMap, verwijder } from './plek.js';
import { datamapVan, startPostgres, SUPERGEBRUIKER, type IngebedPostgres } from './postgres.js';
import { stopAchterblijver } from './postmaster.js';
import { leesRun, maakGeheimen, runPad, schrijfRun, type Geheimen, type RunBestand } from './runbestand.js';
import { ditProces, isCode, neemSlot } from './slot.js';

/** Name of the database in the embedded cluster. */
const DATABASE = 'tns';

/** How to start the embedded runtime. */
export interface IngebedOpties {
  /** Its folder, from the project folder: `.data/demo` or `.data/start`. */
  map: string;
  /** Throw away data, secrets and keys of before. */
  leeg?: boolean;
  /** Default: OIDC_AUDIENCE of the environment, or STANDAARD_AUDIENCE. */
  audience?: string;
  /** Settings of PostgreSQL that differ, for tests. */
  instellingen?: Record<string, string>;
  /** At least so many people per organisation and role, for tests. */
  minstensPersonen?: number;
}

/** The variables that API and worker read; see platform/config. */
export interface IngebedOmgeving {
  DATABASE_URL: string;
  DATABASE_URL_WORKER: string;
  DATABASE_URL_MIGRATIE: string;
  OIDC_ISSUER: string;
  OIDC_AUDIENCE: string;
  VERSLEUTELING_SLEUTELS: string;
  VERSLEUTELING_ACTIEF: string;
  HMAC_SLEUTELS: string;
  HMAC_ACTIEF: string;
}

/** The embedded runtime while it runs. */
export interface Ingebed {
  readonly env: IngebedOmgeving & Record<string, string>;
  readonly map: string;
  /** Tells a second starter where the service listens; call it as soon as that is known. */
  meldUrl(url: string): Promise<void>;
  /** Moves the clock of everything that uses this database. @param ms milliseconds beside the time of this machine */
  verzetKlok(ms: number): Promise<void>;
  /** Stops identity provider and database, and gives the folder free. */
  stop(): Promise<void>;
}

/**
 * Starts all that the service runs on, on this machine only: PostgreSQL with its roles and an empty or earlier
 * database, and an identity provider with invented people.
 *
 * @throws SlotBezet when the folder is in use by a process that is alive: print its message and exit 1
 * @throws Error in plain words when it cannot start, or with NODE_ENV=production
 */
export async function startIngebed(opties: IngebedOpties): Promise<Ingebed> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('De ingebouwde database en inlogdienst zijn niet voor productie: zet DATABASE_URL en OIDC_ISSUER.');
  }
  const map = resolve(projectMap(), opties.map);
  const bevolking = leesBevolking(undefined, opties.minstensPersonen);
  maakEigenMap(map);
  const slot = await neemSlot(join(map, 'slot.json')).catch((fout: unknown) => {
    if (!isCode(fout, 'EACCES')) throw fout;
    throw new Error(`${map} is van een andere gebruiker. Start als die gebruiker, of verwijder de map.`, {
      cause: fout,
    });
  });
  const opruimen: (() => Promise<void>)[] = [async () => slot.laatLos()];
  const stop = async (): Promise<void> => {
    const fouten: unknown[] = [];
    // One that fails must not keep the others from stopping.
    for (let stap = opruimen.pop(); stap; stap = opruimen.pop())
      await stap().catch((fout: unknown) => fouten.push(fout));
    if (fouten.length > 0) throw fouten[0];
  };
  try {
    if (opties.leeg) await maakLeeg(map);
    const run = await haalRun(map);
    const audience = opties.audience ?? process.env['OIDC_AUDIENCE'] ?? STANDAARD_AUDIENCE;
    const { instellingen } = opties;
    const postgres = await startPostgres({
      map,
      wachtwoord: run.geheimen.postgres.super,
      ...(run.poorten.postgres === undefined ? {} : { poort: run.poorten.postgres }),
      ...(instellingen === undefined ? {} : { instellingen }),
    });
    opruimen.push(() => postgres.stop());
    await bereidVoor(postgres, run.geheimen);
    const oidc = await startOidc({
      map,
      audience,
      bevolking,
      geheimen: run.geheimen.oidc,
      ...(run.poorten.oidc === undefined ? {} : { poort: run.poorten.oidc }),
    });
    opruimen.push(() => oidc.stop());

    const poorten = { postgres: postgres.poort, oidc: oidc.poort };
    await schrijfRun(map, { ...run, poorten, loopt: { proces: ditProces(), issuer: oidc.issuer, audience } });
    opruimen.push(() => schrijfRun(map, { geheimen: run.geheimen, poorten }));
    const env = omgeving(run.geheimen, postgres, oidc);
    const zetKlok = 'update tns.klok set verschuiving_ms = $1';
    return {
      env,
      map,
      meldUrl: (url) => slot.meldUrl(url),
      verzetKlok: (ms) =>
        metClient(env.DATABASE_URL_MIGRATIE, async (client) => void (await client.query(zetKlok, [ms]))),
      stop,
    };
  } catch (fout) {
    await stop().catch(() => undefined);
    throw fout;
  }
}

async function maakLeeg(map: string): Promise<void> {
  const datamap = await datamapVan(map);
  await stopAchterblijver(datamap);
  await verwijder(datamap);
  await verwijder(runPad(map));
  await verwijder(join(map, 'koppelingen'));
}

async function haalRun(map: string): Promise<RunBestand> {
  const bestaand = await leesRun(map);
  if (bestaand) return bestaand;
  const datamap = await datamapVan(map);
  if (existsSync(join(datamap, 'PG_VERSION'))) {
    throw new Error(`Van de gegevens in ${datamap} zijn de sleutels weg (${runPad(map)}). Begin opnieuw met --leeg.`);
  }
  const run: RunBestand = { geheimen: maakGeheimen(), poorten: {} };
  // Before the cluster is made: a password that is nowhere written down would lock us out of it.
  await schrijfRun(map, run);
  return run;
}

async function bereidVoor(postgres: IngebedPostgres, geheimen: Geheimen): Promise<void> {
  const wachtwoord = geheimen.postgres.super;
  await metClient(postgres.url(SUPERGEBRUIKER, wachtwoord, 'postgres'), async (client) => {
    await maakRollen(client, geheimen.postgres);
    await maakDatabase(client, DATABASE);
  });
  await metClient(postgres.url(SUPERGEBRUIKER, wachtwoord, DATABASE), bereidDatabaseVoor);
}

async function metClient(url: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await werk(client);
  } finally {
    await client.end();
  }
}

function omgeving(geheimen: Geheimen, postgres: IngebedPostgres, oidc: IngebedOidc): Ingebed['env'] {
  return {
    DATABASE_URL: postgres.url('tns_app', geheimen.postgres.app, DATABASE),
    DATABASE_URL_WORKER: postgres.url('tns_worker', geheimen.postgres.worker, DATABASE),
    DATABASE_URL_MIGRATIE: postgres.url('tns_migratie', geheimen.postgres.migratie, DATABASE),
    OIDC_ISSUER: oidc.issuer,
    OIDC_AUDIENCE: oidc.audience,
    VERSLEUTELING_SLEUTELS: JSON.stringify(geheimen.versleuteling.sleutels),
    VERSLEUTELING_ACTIEF: geheimen.versleuteling.actief,
    HMAC_SLEUTELS: JSON.stringify(geheimen.hmac.sleutels),
    HMAC_ACTIEF: geheimen.hmac.actief,
  };
}
