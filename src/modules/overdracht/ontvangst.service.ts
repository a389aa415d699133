import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../kern/wie.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { vinkReeksAf } from '../../platform/outbox/index.js';
import { Bundel, Wachtrijen } from '../../platform/queue/index.js';
import { BRIEF_AANGEBODEN } from './overdracht.service.js';

/** The receipts of the hand-offs that letters are about, each with the next number of its receiver: counters are taken in one order. */
const BEWIJZEN = `insert into tns.ontvangstbewijs (overdracht_id, dossier_id, organisatie, nummer, ontvangen_op)
  select x.id, x.dossier_id, x.naar, tns.volgend_nummer('ontvangst-' || x.naar), $2
    from (select o.id, o.dossier_id, o.naar from tns.overdracht o join tns.outbox b on b.zaak_id = o.id
           where b.id = any($1) order by o.naar, b.volgorde) x
  returning nummer`;
/** Letters that the queue may give this process at once, and how many of them one transaction takes. */
const TEGELIJK = 20;
/** Transactions at once: what comes while one waits for the disk goes together in the next. */
const HANDEN = 1;

/**
 * The receiver's side of a hand-off: every overdracht passes the queue once, and leaves a numbered receipt there
 * (docs/besluiten/0020). Worker only.
 */
@Injectable()
export class OntvangstService implements OnModuleInit {
  private readonly bundel = new Bundel<string>({
    samen: (brieven) => this.ontvang(brieven),
    handen: HANDEN,
    hoogstens: TEGELIJK,
  });

  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wachtrijen.verwerk(BRIEF_AANGEBODEN, ({ id }) => this.bundel.doe(id), { gelijktijdig: TEGELIJK });
  }

  /**
   * Writes the receipts and ticks the letters off in one transaction; what was ticked off before is left alone. The receivers' own
   * systems, if they subscribed, do not wait for this (docs/besluiten/0041).
   */
  private async ontvang(brieven: readonly string[]): Promise<void> {
    await this.database.schrijf(systeem(), async (tx) => {
      const { boek, nu } = tx;
      const db = { query: (sql: string, waarden?: unknown[]) => boek.vraag(sql, waarden) };
      const nieuw = await vinkReeksAf(db, brieven, nu);
      if (nieuw.length === 0) return;
      const bewijzen = await boek.vraag(BEWIJZEN, [nieuw, nu]);
      if (bewijzen.length !== nieuw.length)
        throw new Error(`van de brieven ${nieuw.join(', ')} hoort er een bij geen overdracht`);
    });
  }
}
