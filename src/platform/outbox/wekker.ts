/** The bells between who writes the outbox, who empties it and who delivers. */
import type { Achterna } from '../database/lijn.js';

type Luisteraar = (brieven: readonly string[]) => void;

/**
 * `StapService` rings after a commit that wrote a letter; the relay of this process, if it has one, looks at once. An API
 * process of its own rings for the workers (see sein.ts); whatever is missed, the relay's poll finds within a second.
 */
export class Wekker {
  private readonly luisteraars = new Set<Luisteraar>();
  private omroeper: ((brieven: readonly string[]) => Achterna | undefined) | undefined;

  /**
   * There may be something to send. Cheap, never throws; call it after commit, not before.
   * @param brieven ids of letters, as far as they are known
   */
  wek(brieven: readonly string[] = []): void {
    for (const luister of this.luisteraars) luister(brieven);
  }

  /** The same for other processes: a statement that goes over the line right behind the commit; none when it is rung otherwise. */
  roepOm(brieven: readonly string[]): Achterna | undefined {
    return this.omroeper?.(brieven);
  }

  /** @returns how to stop listening */
  bij(luister: Luisteraar): () => void {
    this.luisteraars.add(luister);
    return () => this.luisteraars.delete(luister);
  }

  /** Who rings for other processes. */
  bijOmroep(omroeper: (brieven: readonly string[]) => Achterna | undefined): void {
    this.omroeper = omroeper;
  }
}

/** The same bell for who does not wait for the queue: the relay of this process rings it with letters that are committed and not sent yet. */
export class Brievenbel extends Wekker {}

/** The same bell for who follows the event feed: the relay of this process rings after it has numbered events. */
export class Nummerbel extends Wekker {}
