/** Waits a number of milliseconds. Elapsed time only: what time it *is* stays with platform/clock. */
export function wacht(ms: number): Promise<void> {
  return new Promise((klaar) => setTimeout(klaar, ms));
}

/**
 * Asks again and again until the answer is true.
 *
 * @param vraag looked at every `elke` milliseconds
 * @param tijd at most so many milliseconds in all
 * @returns false when the time ran out
 */
export async function wachtTot(vraag: () => boolean | Promise<boolean>, tijd: number, elke = 25): Promise<boolean> {
  const begin = performance.now();
  while (!(await vraag())) {
    if (performance.now() - begin > tijd) return false;
    await wacht(elke);
  }
  return true;
}
