/** The bell between who writes the outbox and who empties it. */

/**
 * `StapService` rings after a commit that wrote a letter; the relay of this process, if it has one, looks at once. An API
 * process of its own passes the ring on to the workers (see sein.ts); whatever is missed, the relay's poll finds within a
 * second.
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

/** The bell for who does not wait for the queue: the relay of this process rings it with the letters that it is about to send. */
export class Brievenbel {
  private readonly luisteraars = new Set<(brieven: readonly string[]) => void>();

  /** These letters are committed. Cheap, never throws. */
  wek(brieven: readonly string[]): void {
    for (const luister of this.luisteraars) luister(brieven);
  }

  /** @returns how to stop listening */
  bij(luister: (brieven: readonly string[]) => void): () => void {
    this.luisteraars.add(luister);
    return () => this.luisteraars.delete(luister);
  }
}

/** The same bell as the first for who follows the event feed: the relay of this process rings after it has numbered events. */
export class Nummerbel extends Wekker {}
