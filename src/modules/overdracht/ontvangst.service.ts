import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../kern/wie.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { eenmalig } from '../../platform/outbox/index.js';
import { Wachtrijen } from '../../platform/queue/index.js';
import { BRIEF_AANGEBODEN } from './overdracht.service.js';

/** The receipt of the hand-off that a letter is about, with the next number of its receiver. */
const BEWIJS = `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
  select o.id, o.dossier_id, o.naar, tns.volgend_nummer('ontvangst-' || o.naar), $2
    from tns.overdracht o join tns.outbox b on b.zaak_id = o.id where b.id = $1
  returning overdracht_id`;

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
    await this.database.schrijf(systeem(), async ({ boek, nu }) => {
      const db = { query: (sql: string, waarden?: unknown[]) => boek.vraag(sql, waarden) };
      await eenmalig(db, { outboxId, nu }, async () => {
        const bewijzen = await boek.vraag(BEWIJS, [outboxId, nu]);
        if (bewijzen.length !== 1) throw new Error(`brief ${outboxId} hoort bij geen overdracht`);
      });
    });
  }
}
