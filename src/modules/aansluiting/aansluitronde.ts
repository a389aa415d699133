import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { dagbegin, dagInAmsterdam, leesDag, uurVan } from '../../kern/dag.js';
import { systeem } from '../../kern/wie.js';
import { Ritme } from '../../platform/clock/ritme.js';
import { Config } from '../../platform/config/config.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { ReferentieLezer } from '../referentie/index.js';
import { DAGEN_TERUG } from './aansluiting.service.js';
import { RIJP, RUIM_OP, VERGELIJK } from './vergelijken.js';

const MINUUT_MS = 60_000;

/** One night: its day in Amsterdam, and what holds for everything that is compared in it. */
interface Nacht {
  readonly dag: string;
  /** when it began, by the clock of the service */
  readonly begon: Date;
  /** the first day that is looked at */
  readonly vroegst: string;
  /** whoever was offered work before this has a receipt by now */
  readonly bewijsVoor: Date;
}

interface Rijp {
  readonly wachtrij: string;
  readonly dag: string;
  readonly organisatie: string;
}

/**
 * Compares at night what receivers say they hold with our receipts (docs/besluiten/0044), each day of a queue in a transaction of
 * its own, the oldest day first. Safe in several workers: a row per night, queue and day decides. What a night missed because no
 * worker was there, the next round does.
 */
@Injectable()
export class Aansluitronde implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ritme: Ritme;
  /** the last night in which nothing was left to do */
  private klaar = '';

  constructor(
    config: Config,
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
  ) {
    const log = new Logger(Aansluitronde.name);
    this.ritme = new Ritme({ wat: 'aansluiten', elkeMs: config.klokrondeMs, ronde: () => this.loopRonde(), log });
  }

  onApplicationBootstrap(): void {
    this.ritme.begin();
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  /** One round: all that this night has to compare. @returns how many days of queues were compared here */
  async loopRonde(): Promise<number> {
    const { nacht, rijp } = await this.database.lees(systeem(), (tx) => this.zoek(tx));
    let vergeleken = 0;
    for (const rijdag of rijp) {
      if (this.ritme.gestopt) return vergeleken;
      if (await this.database.schrijf(systeem(), (tx) => this.vergelijk(tx, nacht, rijdag))) vergeleken += 1;
    }
    if (this.klaar !== nacht.dag)
      await this.database.schrijf(systeem(), async ({ boek }) => {
        for (const sql of RUIM_OP) boek.stuur(sql, [nacht.vroegst]);
      });
    this.klaar = nacht.dag;
    return vergeleken;
  }

  private async zoek(tx: Transactie): Promise<{ nacht: Nacht; rijp: readonly Rijp[] }> {
    const nacht = await this.nachtVan(tx);
    if (this.klaar === nacht.dag) return { nacht, rijp: [] };
    const { dag, begon, vroegst, bewijsVoor } = nacht;
    const rijp = await tx.boek.vraag<Rijp & Record<string, unknown>>(RIJP, [dag, begon, dagbegin(vroegst), bewijsVoor]);
    return { nacht, rijp };
  }

  private async nachtVan(tx: Transactie): Promise<Nacht> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const referentie = await this.referentie.op(tx, vandaag);
    const uur = referentie.beleidsgetal('aansluiting-uur');
    const begin = (dag: string): Date => new Date(uurVan(leesDag(dag), uur).epochMilliseconds);
    const dag = tx.nu >= begin(vandaag) ? vandaag : leesDag(vandaag).subtract({ days: 1 }).toString();
    const begon = begin(dag);
    return {
      dag,
      begon,
      vroegst: leesDag(dag)
        .subtract({ days: referentie.beleidsgetal(DAGEN_TERUG) })
        .toString(),
      bewijsVoor: new Date(begon.getTime() - referentie.beleidsgetal('aansluiting-zonder-bewijs-minuten') * MINUUT_MS),
    };
  }

  /** @returns false when another worker did it */
  private async vergelijk(tx: Transactie, nacht: Nacht, { wachtrij, dag, organisatie }: Rijp): Promise<boolean> {
    const gepakt = await tx.boek.vraag(
      `insert into tns.aansluitnacht (nacht, wachtrij, dag, organisatie, vergeleken_op) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1 as een`,
      [nacht.dag, wachtrij, dag, organisatie, tx.nu],
    );
    if (gepakt.length === 0) return false;
    // a list that is being replaced at this moment is compared as it was or as it becomes, never half
    await tx.boek.vraag('select 1 from tns.aansluiting where wachtrij = $1 and dag = $2 for update', [wachtrij, dag]);
    const morgen = dagbegin(leesDag(dag).add({ days: 1 }).toString());
    await tx.boek.vraag(VERGELIJK, [wachtrij, dag, organisatie, dagbegin(dag), morgen, tx.nu, nacht.bewijsVoor]);
    tx.boek.stuur(
      'update tns.aansluiting set vergeleken_op = $4 where wachtrij = $1 and dag = $2 and organisatie = $3',
      [wachtrij, dag, organisatie, tx.nu],
    );
    return true;
  }
}
