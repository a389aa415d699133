import pg from 'pg';
import type { Opstelling } from '../opstelling/opstelling.js';
import { POSTEN } from './plan.js';
import { Post } from './post.js';

/** A question to the database past row-level security. */
export type Vraag = <T extends object>(sql: string, waarden?: readonly unknown[]) => Promise<T[]>;

/** The house under fire: two API and two worker processes on one database, each with somebody who starts it again. */
export class Huis {
  private constructor(
    readonly opstelling: Opstelling,
    readonly apis: readonly Post[],
    readonly werkers: readonly Post[],
    private readonly pool: pg.Pool,
  ) {}

  /** @param dist folder with compiled code to run instead of the project's own */
  static async start(opstelling: Opstelling, dist?: string): Promise<Huis> {
    const richtIn = async (soort: 'api' | 'werker'): Promise<Post[]> => {
      const posten: Post[] = [];
      for (let nummer = 1; nummer <= POSTEN; nummer += 1)
        posten.push(await Post.richtIn(opstelling, { soort, nummer, ...(dist === undefined ? {} : { dist }) }));
      return posten;
    };
    const pool = new pg.Pool({ connectionString: opstelling.superUrl, max: 2 });
    pool.on('error', () => undefined); // the database goes down on purpose
    const huis = new Huis(opstelling, await richtIn('api'), await richtIn('werker'), pool);
    return huis;
  }

  get posten(): readonly Post[] {
    return [...this.apis, ...this.werkers];
  }

  /** As the superuser; tries again while the database is away. */
  readonly vraag: Vraag = async <T extends object>(sql: string, waarden: readonly unknown[] = []): Promise<T[]> => {
    for (let poging = 1; ; poging += 1) {
      try {
        return (await this.pool.query<T>(sql, [...waarden])).rows;
      } catch (fout) {
        // an SQLSTATE of five characters is a mistake in the question, except those of a server that comes and goes
        const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
        if (poging > 60 || (/^[0-9A-Z]{5}$/.test(code) && !/^(57P|08)/.test(code))) throw fout;
        await new Promise((verder) => setTimeout(verder, 500));
      }
    }
  };

  async stop(): Promise<void> {
    await Promise.all(this.posten.map((post) => post.stop()));
    await this.pool.end();
  }
}
