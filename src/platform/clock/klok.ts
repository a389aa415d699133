import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/**
 * The only place that asks what time it is. Outside production the time can be shifted: the database module reads the
 * offset row at the start of every transaction and sets it here, so that all processes move together.
 */
@Injectable()
export class Klok {
  private verschuivingMs = 0;

  constructor(@Inject(Config) private readonly config: Pick<Config, 'productie'>) {}

  /** The present moment: system time plus the shift. One per transaction: ask once and pass it on. */
  nu(): Date {
    return new Date(Date.now() + this.verschuivingMs);
  }

  /** The time of this machine, for who must agree on it with others on the line; never for what happens in a dossier. */
  buiten(): Date {
    return new Date(Date.now());
  }

  /** Current shift in milliseconds. */
  get verschuiving(): number {
    return this.verschuivingMs;
  }

  /**
   * @param ms milliseconds to add to the system time
   * @throws Error in production for anything but 0: a legal clock must not be movable there
   */
  zetVerschuiving(ms: number): void {
    if (ms !== 0 && this.config.productie) throw new Error('The clock cannot be shifted in production');
    if (!Number.isSafeInteger(ms)) throw new Error('The shift of the clock must be whole milliseconds');
    this.verschuivingMs = ms;
  }
}
