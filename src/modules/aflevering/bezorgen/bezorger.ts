import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { systeem } from '../../../kern/wie.js';
import { Klok } from '../../../platform/clock/klok.js';
import { Config } from '../../../platform/config/config.js';
import { DatabaseService, type Transactie } from '../../../platform/database/database.service.js';
import { Wachtrijen } from '../../../platform/queue/index.js';
import { onderteken, roepAan } from '../../../platform/webhook/index.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import { Kamers } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { alsCloudEvent } from './bericht.js';
import { beoordeel, type Uitkomst } from './uitkomst.js';
import { Verdeler, WACHTRIJ_AFLEVERING } from './verdeler.js';

/** Deliveries under way in one process; nearly all of that time is waiting for others. */
const TEGELIJK = 100;
/** On top of the time for a call, before a claim counts as left behind by somebody who died (ms). */
const SPELING_MS = 5_000;

/** The answer of `tns.pak_aflevering`. */
interface Gepakt {
  readonly aflevering: { readonly id: string; readonly pogingen: number; readonly spoor: string | null };
  readonly abonnement: { readonly doel: string };
  readonly gebeurtenis: {
    readonly id: string;
    readonly zaak_id: string;
    readonly soort: string;
    readonly stap: string;
    readonly moment: string;
  };
  /** newest first, encrypted, hexadecimal */
  readonly geheimen: readonly string[];
}

interface Opdracht extends Gepakt {
  readonly wachtMs: number;
  readonly pauzes: readonly number[];
}

/**
 * Delivers: claim in a transaction, call, record in a transaction (docs/besluiten/0021, 0041). Woken for one delivery it goes on with
 * the same receiver until nothing may be called, so what waited for a free hand needs no second ring.
 */
@Injectable()
export class Bezorger implements OnModuleInit, OnModuleDestroy {
  private gestopt = false;

  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
    private readonly verdeler: Verdeler,
    private readonly versleuteling: Versleuteling,
    private readonly referentie: ReferentieLezer,
    private readonly kamers: Kamers,
    private readonly config: Config,
    private readonly klok: Klok,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wachtrijen.verwerk(WACHTRIJ_AFLEVERING, ({ id }) => this.bezorg(id), { gelijktijdig: TEGELIJK });
  }

  onModuleDestroy(): void {
    this.gestopt = true;
  }

  private async bezorg(id: string): Promise<void> {
    while (!this.gestopt) {
      const opdracht = await this.database.schrijf(systeem(), (tx) => this.pak(tx, id));
      if (opdracht === undefined) return;
      const gehoor = await this.roep(opdracht);
      await this.database.schrijf(systeem(), (tx) => {
        const { aflevering, pauzes } = opdracht;
        const poging = { nummer: aflevering.pogingen, pauzes, nu: tx.nu, toeval: Math.random() };
        this.boek(tx, aflevering, beoordeel(gehoor, poging));
        return Promise.resolve();
      });
    }
  }

  /** The next delivery of the receiver to whom this one belongs; undefined when nothing may be called now. */
  private async pak(tx: Transactie, id: string): Promise<Opdracht | undefined> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const wachtMs = referentie.beleidsgetal('aflevering-wachttijd-seconden') * 1000;
    const [gepakt] = await tx.boek.vraag<Gepakt & Record<string, unknown>>(
      'select aflevering, abonnement, gebeurtenis, geheimen from tns.pak_aflevering($1, $2, $3, $4)',
      [id, tx.nu, new Date(tx.nu.getTime() + wachtMs + SPELING_MS), referentie.beleidsgetal('aflevering-tegelijk')],
    );
    if (gepakt === undefined) return undefined;
    return { ...gepakt, wachtMs, pauzes: referentie.beleidswoorden('aflevering-pauzes').map(Number) };
  }

  private roep({ aflevering, abonnement, gebeurtenis, geheimen, wachtMs }: Opdracht): ReturnType<typeof roepAan> {
    const melding = {
      gebeurtenis: gebeurtenis.id,
      zaak: gebeurtenis.zaak_id,
      soort: gebeurtenis.soort,
      stap: gebeurtenis.stap,
      moment: new Date(gebeurtenis.moment).toISOString(),
      meervoud: this.kamers.haal(gebeurtenis.soort).proces.meervoud,
    };
    // nobody can subscribe where there is no OIN
    const inhoud = JSON.stringify(alsCloudEvent(melding, { oin: this.config.oin ?? '', apiUrl: this.config.apiUrl }));
    const sleutels = geheimen.map((geheim) => this.versleuteling.ontsleutel(Buffer.from(geheim, 'hex')));
    return roepAan({
      doel: abonnement.doel,
      inhoud,
      koppen: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': 'Toegangspoort',
        ...onderteken({ id: aflevering.id, op: this.klok.buiten(), inhoud }, sleutels),
        ...(aflevering.spoor === null ? {} : { traceparent: aflevering.spoor }),
      },
      vertrouwd: this.config.webhookNetten,
      wachtMs,
    });
  }

  private boek(tx: Transactie, { id, pogingen, spoor }: Gepakt['aflevering'], uitkomst: Uitkomst): void {
    tx.boek.stuur('select tns.boek_aflevering($1, $2, $3, $4, $5, $6, $7, $8)', [
      id,
      pogingen,
      tx.nu,
      uitkomst.soort,
      uitkomst.status,
      uitkomst.fout,
      uitkomst.weerOp,
      uitkomst.rustTot,
    ]);
    const { weerOp } = uitkomst;
    if (weerOp !== null) tx.naCommit(() => this.verdeler.wek([{ id, spoor, vertraagTot: weerOp }]));
  }
}
