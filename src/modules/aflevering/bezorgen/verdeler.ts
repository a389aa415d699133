import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { systeem } from '../../../kern/wie.js';
import { DatabaseService, nietWachten, type Transactie } from '../../../platform/database/database.service.js';
import { Brievenbel } from '../../../platform/outbox/index.js';
import { Bundel, Wachtrijen } from '../../../platform/queue/index.js';
import { type Afleverbeleid, Afleverregels, type Gepakt, type Opdracht } from './opdracht.js';

/** The queue that wakes whoever delivers later; the rows say what there is to do. */
export const WACHTRIJ_AFLEVERING = 'aflevering';

const VERDEEL = 'select v as id from tns.verdeel($1, $2, $3) v';
const VERDEEL_BRIEVEN =
  'select welk, aflevering, abonnement, gebeurtenis, geheimen from tns.verdeel_brieven($1, $2, $3, $4)';
/** Whose deliveries these are, as far as they may be called now. */
const ONTVANGERS = `select distinct a.abonnement_id as abonnement from tns.aflevering a join tns.abonnement b on b.id = a.abonnement_id
  where a.id = any($1) and b.toestand = 'actief'`;
/** Letters divided in one transaction: their dossiers are locked for deliveries so long. */
const PER_KEER = 50;

/** A subscription for whose receiver there is something to call. */
export interface Rijp {
  readonly abonnement: string;
  /** what was claimed for it already */
  readonly opdrachten?: readonly Opdracht[];
  /** calls that it may have under way */
  readonly tegelijk?: number;
}

/** A row of the answer of `tns.verdeel_brieven`: for whom there is something, with a claimed delivery or without. */
interface Verdeeld extends Partial<Gepakt> {
  readonly welk: string;
}

type Geroepen = Rijp & Record<string, unknown>;

/** A delivery that is tried again, and when. */
interface Later {
  readonly id: string;
  readonly spoor: string | null;
  readonly vertraagTot: Date;
}

/**
 * Divides what happened among the subscriptions, and wakes who delivers it. Worker only: what has a letter when the relay of this process
 * takes that in hand, the rest when the round comes by it. What may go now is rung in this process, since whoever divides it delivers it
 * too; what must wait rings through the queue. A ring that is lost costs a moment: the round finds the row.
 */
@Injectable()
export class Verdeler implements OnModuleInit {
  private readonly log = new Logger(Verdeler.name);
  private readonly brieven = new Bundel<string>({
    samen: (brieven) => this.verdeelBrieven(brieven),
    handen: 1,
    hoogstens: PER_KEER,
  });
  private luisteraar: ((rijp: Rijp) => void) | undefined;
  private hoorNietMeer: (() => void) | undefined;
  private readonly lopend = new Set<Promise<unknown>>();

  constructor(
    private readonly database: DatabaseService,
    private readonly wachtrijen: Wachtrijen,
    private readonly brievenbel: Brievenbel,
    private readonly regels: Afleverregels,
  ) {}

  onModuleInit(): void {
    this.hoorNietMeer = this.brievenbel.bij((brieven) => brieven.forEach((brief) => this.neem(brief)));
  }

  /** What is being divided is divided; the round of whoever is left finds the rest. */
  async stop(): Promise<void> {
    this.hoorNietMeer?.();
    await Promise.all(this.lopend);
  }

  /** Who delivers in this process; never throws. */
  bij(luisteraar: (rijp: Rijp) => void): void {
    this.luisteraar = luisteraar;
  }

  /** Divides all that happened in a dossier and was not divided yet; after the commit the first of each lane goes. */
  async verdeel(tx: Transactie, dossierId: string): Promise<void> {
    await this.wekNaCommit(tx, await tx.boek.vraag<{ id: string }>(VERDEEL, [dossierId, tx.nu, null]));
  }

  /** Rings for what may go now. */
  wek(rijpe: readonly Rijp[]): void {
    for (const rijp of rijpe) this.luisteraar?.(rijp);
  }

  /** Rings at a later moment, in whichever worker is there then. */
  wekLater({ id, spoor, vertraagTot }: Later): void {
    const brief = spoor === null ? { id } : { id, spoor };
    this.wachtrijen
      .voegToe(WACHTRIJ_AFLEVERING, brief, { jobId: uuid(), vertraagTot })
      .catch((fout: unknown) => this.log.warn(`wekken mislukt: ${naamVan(fout)}`));
  }

  private neem(brief: string): void {
    const werk = this.brieven
      .doe(brief)
      .catch((fout: unknown) => this.log.warn(`verdelen mislukt, de ronde doet het: ${naamVan(fout)}`))
      .finally(() => this.lopend.delete(werk));
    this.lopend.add(werk);
  }

  /**
   * Waits for no disk: what is lost when PostgreSQL falls over is divided again, under the same ids. Nor for the answer before it says
   * commit: who may be called now is asked of it after.
   */
  private async verdeelBrieven(brieven: readonly string[]): Promise<void> {
    const { verdeeld, beleid } = await this.database.schrijf(systeem(), async (tx) => {
      const beleid = await this.regels.op(tx);
      tx.boek.stuur('set local synchronous_commit = off');
      const gevraagd = [brieven, tx.nu, beleid.klaarVoor, beleid.tegelijk];
      return {
        verdeeld: nietWachten(tx.boek.vraag<Verdeeld & Record<string, unknown>>(VERDEEL_BRIEVEN, gevraagd)),
        beleid,
      };
    });
    this.wek(perAbonnement(await verdeeld, beleid));
  }

  private async wekNaCommit(tx: Transactie, koppen: readonly { readonly id: string }[]): Promise<void> {
    if (koppen.length === 0) return;
    // a statement of its own: the one that divided does not see what it wrote
    const ids = koppen.map(({ id }) => id);
    const rijpe = await tx.boek.vraag<Geroepen>(ONTVANGERS, [ids]);
    tx.naCommit(() => this.wek(rijpe));
  }
}

function perAbonnement(rijen: readonly Verdeeld[], { wachtMs, pauzes, tegelijk }: Afleverbeleid): Rijp[] {
  const per = new Map<string, Opdracht[]>();
  for (const { welk, aflevering, abonnement, gebeurtenis, geheimen } of rijen) {
    const opdrachten = per.get(welk) ?? [];
    per.set(welk, opdrachten);
    if (aflevering && abonnement && gebeurtenis && geheimen)
      opdrachten.push({ aflevering, abonnement, gebeurtenis, geheimen, wachtMs, pauzes });
  }
  return [...per].map(([abonnement, opdrachten]) => ({ abonnement, opdrachten, tegelijk }));
}

function naamVan(fout: unknown): string {
  return fout instanceof Error ? fout.name : 'onbekend';
}
