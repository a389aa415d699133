import type pg from 'pg';
import { metClient } from './database.js';
import { inHuis } from './huizen.js';
import type { Kant, Onderdeel } from './kant.js';
import { startKanten } from './kanten.js';

/** How often one statement is sent, per request. */
export interface Opdracht {
  readonly tekst: string;
  readonly keer: number;
  /** time in the database, ms per request */
  readonly ms: number;
}

/** What one request of one side sends to the database. */
export interface Telling {
  readonly onderdeel: Onderdeel;
  readonly kant: string;
  /** statements per request, `begin` and `commit` too */
  readonly perVerzoek: number;
  readonly opdrachten: readonly Opdracht[];
}

const INSTELLINGEN = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'top' };
const OPWARMEN = 16;
const TEL_MS = 500;

/**
 * Counts statements per request, in a house of its own whose database keeps the count (pg_stat_statements): counting
 * costs a little, and must not weigh on the times. Only what a client sends is counted, not what a function or trigger
 * does inside the database.
 */
export function telStatements(onderdelen: readonly Onderdeel[]): Promise<Telling[]> {
  return inHuis({ instellingen: INSTELLINGEN }, async (huis) => {
    const kanten = await startKanten(huis);
    const tellingen = await metClient(huis.superUrl, async (client) => {
      await client.query('create extension pg_stat_statements');
      const alle: Telling[] = [];
      for (const [kant, rol] of [
        [kanten.onze, 'tns_app'],
        [kanten.rauw, 'tns_migratie'],
      ] as const) {
        await kant.vul(OPWARMEN);
        for (const onderdeel of onderdelen) alle.push(await tel(client, { kant, rol, onderdeel }));
      }
      return alle;
    });
    await kanten.stop();
    return tellingen;
  });
}

interface TeTellen {
  readonly kant: Kant;
  /** the role that this side logs in as, and nobody else */
  readonly rol: string;
  readonly onderdeel: Onderdeel;
}

async function tel(client: pg.Client, { kant, rol, onderdeel }: TeTellen): Promise<Telling> {
  await client.query('select pg_stat_statements_reset()');
  const { aantal } = await kant.meet(onderdeel, TEL_MS);
  const { rows } = await client.query<{ tekst: string; keer: number; ms: number }>(
    `select query as tekst, sum(calls)::float8 / $2 as keer, sum(total_exec_time)::float8 / $2 as ms from pg_stat_statements
      where userid = $1::regrole group by query order by 2 desc, 3 desc`,
    [rol, aantal],
  );
  const perVerzoek = rows.reduce((samen, { keer }) => samen + keer, 0);
  return { onderdeel, kant: kant.naam, perVerzoek, opdrachten: rows };
}
