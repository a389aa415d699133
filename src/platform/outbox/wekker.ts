/** The bell between who writes the outbox and who empties it, within one process. */

/**
 * `StapService` rings after commit; the relay of this process, if it has one, looks at once. In an API process of its
 * own nobody listens and the relay's poll finds the row within a second. No NOTIFY: in every transaction it cost a
 * fifth of burst throughput.
 */
export class Wekker {
  private readonly luisteraars = new Set<() => void>();

  /** There may be something to send. Cheap, never throws; call it after commit, not before. */
  wek(): void {
    for (const luister of this.luisteraars) luister();
  }

  /** @returns how to stop listening */
  bij(luister: () => void): () => void {
    this.luisteraars.add(luister);
    return () => this.luisteraars.delete(luister);
  }
}
