import type { LoggerService } from '@nestjs/common';
import { foutSpoor } from '../queue/index.js';

/** What is done over and over. */
export interface Ritmiek {
  /** for the log, when a round failed */
  readonly wat: string;
  /** from the end of one round to the beginning of the next */
  readonly elkeMs: number;
  readonly ronde: () => Promise<unknown>;
  readonly log: Pick<LoggerService, 'warn'>;
}

/**
 * Does one thing over and over in this process: never two rounds at once, again some time after the last one ended, at once when rung.
 * A round that fails is told by its kind and place only (its message may quote what is nobody's business), and the next one comes.
 */
export class Ritme {
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();
  private gebeld = false;
  private voorbij = false;

  constructor(private readonly ritmiek: Ritmiek) {}

  /** Whether it was told to stop: a long round looks at this between two transactions. */
  get gestopt(): boolean {
    return this.voorbij;
  }

  /** @param overMs until the first round; otherwise as long as between two */
  begin(overMs = this.ritmiek.elkeMs): void {
    this.plan(overMs);
  }

  /** A round now; one that is under way is followed by another. Nothing before {@link begin}. */
  bel(): void {
    this.gebeld = true;
    if (this.wekker !== undefined) this.plan(0);
  }

  /** No round begins any more; resolves when the one that is under way has ended. */
  async stop(): Promise<void> {
    this.voorbij = true;
    clearTimeout(this.wekker);
    await this.bezig;
  }

  private plan(overMs: number): void {
    clearTimeout(this.wekker);
    if (this.voorbij) return;
    this.wekker = setTimeout(() => {
      this.wekker = undefined;
      this.gebeld = false;
      this.bezig = this.doe();
    }, overMs);
  }

  private async doe(): Promise<void> {
    try {
      await this.ritmiek.ronde();
    } catch (fout) {
      this.ritmiek.log.warn(`${this.ritmiek.wat} mislukt: ${foutSpoor(fout)}`);
    }
    this.plan(this.gebeld ? 0 : this.ritmiek.elkeMs);
  }
}
