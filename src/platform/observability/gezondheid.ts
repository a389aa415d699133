import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';

/** Looks at one thing this process cannot do without; throws when it is not well. */
export type Controle = () => Promise<void>;

/** A check that has not answered by then counts as failed (milliseconds). */
const GEDULD = 2000;

/**
 * What must be well before this process may get requests. Every module adds its own check when it starts:
 * `gezondheid.voegToe('database', () => …)` in `onModuleInit`.
 */
@Injectable()
export class Gezondheid {
  private readonly controles = new Map<string, Controle>();
  private afscheid = false;

  /** Whether this process has been asked to stop. */
  get neemtAfscheid(): boolean {
    return this.afscheid;
  }

  /** From now on this process is not ready, so that no new requests are sent to it. */
  neemAfscheid(): void {
    this.afscheid = true;
  }

  /** @throws Error when the name is taken: a second check would silently replace the first */
  voegToe(naam: string, controle: Controle): void {
    if (this.controles.has(naam)) throw new Error(`There is already a health check named ${naam}`);
    this.controles.set(naam, controle);
  }

  /**
   * Runs all checks at once.
   * @returns the names that are well
   * @throws DomeinFout `te-druk` (503) that names what is not well, and not why
   */
  async controleer(): Promise<string[]> {
    if (this.afscheid) throw new DomeinFout('te-druk', 'Dit proces stopt.');
    const namen = [...this.controles.keys()];
    const uitslagen = await Promise.allSettled([...this.controles.values()].map(binnenGeduld));
    const ziek = namen.filter((_, i) => uitslagen[i]?.status === 'rejected');
    if (ziek.length > 0) throw new DomeinFout('te-druk', `Nog niet gereed: ${ziek.join(', ')}.`);
    return namen;
  }
}

async function binnenGeduld(controle: Controle): Promise<void> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, afwijzen) => {
    wekker = setTimeout(() => afwijzen(new Error('no answer in time')), GEDULD);
  });
  try {
    await Promise.race([controle(), teLaat]);
  } finally {
    clearTimeout(wekker);
  }
}
