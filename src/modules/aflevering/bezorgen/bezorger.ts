import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { systeem } from '../../../kern/wie.js';
import { Klok } from '../../../platform/clock/klok.js';
import { Config } from '../../../platform/config/config.js';
import { DatabaseService, nietWachten, type Transactie } from '../../../platform/database/database.service.js';
import { Wachtrijen } from '../../../platform/queue/index.js';
import { onderteken, roepAan, type Gehoor } from '../../../platform/webhook/index.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import { Kamers } from '../../../proces/index.js';
import { Beurt } from './beurt.js';
import { alsCloudEvent } from './bericht.js';
import { Aflevermeter } from './meter.js';
import { Afleverregels, type Gepakt, type Opdracht } from './opdracht.js';
import { beoordeel, type Uitkomst } from './uitkomst.js';
import { Verdeler, WACHTRIJ_AFLEVERING, type Rijp } from './verdeler.js';

const PAK = 'select aflevering, abonnement, gebeurtenis, geheimen from tns.pak_afleveringen($1, $2, $3, $4, $5)';
const BOEK = 'select tns.boek_afleveringen($1, $2, $3)';

/** What was claimed, known when the transaction is over. */
interface Belofte {
  readonly gepakt: Promise<Opdracht[]>;
}

/** A call that was made, not written down yet. */
interface Gedaan {
  readonly opdracht: Opdracht;
  readonly gehoor: Gehoor;
}

/** One transaction for the receiver of a subscription. */
interface Wissel {
  readonly abonnement: string;
  readonly gedaan: readonly Gedaan[];
  readonly hoogstens: number;
}

/**
 * Delivers: claim in a transaction, call, record in a transaction (docs/besluiten/0021, 0041). Rung for one delivery it goes on with the
 * same receiver until nothing may be called, so what waited for a free hand needs no second ring.
 */
@Injectable()
export class Bezorger implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Bezorger.name);
  /** by subscription */
  private readonly beurten = new Map<string, Beurt<Opdracht, Gedaan>>();
  private readonly stilte = new Set<() => void>();
  /** per receiver, whatever others do: a slow one takes no place of anybody else; known from the rules after the first delivery */
  private tegelijk = 1;
  private gestopt = false;

  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
    private readonly verdeler: Verdeler,
    private readonly versleuteling: Versleuteling,
    private readonly regels: Afleverregels,
    private readonly kamers: Kamers,
    private readonly config: Config,
    private readonly klok: Klok,
    private readonly meter: Aflevermeter,
  ) {}

  async onModuleInit(): Promise<void> {
    this.verdeler.bij((rijp) => this.begin(rijp));
    await this.wachtrijen.verwerk(WACHTRIJ_AFLEVERING, ({ id }) => this.wekker(id));
  }

  /** Whoever is called now is heard out, and written down. */
  async onModuleDestroy(): Promise<void> {
    await this.verdeler.stop(); // who divides claims too
    this.gestopt = true;
    if (this.beurten.size > 0) await new Promise<void>((klaar) => this.stilte.add(klaar));
  }

  /** A ring through the queue: a delivery that is tried again. */
  private async wekker(id: string): Promise<void> {
    const [rijp] = await this.database.lees(systeem(), ({ boek }) =>
      boek.vraag<Rijp & Record<string, unknown>>(
        'select a.abonnement_id as abonnement from tns.aflevering a where a.id = $1',
        [id],
      ),
    );
    if (rijp) this.begin(rijp);
  }

  private begin({ abonnement, opdrachten = [], tegelijk = this.tegelijk }: Rijp): void {
    this.tegelijk = tegelijk;
    const beurt = this.beurten.get(abonnement) ?? this.nieuweBeurt(abonnement);
    // who claimed for it took all that may go; what waits behind that follows by itself
    if (opdrachten.length > 0) beurt?.neem(opdrachten);
    else beurt?.bel();
  }

  private nieuweBeurt(abonnement: string): Beurt<Opdracht, Gedaan> | undefined {
    if (this.gestopt) return undefined;
    const beurt = new Beurt<Opdracht, Gedaan>({
      wissel: (gedaan, hoogstens) => this.wissel({ abonnement, gedaan, hoogstens: this.gestopt ? 0 : hoogstens }),
      roep: (opdracht) => this.roep(opdracht),
      ruimte: (onderweg) => (this.gestopt ? 0 : this.tegelijk - onderweg),
      mislukt: (fout) => this.log.warn(`bezorgen mislukt: ${fout instanceof Error ? fout.name : 'onbekend'}`),
      klaar: () => {
        this.beurten.delete(abonnement);
        if (this.beurten.size === 0) this.stilte.forEach((klaar) => klaar());
      },
    });
    this.beurten.set(abonnement, beurt);
    return beurt;
  }

  /** Once more when it fails: what was called is better written down than called again. */
  private async wissel(wissel: Wissel): Promise<Opdracht[]> {
    const doe = async () => {
      const { gepakt } = await this.database.schrijf(systeem(), (tx) => this.schrijf(tx, wissel));
      return gepakt;
    };
    return doe().catch((fout: unknown) => (wissel.gedaan.length > 0 ? doe() : Promise.reject(fout)));
  }

  /**
   * Writes down how calls went and claims the next ones. Locks come in one order: the receiver's, then those of its lanes by dossier. When PostgreSQL falls over just then, what is lost here is called again under the same id: so nobody waits
   * for the disk.
   */
  private async schrijf(tx: Transactie, { abonnement, gedaan, hoogstens }: Wissel): Promise<Belofte> {
    tx.boek.stuur('set local synchronous_commit = off');
    if (gedaan.length > 0) this.boek(tx, abonnement, gedaan);
    return hoogstens > 0 ? this.pak(tx, abonnement, hoogstens) : { gepakt: Promise.resolve([]) };
  }

  /** The next deliveries of a receiver; fewer than asked when no more may be called now. */
  private async pak(tx: Transactie, abonnement: string, hoogstens: number): Promise<Belofte> {
    const { klaarVoor, tegelijk, wachtMs, pauzes } = await this.regels.op(tx);
    this.tegelijk = tegelijk;
    const gevraagd = [abonnement, tx.nu, klaarVoor, tegelijk, hoogstens];
    const gepakt = nietWachten(tx.boek.vraag<Gepakt & Record<string, unknown>>(PAK, gevraagd));
    return { gepakt: nietWachten(gepakt.then((alle) => alle.map((een) => ({ ...een, wachtMs, pauzes })))) };
  }

  private async roep(opdracht: Opdracht): Promise<Gedaan> {
    const gehoor = await this.bel(opdracht).catch((fout: unknown) => this.nietGemaakt(fout));
    return { opdracht, gehoor };
  }

  /** A message that we cannot make (a soort or a key that this worker does not know) fails like a call, and holds up nobody else. */
  private nietGemaakt(fout: unknown): Gehoor {
    this.log.error(`bericht niet gemaakt: ${fout instanceof Error ? fout.message : 'onbekend'}`);
    return { fout: 'niet-gemaakt' };
  }

  private async bel({ aflevering, abonnement, gebeurtenis, geheimen, wachtMs }: Opdracht): Promise<Gehoor> {
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
    const gehoor = await roepAan({
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
    this.meter.meet(gehoor, { poging: aflevering.pogingen, moment: melding.moment });
    return gehoor;
  }

  private boek(tx: Transactie, abonnement: string, gedaan: readonly Gedaan[]): void {
    const regels = gedaan.map(({ opdracht, gehoor }) => {
      const { aflevering, pauzes } = opdracht;
      const poging = { nummer: aflevering.pogingen, pauzes, nu: tx.nu, toeval: Math.random() };
      return { aflevering, uitkomst: beoordeel(gehoor, poging) };
    });
    const opgeschreven = regels.map(({ aflevering, uitkomst }) => ({
      id: aflevering.id,
      dossier: aflevering.dossier_id,
      poging: aflevering.pogingen,
      soort: uitkomst.soort,
      status: uitkomst.status,
      fout: uitkomst.fout,
      weer_op: uitkomst.weerOp,
      rust_tot: uitkomst.rustTot,
    }));
    tx.boek.stuur(BOEK, [abonnement, tx.nu, JSON.stringify(opgeschreven)]);
    for (const { aflevering, uitkomst } of regels) tx.naCommit(() => this.geboekt(aflevering, uitkomst));
  }

  private geboekt({ id, spoor }: Gepakt['aflevering'], uitkomst: Uitkomst): void {
    this.meter.tel(uitkomst);
    if (uitkomst.weerOp !== null) this.verdeler.wekLater({ id, spoor, vertraagTot: uitkomst.weerOp });
  }
}
