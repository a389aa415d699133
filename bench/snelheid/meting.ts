/** What a number of connections did in a while. Times of one request in ms. */
export interface Meting {
  readonly aantal: number;
  /** how long it really took, in ms: the last request of every connection is waited for */
  readonly ms: number;
  readonly perSeconde: number;
  readonly p50: number;
  readonly p99: number;
}

/** How to load: so many connections, each asking again as soon as it has its answer. */
export interface Belasting {
  readonly verbindingen: number;
  /** how long to go on starting requests, in ms */
  readonly ms: number;
}

/**
 * Lets every connection do its work over and over until the time is up. The same for every side, so that no side has a
 * cheaper loop.
 * @param doe one request on that connection (0, 1, …); a rejection ends the measurement
 */
export async function belast(
  { verbindingen, ms }: Belasting,
  doe: (verbinding: number) => Promise<void>,
): Promise<Meting> {
  const duren: number[] = [];
  const begin = performance.now();
  const tot = begin + ms;
  const lus = async (verbinding: number): Promise<void> => {
    for (let van = performance.now(); van < tot; van = performance.now()) {
      await doe(verbinding);
      duren.push(performance.now() - van);
    }
  };
  await Promise.all(Array.from({ length: verbindingen }, (_, verbinding) => lus(verbinding)));
  return meting(duren, performance.now() - begin);
}

/** Sums up how long each request took. @param ms how long all of it took */
export function meting(duren: readonly number[], ms: number): Meting {
  return {
    aantal: duren.length,
    ms,
    perSeconde: (duren.length / ms) * 1000,
    p50: percentiel(duren, 0.5),
    p99: percentiel(duren, 0.99),
  };
}

/** The smallest value that so large a part (0–1) of the values does not exceed; NaN without values. */
export function percentiel(waarden: readonly number[], deel: number): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  return gesorteerd[Math.max(0, Math.ceil(gesorteerd.length * deel) - 1)] ?? Number.NaN;
}

/** The middle one, or the mean of the middle two; NaN without values. */
export function mediaan(waarden: readonly number[]): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  const midden = gesorteerd.length / 2;
  const links = gesorteerd[Math.ceil(midden) - 1] ?? Number.NaN;
  const rechts = gesorteerd[Math.floor(midden)] ?? Number.NaN;
  return (links + rechts) / 2;
}
