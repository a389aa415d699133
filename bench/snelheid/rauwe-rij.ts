import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { openRij, type Plaats, type Zender } from '../referentie/bullmq.js';
import { BEWIJS_TABEL } from '../referentie/tabellen.js';
import { type Kind, startKind } from './kind.js';
import { wachtTotNul, zetGelijk } from './klok.js';
import { type Bezorgkant, pauze } from './ontvangst.js';

/**
 * Raw BullMQ on the same store: letters are added in this process, as ours are written in another process than the
 * worker's, and a worker process writes one row for each. From just before adding until the commit of the row.
 */
export class RauweRij implements Bezorgkant {
  readonly naam = 'rauwe BullMQ';

  private constructor(
    private readonly client: pg.Client,
    private readonly zender: Zender,
    private readonly werker: Kind,
    private readonly perKeer: number,
  ) {}

  /**
   * @param client who looks at the rows
   * @param perKeer letters that are added together, as many as one of our events makes
   */
  static async start(client: pg.Client, plaats: Plaats, perKeer: number): Promise<RauweRij> {
    await client.query(BEWIJS_TABEL);
    const { databaseUrl, redisUrl } = plaats;
    const werker = await startKind('bench/referentie/bullmq-werker.js', {
      URL: databaseUrl,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
    return new RauweRij(client, await openRij(plaats), werker, perKeer);
  }

  async los(gebeurtenissen: number): Promise<number[]> {
    await this.client.query('truncate referentie_bench.bewijs');
    const klok = await zetGelijk(this.client);
    const verstuurd = new Map<string, number>();
    for (let n = 0; n < gebeurtenissen; n += 1) {
      const ids = Array.from({ length: this.perKeer }, () => uuid());
      const nu = klok();
      for (const id of ids) verstuurd.set(id, nu);
      await this.zender.stuur(ids);
      await pauze();
    }
    return (await this.haal(verstuurd.size)).map(({ id, ms }) => ms - (verstuurd.get(id) ?? Number.NaN));
  }

  async stoot(brieven: number): Promise<number> {
    await this.client.query('truncate referentie_bench.bewijs');
    const ids = Array.from({ length: brieven }, () => uuid());
    const begin = (await zetGelijk(this.client))();
    await this.zender.stuur(ids);
    const rijen = await this.haal(brieven);
    const laatste = rijen.reduce((hoogste, { ms }) => Math.max(hoogste, ms), 0);
    return (rijen.length / (laatste - begin)) * 1000;
  }

  async stop(): Promise<void> {
    await this.zender.sluit();
    await this.werker.stop();
  }

  /** The moment of commit of every row, once there are so many. */
  private async haal(aantal: number): Promise<{ id: string; ms: number }[]> {
    await wachtTotNul(async () => {
      const { rows } = await this.client.query<{ n: number }>('select count(*)::int as n from referentie_bench.bewijs');
      return aantal - (rows[0]?.n ?? 0);
    });
    const { rows } = await this.client.query<{ id: string; ms: number }>(
      'select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as ms from referentie_bench.bewijs',
    );
    return rows;
  }
}
