/** Longest that stopping may take (ms): below the 30 seconds after which orchestrators kill. */
const HOOGSTE_AFSCHEID_MS = 25_000;

/** Says in plain words why a process cannot go on, and ends it: a half-started one would look healthy. */
export function meldEnStop(fout: unknown): never {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exit(1);
}

/**
 * Stops everything on SIGTERM or Ctrl-C, once, and ends with 0; a second signal does not cut the first short. Call it
 * before anything is started: process 1 of a container does not even hear a signal that nobody listens to.
 *
 * @param stop also when it is still starting: wait for that first. What is not done in time is cut off, with exit code 1;
 *   nothing is lost by that, since PostgreSQL takes back what was not committed
 */
export function bijAfbreken(stop: () => Promise<void>): void {
  let bezig = false;
  const breekAf = (): void => {
    if (bezig) return;
    bezig = true;
    setTimeout(() => meldEnStop('Stoppen duurde te lang: het proces is afgebroken.'), HOOGSTE_AFSCHEID_MS).unref();
    stop().then(() => process.exit(0), meldEnStop);
  };
  for (const sein of ['SIGINT', 'SIGTERM'] as const) process.on(sein, breekAf);
}
