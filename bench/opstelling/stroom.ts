import { datamapVan, startPostgres, type IngebedPostgres } from '../../src/platform/ingebed/postgres.js';
import { geefSein, leesPostmaster } from '../../src/platform/ingebed/postmaster.js';
import { bestaat } from '../../src/platform/ingebed/slot.js';
import { wachtTot } from '../../src/platform/ingebed/wacht.js';

/** Which embedded PostgreSQL, and how it was started. */
export interface StroomOpties {
  /** folder of the embedded runtime */
  readonly map: string;
  /** of the superuser */
  readonly wachtwoord: string;
  readonly instellingen?: Record<string, string>;
}

const WEG_MS = 10_000;

/** The power switch of an embedded PostgreSQL: off without a farewell, on again on the same port and data. */
export class Stroom {
  private herstart: IngebedPostgres | undefined;

  constructor(private readonly opties: StroomOpties) {}

  /**
   * Ends the server at once: SIGKILL as a power cut, SIGQUIT as "immediate" of pg_ctl. Both leave it to recovery to find
   * back what was committed.
   * @returns the port it had
   */
  async uit(sein: 'SIGKILL' | 'SIGQUIT'): Promise<number> {
    const server = leesPostmaster(await datamapVan(this.opties.map));
    if (!server) throw new Error('er draait geen PostgreSQL om uit te zetten');
    geefSein(server.pid, sein);
    if (!(await wachtTot(() => !bestaat(server.pid), WEG_MS))) throw new Error('PostgreSQL is na SIGKILL nog niet weg');
    return server.poort;
  }

  /** @throws Error when the port was taken meanwhile: processes that run know no other */
  async aan(poort: number): Promise<void> {
    this.herstart = await startPostgres({ ...this.opties, poort });
    if (this.herstart.poort !== poort) throw new Error(`poort ${poort} van PostgreSQL is intussen bezet`);
  }

  /** Stops in order what was started again here; the first server belongs to who started it. */
  async stop(): Promise<void> {
    await this.herstart?.stop();
  }
}
