import type pg from 'pg';

const KEREN = 50;
const GEDULD_MS = 120_000;

/**
 * The clock of the database, read in this process: the moment that PostgreSQL would say it is, in ms since 1970. Commit
 * moments are PostgreSQL's own; what begins in this process has to be said in the same time.
 */
export async function zetGelijk(client: pg.Client): Promise<() => number> {
  let [verschil, kortst] = [0, Number.POSITIVE_INFINITY];
  for (let keer = 0; keer < KEREN; keer += 1) {
    const van = performance.now();
    const { rows } = await client.query<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    );
    const tot = performance.now();
    // the shortest round trip leaves the least room for doubt
    if (tot - van < kortst) [verschil, kortst] = [(rows[0]?.ms ?? 0) - (van + tot) / 2, tot - van];
  }
  return () => performance.now() + verschil;
}

/** Waits so many ms. */
export function wacht(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}

/** Looks every so many ms whether everything has come; seldom enough to cost next to nothing. */
export async function wachtTotNul(telOver: () => Promise<number>, elkeMs = 50): Promise<void> {
  const tot = performance.now() + GEDULD_MS;
  for (let over = await telOver(); over > 0; over = await telOver()) {
    if (performance.now() > tot) throw new Error(`na ${GEDULD_MS / 1000} s wachten er nog ${over} brieven`);
    await wacht(elkeMs);
  }
}
