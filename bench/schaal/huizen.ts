import pg from 'pg';
import { maakDatabase } from '../../src/platform/database/rollen.js';
import { Klant } from '../opstelling/klant.js';
import { type ApiProces, Opstelling } from '../opstelling/opstelling.js';
import { vul } from './opvulling.js';

/** One size: a database of its own in the cluster, with an API process on it. */
export interface Huis {
  /** open hand-offs, about */
  readonly overdrachten: number;
  readonly api: ApiProces;
  /** connection with the rights of the service */
  readonly databaseUrl: string;
  readonly klant: Klant;
  /** the superuser, connected to this database: counts buffers and looks ids up */
  readonly superuser: pg.Client;
}

/** PostgreSQL as a small server would have it; durability is the default. */
const INSTELLINGEN = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  // no replica follows, so an index that is built need not be written twice
  wal_level: 'minimal',
  max_wal_senders: '0',
  // data on an SSD: a random page costs hardly more than the next one
  random_page_cost: '1.1',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.max': '5000',
};

/** For a run that looks at buffers only, in a folder that is thrown away: filling takes half the time. */
const VLUCHTIG = { fsync: 'off', full_page_writes: 'off' };

/** Which sizes, and how. */
export interface Huizenopties {
  /** numbers of open hand-offs */
  readonly maten: readonly number[];
  /** with the durability of a server; needed where time is measured */
  readonly duurzaam: boolean;
  /** told what is done, with the seconds it took */
  readonly meld: (tekst: string) => void;
}

/** A cluster with one filled database and one API process per size. */
export class Huizen {
  private constructor(
    readonly opstelling: Opstelling,
    readonly huizen: readonly Huis[],
  ) {}

  /** Fills and starts them one after the other; whatever it started is stopped again when one fails. */
  static async start({ maten, duurzaam, meld }: Huizenopties): Promise<Huizen> {
    const opstelling = await Opstelling.start({
      instellingen: duurzaam ? INSTELLINGEN : { ...INSTELLINGEN, ...VLUCHTIG },
    });
    try {
      const nu = new Date();
      const huizen: Huis[] = [];
      for (const overdrachten of maten) {
        const begin = performance.now();
        huizen.push(await maakHuis(opstelling, overdrachten, nu));
        meld(
          `${overdrachten.toLocaleString('nl-NL')} open overdrachten: gevuld in ${Math.round((performance.now() - begin) / 1000)} s`,
        );
      }
      return new Huizen(opstelling, huizen);
    } catch (fout) {
      await opstelling.stop();
      throw fout;
    }
  }

  async stop(): Promise<void> {
    for (const { klant, superuser } of this.huizen) {
      klant.sluit();
      await superuser.end();
    }
    await this.opstelling.stop();
  }
}

async function maakHuis(opstelling: Opstelling, overdrachten: number, nu: Date): Promise<Huis> {
  const naam = `tns_schaal_${overdrachten}`;
  await alsBeheerder(opstelling.superUrl, (beheerder) => maakDatabase(beheerder, naam, 'tns'));
  const superUrl = metDatabase(opstelling.superUrl, naam);
  await vul({ superUrl, overdrachten, nu, env: opstelling.env });
  const superuser = new pg.Client({ connectionString: superUrl });
  await superuser.connect();
  await superuser.query('create extension if not exists pg_stat_statements');
  const env = opstelling.env;
  const databaseUrl = metDatabase(env['DATABASE_URL'] ?? '', naam);
  const api = await opstelling.api({
    DATABASE_URL: databaseUrl,
    DATABASE_URL_WORKER: metDatabase(env['DATABASE_URL_WORKER'] ?? '', naam),
  });
  return { overdrachten, api, databaseUrl, klant: new Klant(api.url), superuser };
}

/** On another database than the one that is copied: nobody may be connected to a template. */
async function alsBeheerder(superUrl: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: metDatabase(superUrl, 'postgres') });
  await client.connect();
  try {
    await werk(client);
  } finally {
    await client.end();
  }
}

function metDatabase(url: string, naam: string): string {
  const nieuw = new URL(url);
  nieuw.pathname = `/${naam}`;
  return nieuw.href;
}
