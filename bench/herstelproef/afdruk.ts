import type { Client } from 'pg';
import type { Klant } from '../opstelling/klant.js';

/** What is in a table: how many rows, and a digest over all of them whatever their order. */
export interface Tabelafdruk {
  readonly tabel: string;
  readonly rijen: number;
  readonly digest: string;
}

/** Who leads a dossier: the organisation that sees all of it. */
export interface Dossierwijzer {
  readonly id: string;
  readonly regiehouder: string;
}

/** Prints every table of the service and of its queues, as the connection sees them: inside a transaction, one moment. */
export async function drukAf(sql: Client): Promise<Tabelafdruk[]> {
  const { rows } = await sql.query<{ tabel: string }>(
    `select format('%I.%I', n.nspname, c.relname) as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('tns', 'bullmq') and c.relkind in ('r', 'p') order by 1`,
  );
  const afdrukken: Tabelafdruk[] = [];
  for (const { tabel } of rows) {
    const uitkomst = await sql.query<{ rijen: number; digest: string }>(
      `select count(*)::int as rijen, encode(sha256(convert_to(coalesce(string_agg(regel, e'\\n' order by regel collate "C"), ''), 'UTF8')), 'hex') as digest
         from (select t::text as regel from ${tabel} t) x`,
    );
    const [eerste] = uitkomst.rows;
    if (eerste) afdrukken.push({ tabel, ...eerste });
  }
  return afdrukken;
}

/** The dossiers that a connection sees. */
export async function dossiersVan(sql: Client): Promise<Dossierwijzer[]> {
  return (await sql.query<Dossierwijzer>('select id, regiehouder from tns.dossier order by id')).rows;
}

/** What the API says of every dossier and of all that happened in it, asked as its regiehouder. */
export async function leesDossiers(
  klant: Klant,
  dossiers: readonly Dossierwijzer[],
  token: (organisatie: string) => Promise<string>,
): Promise<Map<string, string>> {
  const antwoorden = new Map<string, string>();
  for (const { id, regiehouder } of dossiers) {
    const vraag = { token: await token(regiehouder) };
    const delen = [];
    for (const pad of [`/v1/dossiers/${id}`, `/v1/dossiers/${id}/tijdlijn?limit=100`]) {
      const { status, body } = await klant.vraag('GET', pad, vraag);
      if (status !== 200) throw new Error(`${pad}: ${status} ${JSON.stringify(body)}`);
      delen.push(body);
    }
    antwoorden.set(id, JSON.stringify(delen));
  }
  return antwoorden;
}
