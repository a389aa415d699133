import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../kern/wie.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { eenmalig } from '../../platform/outbox/index.js';
import { Wachtrijen } from '../../platform/queue/index.js';
import { Verdeler } from '../aflevering/index.js';
import { BRIEF_AANGEBODEN } from './overdracht.service.js';

/** The receipt of the hand-off that a letter is about, with the next number of its receiver. */
const BEWIJS = `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
  select o.id, o.dossier_id, o.naar, tns.volgend_nummer('ontvangst-' || o.naar), $2
    from tns.overdracht o join tns.outbox b on b.zaak_id = o.id where b.id = $1
  returning dossier_id`;

/**
 * The receiver's side of a hand-off: every overdracht passes the queue once, and leaves a numbered receipt there
 * (docs/besluiten/0020). Worker only.
 */
@Injectable()
export class OntvangstService implements OnModuleInit {
  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
    private readonly verdeler: Verdeler,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wachtrijen.verwerk(BRIEF_AANGEBODEN, ({ id, spoor }) => this.ontvang(id, spoor));
  }

  /**
   * Writes the receipt and ticks the letter off in one transaction; the second time it does nothing. The receiver's own system hears
   * it at once, if it subscribed (docs/besluiten/0041).
   */
  private async ontvang(outboxId: string, spoor: string | undefined): Promise<void> {
    await this.database.schrijf(systeem(), async (tx) => {
      const { boek, nu } = tx;
      const db = { query: (sql: string, waarden?: unknown[]) => boek.vraag(sql, waarden) };
      await eenmalig(db, { outboxId, nu }, async () => {
        const [bewijs, ...meer] = await boek.vraag<{ dossier_id: string }>(BEWIJS, [outboxId, nu]);
        if (bewijs === undefined || meer.length > 0) throw new Error(`brief ${outboxId} hoort bij geen overdracht`);
        await this.verdeler.verdeel(tx, bewijs.dossier_id, spoor ?? null);
      });
    });
  }
}
