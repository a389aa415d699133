import pg from 'pg';

/** How many letters after this number have no ontvangstbewijs yet; 0 means that the worker is done with them. */
export async function telOpenBrieven(client: pg.Client, vanaf = 0): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from tns.outbox x where x.volgorde > $1 and x.soort = 'overdracht-aangeboden'
        and not exists (select from tns.ontvangstbewijs b where b.overdracht_id = x.zaak_id)`,
    [vanaf],
  );
  return rows[0]?.n ?? 0;
}

/** One connection for as long as the work takes. @param url who logs in where */
export async function metClient<T>(url: string, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}
