import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Transactie } from '../../../platform/database/database.service.js';
import { Wachtrijen } from '../../../platform/queue/index.js';

/** The queue that wakes whoever delivers later; the rows say what there is to do. */
export const WACHTRIJ_AFLEVERING = 'aflevering';

const VERDEEL = 'select v as id from tns.verdeel($1, $2, $3) v';
/** The same for the dossiers of letters whose lanes are free: the lock is that of `tns.verdeel`. */
const VERDEEL_BRIEVEN = `with brief as materialized (
    select distinct on (b.dossier_id) b.dossier_id as dossier, b.spoor from tns.outbox b where b.id = any($1) order by b.dossier_id, b.volgorde
  ), vrij as materialized (
    select dossier, spoor from brief where pg_try_advisory_xact_lock(hashtextextended('tns.baan ' || dossier::text, 0))
  )
  select v as id from vrij cross join lateral tns.verdeel(vrij.dossier, $2, vrij.spoor) v`;
/** Whose deliveries these are, as far as they may be called now. */
const ONTVANGERS = `select distinct a.abonnement_id as abonnement from tns.aflevering a join tns.abonnement b on b.id = a.abonnement_id
  where a.id = any($1) and b.toestand = 'actief'`;

/** A subscription for whose receiver there is something to call. */
export interface Rijp {
  readonly abonnement: string;
}

/** A delivery that is tried again, and when. */
interface Later {
  readonly id: string;
  readonly spoor: string | null;
  readonly vertraagTot: Date;
}

/**
 * Divides what happened among the subscriptions, and wakes who delivers it. Worker only. What may go now is rung in this process, since
 * whoever divides it delivers it too; what must wait rings through the queue. A ring that is lost costs a moment: the round finds the row.
 */
@Injectable()
export class Verdeler {
  private readonly log = new Logger(Verdeler.name);
  private luisteraar: ((rijp: Rijp) => void) | undefined;

  constructor(private readonly wachtrijen: Wachtrijen) {}

  /** Who delivers in this process; never throws. */
  bij(luisteraar: (rijp: Rijp) => void): void {
    this.luisteraar = luisteraar;
  }

  /** Divides all that happened in a dossier and was not divided yet; after the commit the first of each lane goes. */
  async verdeel(tx: Transactie, dossierId: string): Promise<void> {
    await this.wekNaCommit(tx, await tx.boek.vraag<{ id: string }>(VERDEEL, [dossierId, tx.nu, null]));
  }

  /**
   * The same for the dossiers of letters, but for those that somebody is dividing at this moment: what that one does not see is divided
   * by the round, so nobody waits here for another's commit.
   */
  async verdeelBrieven(tx: Transactie, brieven: readonly string[]): Promise<void> {
    await this.wekNaCommit(tx, await tx.boek.vraag<{ id: string }>(VERDEEL_BRIEVEN, [brieven, tx.nu]));
  }

  private async wekNaCommit(tx: Transactie, koppen: readonly { readonly id: string }[]): Promise<void> {
    if (koppen.length === 0) return;
    // a statement of its own: the one that divided does not see what it wrote
    const ids = koppen.map(({ id }) => id);
    const rijpe = await tx.boek.vraag<Rijp & Record<string, unknown>>(ONTVANGERS, [ids]);
    tx.naCommit(() => this.wek(rijpe));
  }

  /** Rings for what may go now. */
  wek(rijpe: readonly Rijp[]): void {
    for (const rijp of rijpe) this.luisteraar?.(rijp);
  }

  /** Rings at a later moment, in whichever worker is there then. */
  wekLater({ id, spoor, vertraagTot }: Later): void {
    const brief = spoor === null ? { id } : { id, spoor };
    this.wachtrijen
      .voegToe(WACHTRIJ_AFLEVERING, brief, { jobId: uuid(), vertraagTot })
      .catch((fout: unknown) => this.log.warn(`wekken mislukt: ${fout instanceof Error ? fout.name : 'onbekend'}`));
  }
}
