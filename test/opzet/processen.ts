import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { startProces, type Einde, type Proces } from '../../bench/opstelling/proces.js';
import { maakDatabase, type ProefDatabase } from './index.js';

/** A process and where it listens. */
export interface Luisterend extends Proces {
  readonly url: string;
}

/** A start on this machine may take so long when it is busy (ms). */
const GEDULD_MS = 30_000;

/** API and worker as processes of their own, compiled, on a database of this test file. */
export class Processen {
  private readonly lopend = new Set<Proces>();

  private constructor(
    readonly proef: ProefDatabase,
    readonly superuser: pg.Client,
  ) {}

  static async open(): Promise<Processen> {
    const proef = await maakDatabase();
    const superuser = new pg.Client({ connectionString: proef.superUrl });
    await superuser.connect();
    return new Processen(proef, superuser);
  }

  /** Kills what a failed test left, and removes the database. */
  async sluit(): Promise<void> {
    await Promise.all([...this.lopend].map((proces) => proces.dood()));
    await this.superuser.end();
    await this.proef.verwijder();
  }

  /** Starts it and waits for nothing. */
  start(script: 'main' | 'worker', extra: Record<string, string> = {}): Proces {
    const proces = startProces(`src/${script}.js`, {
      ...this.proef.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
      WERKER_PORT: '0',
      ...extra,
    });
    this.lopend.add(proces);
    void proces.einde.then(() => this.lopend.delete(proces));
    return proces;
  }

  async api(extra?: Record<string, string>): Promise<Luisterend> {
    return luisterend(this.start('main', extra), /luistert op (http:\S+)/);
  }

  async werker(extra?: Record<string, string>): Promise<Luisterend> {
    return luisterend(this.start('worker', extra), /metingen op (http:\S+)/);
  }

  async sql<T extends object>(sql: string, waarden: unknown[] = []): Promise<T[]> {
    return (await this.superuser.query<T>(sql, waarden)).rows;
  }
}

async function luisterend(proces: Proces, patroon: RegExp): Promise<Luisterend> {
  const [, url = ''] = await proces.wachtOp(patroon, GEDULD_MS);
  return Object.assign(proces, { url });
}

/** How a process ended, within the time that orchestrators give it before they kill. */
export async function binnenDeTijd(proces: Proces): Promise<Einde> {
  const teLaat = wacht(GEDULD_MS, undefined, { ref: false }).then(() => {
    throw new Error(`het proces is er na ${GEDULD_MS} ms nog:\n${proces.uitvoer()}`);
  });
  return Promise.race([proces.einde, teLaat]);
}

/**
 * Told to a process at its start: say so when somebody begins to listen to SIGTERM. Before that moment it is Node that ends it.
 * In one word, since it goes through NODE_OPTIONS.
 */
export const ZEG_WANNEER_HET_LUISTERT = {
  NODE_OPTIONS: `--import=data:text/javascript,process.on('newListener',(naam)=>naam==='SIGTERM'&&process.stderr.write('luistert-naar-SIGTERM'))`,
};
