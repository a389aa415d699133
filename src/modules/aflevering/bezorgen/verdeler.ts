import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Transactie } from '../../../platform/database/database.service.js';
import { Wachtrijen } from '../../../platform/queue/index.js';

/** The queue that wakes whoever delivers; the rows say what there is to do. */
export const WACHTRIJ_AFLEVERING = 'aflevering';

/** A delivery that may be called, and not before when. */
export interface Wek {
  readonly id: string;
  readonly spoor?: string | null;
  readonly vertraagTot?: Date;
}

/** Divides what happened among the subscriptions, and wakes who delivers it. Worker only. */
@Injectable()
export class Verdeler {
  private readonly log = new Logger(Verdeler.name);

  constructor(private readonly wachtrijen: Wachtrijen) {}

  /** Divides all that happened in a dossier and was not divided yet; after the commit the first of each lane goes. */
  async verdeel(tx: Transactie, dossierId: string, spoor: string | null = null): Promise<void> {
    const rijen = await tx.boek.vraag<{ id: string }>('select v as id from tns.verdeel($1, $2, $3) v', [
      dossierId,
      tx.nu,
      spoor,
    ]);
    if (rijen.length > 0) tx.naCommit(() => this.wek(rijen.map(({ id }) => ({ id, spoor }))));
  }

  /** Rings. A ring that is lost costs a moment: the round finds the row. */
  wek(afleveringen: readonly Wek[]): void {
    const brieven = afleveringen.map(({ id, spoor, vertraagTot }) => ({
      brief: spoor === null || spoor === undefined ? { id } : { id, spoor },
      jobId: uuid(),
      ...(vertraagTot === undefined ? {} : { vertraagTot }),
    }));
    this.wachtrijen
      .voegReeksToe(WACHTRIJ_AFLEVERING, brieven)
      .catch((fout: unknown) => this.log.warn(`wekken mislukt: ${fout instanceof Error ? fout.name : 'onbekend'}`));
  }
}
