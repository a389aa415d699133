import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../kern/wie.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { eenmalig } from '../../platform/outbox/index.js';
import { Wachtrijen } from '../../platform/queue/index.js';
import { BRIEF_AANGEBODEN } from './overdracht.service.js';

interface Aangeboden {
  overdracht_id: string;
  dossier_id: string;
  naar: string;
}

/**
 * The receiver's side of a hand-off: every overdracht passes the queue once, and leaves a numbered receipt there
 * (docs/besluiten/0020). Worker only.
 */
@Injectable()
export class OntvangstService implements OnModuleInit {
  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wachtrijen.verwerk(BRIEF_AANGEBODEN, ({ id }) => this.ontvang(id));
  }

  /** Writes the receipt and ticks the letter off in one transaction; the second time it does nothing. */
  private async ontvang(outboxId: string): Promise<void> {
    await this.database.schrijf(systeem(), async ({ manager, nu }) => {
      await eenmalig(manager, { outboxId, nu }, async () => {
        const [rij] = await manager.query<Aangeboden[]>(
          `select o.id as overdracht_id, o.dossier_id, o.naar from tns.overdracht o join tns.outbox b on b.zaak_id = o.id where b.id = $1`,
          [outboxId],
        );
        if (!rij) throw new Error(`brief ${outboxId} hoort bij geen overdracht`);
        await manager.query(
          `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
           values ($1, $2, $3, tns.volgend_nummer('ontvangst-' || $3), $4)`,
          [rij.overdracht_id, rij.dossier_id, rij.naar, nu],
        );
      });
    });
  }
}
