import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { systeem } from '../../../kern/wie.js';
import { Ritme } from '../../../platform/clock/ritme.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import { Nummerbel } from '../../../platform/outbox/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { Verdeler, type Rijp } from './verdeler.js';

/** How often the worker looks by itself (ms); the relay beside it rings when something was numbered. */
const RONDE_MS = 500;
/** How long a ring may be under way before the round rings again (ms). */
const GEWEKT_MS = 1_500;
/** Events looked at per transaction: their dossiers stay locked for deliveries so long. */
const PER_KEER = 100;
const UUR_MS = 60 * 60 * 1000;
const DAG_MS = 24 * UUR_MS;
const OPRUIMEN_PER_KEER = 1_000;

const STAND = `select r.tot, (select max(v.volgnummer) from tns.gebeurtenis_volgnummer v) as hoogste,
    exists (select from tns.abonnement a where a.toestand <> 'beeindigd') as abonnees
  from tns.afleverronde r`;
/** The dossiers of the next events that were not divided yet, with their letters or by an earlier round. */
const DOSSIERS = `select max(x.volgnummer) as tot,
    array_agg(distinct x.dossier_id order by x.dossier_id) filter (where x.volgorde > coalesce(p.tot, 0)) as dossiers
  from (select v.volgnummer, g.dossier_id, g.volgorde from tns.gebeurtenis_volgnummer v join tns.gebeurtenis g on g.id = v.gebeurtenis_id
         where v.volgnummer > $1 order by v.volgnummer limit ${PER_KEER}) x
  left join tns.afleverpeil p on p.dossier_id = x.dossier_id`;
/** Receivers for whom there is a head that should have been called by now, or what somebody left who died. */
const RIJP = `select a.id as abonnement from tns.abonnement a
  where a.toestand = 'actief'
    and (exists (select from tns.aflevering x where x.abonnement_id = a.id and x.toestand = 'wacht' and x.vroegst_op <= $1)
      or exists (select from tns.aflevering x where x.abonnement_id = a.id and x.toestand = 'bezig' and x.bezig_tot <= $2))
    and not exists (select from tns.abonnement_stand s where s.abonnement_id = a.id and s.rust_tot > $2)
    and (select count(*) from tns.aflevering b where b.abonnement_id = a.id and b.toestand = 'bezig' and b.bezig_tot > $2) < $3`;

interface Stand {
  readonly tot: string;
  readonly hoogste: string | null;
  readonly abonnees: boolean;
}

/**
 * The net under deliveries: follows the numbers of the event feed, so that every dossier in which something happened is divided,
 * and rings again for what is due. Safe in several workers: one follows the feed at a time, and rows decide the rest.
 */
@Injectable()
export class Afleverronde implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ritme = new Ritme({
    wat: 'ronde',
    elkeMs: RONDE_MS,
    ronde: () => this.loopRonde(),
    log: new Logger(Afleverronde.name),
  });
  private opgeruimdOp: number | undefined;

  constructor(
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
    private readonly verdeler: Verdeler,
    private readonly nummerbel: Nummerbel,
  ) {}

  onApplicationBootstrap(): void {
    this.nummerbel.bij(() => this.ritme.bel());
    this.ritme.begin();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  private async loopRonde(): Promise<void> {
    while (!this.ritme.gestopt && (await this.volgNummers()));
    await this.wekOpnieuw();
    await this.ruimOp();
  }

  /** @returns whether there may be more */
  private async volgNummers(): Promise<boolean> {
    const [stand] = await this.database.lees(systeem(), ({ boek }) =>
      boek.vraag<Stand & Record<string, unknown>>(STAND),
    );
    if (!stand || stand.hoogste === null || BigInt(stand.hoogste) <= BigInt(stand.tot)) return false;
    return this.database.schrijf(systeem(), async (tx) => {
      const [vast] = await tx.boek.vraag<{ tot: string }>('select tot from tns.afleverronde for update skip locked');
      if (!vast) return false;
      if (!stand.abonnees) {
        zetTot(tx, stand.hoogste);
        return false;
      }
      const [reeks] = await tx.boek.vraag<{ tot: string | null; dossiers: string[] | null }>(DOSSIERS, [vast.tot]);
      if (!reeks || reeks.tot === null) return false;
      for (const dossier of reeks.dossiers ?? []) await this.verdeler.verdeel(tx, dossier);
      zetTot(tx, reeks.tot);
      return true;
    });
  }

  private async wekOpnieuw(): Promise<void> {
    const rijp = await this.database.lees(systeem(), async (tx) => {
      const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      return tx.boek.vraag<Rijp & Record<string, unknown>>(RIJP, [
        new Date(tx.nu.getTime() - GEWEKT_MS),
        tx.nu,
        referentie.beleidsgetal('aflevering-tegelijk'),
      ]);
    });
    if (rijp.length > 0) this.verdeler.wek(rijp);
  }

  /** Every hour, by a stopwatch: what was delivered long ago, and secrets that sign no more. */
  private async ruimOp(): Promise<void> {
    const nu = performance.now();
    if (this.opgeruimdOp !== undefined && nu - this.opgeruimdOp < UUR_MS) return;
    this.opgeruimdOp = nu;
    await this.database.schrijf(systeem(), async (tx) => {
      const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      const grens = new Date(tx.nu.getTime() - referentie.beleidsgetal('aflevering-bewaartermijn-dagen') * DAG_MS);
      tx.boek.stuur(
        `delete from tns.aflevering where id in (select id from tns.aflevering
            where toestand in ('afgeleverd', 'vervallen') and klaar_op < $1 limit ${OPRUIMEN_PER_KEER} for update skip locked)`,
        [grens],
      );
      tx.boek.stuur('delete from tns.abonnement_geheim where geldig_tot < $1', [tx.nu]);
    });
  }
}

function zetTot({ boek }: Transactie, tot: string | null): void {
  boek.stuur('update tns.afleverronde set tot = $1 where tot < $1', [tot]);
}
