import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dagInAmsterdam, leesDag } from '../../../kern/dag.js';
import { systeem } from '../../../kern/wie.js';
import { Ritme } from '../../../platform/clock/ritme.js';
import { DatabaseService } from '../../../platform/database/database.service.js';
import { ReferentieLezer } from '../../referentie/index.js';

const UUR_MS = 60 * 60 * 1000;
const DAG_MS = 24 * UUR_MS;

/** Whoever did not log in for so long is gone. Their address is data about a person that nobody needs (AVG art. 5 lid 1 onder e). */
const WIS = `with weg as (
    update tns.berichtvoorkeur set samenvatting = 'nooit', samenvatting_sinds = null, versie = versie + 1
     where gezien_op < $1 and samenvatting <> 'nooit'),
  agenda as (delete from tns.agenda_adres a using tns.berichtvoorkeur v where v.persoon = a.persoon and v.gezien_op < $1)
  delete from tns.mailadres m using tns.berichtvoorkeur v where v.persoon = m.persoon and v.gezien_op < $1`;

/** Throws away, every hour, what messages leave behind. Worker only. */
@Injectable()
export class Berichtopruimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ritme = new Ritme({
    wat: 'opruimen',
    elkeMs: UUR_MS,
    ronde: () => this.loopRonde(),
    log: new Logger(Berichtopruimer.name),
  });

  constructor(
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** The first round is now: a worker that is restarted every hour must clean up too. */
  onApplicationBootstrap(): void {
    this.ritme.begin(0);
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  /** One round. */
  async loopRonde(): Promise<void> {
    await this.database.schrijf(systeem(), async (tx) => {
      const vandaag = dagInAmsterdam(tx.nu.toISOString());
      const referentie = await this.referentie.op(tx, vandaag);
      const dagen = (code: string): number => referentie.beleidsgetal(code);
      tx.boek.stuur(WIS, [new Date(tx.nu.getTime() - dagen('mailadres-bewaartermijn-dagen') * DAG_MS)]);
      tx.boek.stuur('delete from tns.samenvatting where dag < $1', [
        leesDag(vandaag)
          .subtract({ days: dagen('samenvatting-bewaartermijn-dagen') })
          .toString(),
      ]);
    });
  }
}
