import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../../kern/wie.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import { eenmalig } from '../../../platform/outbox/index.js';
import { Wachtrijen } from '../../../platform/queue/index.js';
import { StapService } from '../../../proces/index.js';
import { BRIEF_HUISHOUDEN } from './huishouden.service.js';

/** Which dossiers must hear what the letter is about, in order of id, and whose work it was. */
interface Bericht {
  readonly dossiers: readonly string[];
  readonly organisatie: string;
}

const BERICHT = `select array(select d.id from tns.dossier d where d.id = any (w.andere_dossiers) and d.open order by d.id) as dossiers,
    g.organisatie
  from tns.outbox b
  join tns.huishoudwissel w on w.dossier_id = b.dossier_id and w.op = b.aangemaakt_op
  join tns.gebeurtenis g on g.zaak_id = b.zaak_id and g.moment = w.op
    and g.stap in ('huishouden-splitsen', 'huishouden-samenvoegen')
  where b.id = $1`;

/**
 * Tells who works on the other dossiers of a household that it changed. Who did it hears nothing: they know. Where somebody left
 * whose address is kept secret no letter was written. Worker only.
 */
@Injectable()
export class HuishoudenMelder implements OnModuleInit {
  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
    private readonly stappen: StapService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wachtrijen.verwerk(BRIEF_HUISHOUDEN, ({ id }) => this.meld(id));
  }

  private async meld(outboxId: string): Promise<void> {
    const bericht = await this.database.lees(systeem(), async ({ boek }) => {
      const [gevonden] = await boek.vraag<Bericht & Record<string, unknown>>(BERICHT, [outboxId]);
      return gevonden;
    });
    await this.database.schrijf(systeem(bericht?.organisatie), async (tx) => {
      const db = { query: (sql: string, waarden?: unknown[]) => tx.boek.vraag(sql, waarden) };
      await eenmalig(db, { outboxId, nu: tx.nu }, async () => {
        for (const dossier of bericht?.dossiers ?? []) await this.meldIn(tx, dossier);
      });
    });
  }

  /** A dossier that was closed since is left alone: nobody works on it. */
  private async meldIn(tx: Transactie, dossier: string): Promise<void> {
    const werk = await this.stappen.pakDossier(tx, dossier);
    if (werk.dossier.open) {
      await this.stappen.alsSysteem(werk, { soort: 'dossier', zaakId: dossier, stap: 'huishouden-melden', velden: {} });
    }
    this.stappen.rondAf(werk);
  }
}
