/** One relay at a time, across processes and machines: a session-level advisory lock in PostgreSQL. */
import type { Pool, PoolClient } from 'pg';

/** Key of the advisory lock; spells "TNSR". Advisory locks are per database, so houses do not meet. */
export const SLOT_SLEUTEL = 0x544e5352;

/** Channel on which other processes say that there is something to send. */
export const SEIN = 'tns_outbox';

/** Between the ids of letters that a ring names. */
export const SCHEIDING = ',';

/**
 * A connection that competes for the lock and, once it has it, is the only one the relay works on; beside it one that listens. Lock and
 * work live and die together: who has lost the lock has lost the transaction, no fencing token is needed.
 *
 * When the holder's process is killed its socket closes, PostgreSQL ends the session and the lock is free at once.
 * When its machine vanishes without a word, the keepalives set here let the server notice within about 4 s. (Not
 * through a transaction-pooling pgbouncer: there a session is not a session.)
 */
export class Sessie {
  private houdt = false;
  private gebroken = false;

  private constructor(
    readonly client: PoolClient,
    private readonly oor: PoolClient,
  ) {
    for (const een of this.beide) {
      een.on('error', this.breek);
      een.on('end', this.breek);
    }
  }

  /**
   * Takes two connections out of the pool, for good: PostgreSQL says nothing to who is in the middle of a transaction, so who works on
   * one listens on the other.
   * @param bijSein told when another process rings, and of which letters
   */
  static async open(pool: Pool, bijSein: (brieven: readonly string[]) => void = () => undefined): Promise<Sessie> {
    const client = await pool.connect();
    const oor = await pool.connect().catch((fout: unknown) => {
      client.release();
      throw fout;
    });
    const sessie = new Sessie(client, oor);
    try {
      await client.query(`SET tcp_keepalives_idle = 2; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 2`);
      oor.on('notification', ({ payload }) => bijSein(payload ? payload.split(SCHEIDING) : []));
      await oor.query(`LISTEN ${SEIN}`);
    } catch (fout) {
      sessie.sluit();
      throw fout;
    }
    return sessie;
  }

  /** A connection is gone, and the lock with it, or the ear. */
  get weg(): boolean {
    return this.gebroken;
  }

  /** Whether this session holds the lock, as far as it knows. */
  get leidt(): boolean {
    return this.houdt && !this.gebroken;
  }

  /** Tries once, never waits: a waiting statement could not be stopped cleanly. @returns whether it leads now */
  async dingMee(): Promise<boolean> {
    if (this.houdt) return this.leidt;
    const { rows } = await this.client.query<{ gelukt: boolean }>('SELECT pg_try_advisory_lock($1) AS gelukt', [
      SLOT_SLEUTEL,
    ]);
    this.houdt = rows[0]?.gelukt ?? false;
    return this.leidt;
  }

  /** Destroys the connections instead of returning them, so that neither lock nor settings leak into the pool. */
  sluit(): void {
    this.houdt = false;
    for (const een of this.beide) {
      een.off('end', this.breek);
      if (!this.gebroken) een.on('error', () => undefined);
      een.release(true);
    }
  }

  private get beide(): readonly PoolClient[] {
    return [this.client, this.oor];
  }

  private readonly breek = (): void => {
    this.gebroken = true;
  };
}
