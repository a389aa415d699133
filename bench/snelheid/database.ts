import pg from 'pg';

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
