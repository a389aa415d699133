/** Takes letters from the outbox to the queues and numbers the event feed. */
import type { LoggerService, OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import { foutRegel } from '../queue/index.js';
import { type Bezorger, type BezorgOpties, ruimOp, veeg, verzend } from './bezorging.js';
import { Sessie } from './slot.js';
import { nummer, type Peil } from './volgnummer.js';
import type { Brievenbel, Wekker } from './wekker.js';

/** What the relay needs; times in ms, all with a default. */
export interface RelayOpties {
  /** Connected as tns_worker; the relay keeps one connection of it for itself. */
  readonly pool: Pool;
  readonly bezorger: Bezorger;
  readonly wekker: Wekker;
  /** Rung after events were numbered. */
  readonly nummerbel?: Wekker;
  /** Rung with letters that are about to be sent. */
  readonly brievenbel?: Brievenbel;
  readonly nu: () => Date;
  readonly log: Pick<LoggerService, 'log' | 'warn'>;
  /** From `outbox.soort` to a queue; default the soort itself. */
  readonly bestemming?: (soort: string) => string;
  /** The net under `wek`: how often the holder looks by itself; 1000. */
  readonly pollMs?: number;
  /** How often a relay without the lock tries to get it; 1000. */
  readonly overnameMs?: number;
  /** At most this often events are numbered; 250. Letters do not wait for it. */
  readonly nummerMs?: number;
  /** Rows per transaction; 200. */
  readonly reeks?: number;
  /** How often to look for letters that were sent and not ticked off; 30 000. */
  readonly veegMs?: number;
  /** How long a letter may be on its way before the sweep offers it again; 60 000. */
  readonly nietAfgevinktNaMs?: number;
  /** Days that letters stay after they were done; 30. */
  readonly bewaarDagen?: number;
  /** How often to throw old letters away; an hour. */
  readonly opruimMs?: number;
  /** How often to look for late events over the whole table; 10 minutes. */
  readonly volledigMs?: number;
}

const HOOGSTE_HERSTEL_MS = 10_000;
/** Announced letters that are remembered: what is announced twice is divided twice, which does nothing. */
const HOOGSTENS_GENOEMD = 1_000;

/**
 * Runs beside its twins in other worker processes; one works, the others wait for its lock. Stateless but for the
 * clock of its chores: killed at any point, the next one goes on from the tables.
 */
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private sessie: Sessie | undefined;
  private lopend: Promise<void> | undefined;
  private gestopt = false;
  private gewekt = false;
  private ontwaak: (() => void) | undefined;
  private hoorNietMeer: (() => void) | undefined;
  private fouten = 0;
  private readonly peil: Peil = { tot: 0n };
  private readonly gedaanOp = new Map<string, number>();
  /** letters that were announced lately, oldest first */
  private readonly genoemd = new Set<string>();
  private readonly bezorging: BezorgOpties;

  constructor(private readonly opties: RelayOpties) {
    this.bezorging = {
      bezorger: opties.bezorger,
      bestemming: opties.bestemming ?? ((soort) => soort),
      nu: opties.nu,
      reeks: opties.reeks ?? 200,
      kondigAan: (brieven) => this.kondigAan(brieven),
    };
  }

  /** Whether this one holds the lock; for metrics. */
  get actief(): boolean {
    return this.sessie?.leidt ?? false;
  }

  /** Begins to compete for the lock; returns at once. A second call does nothing. */
  start(): void {
    if (this.lopend || this.gestopt) return;
    this.hoorNietMeer = this.opties.wekker.bij((brieven) => this.wek(brieven));
    this.lopend = this.lus();
  }

  /**
   * Look now instead of at the next poll. Never loses a ring: one during a round starts another round. Letters that are named are
   * announced at once by who has the lock, and need not be read first.
   */
  wek(brieven: readonly string[] = []): void {
    this.gewekt = true;
    if (!this.actief || this.fouten > 0) return;
    this.kondigAan(brieven);
    this.ontwaak?.();
  }

  /** Finishes the batch in hand and gives the lock up. */
  async stop(): Promise<void> {
    this.gestopt = true;
    this.hoorNietMeer?.();
    this.ontwaak?.();
    await this.lopend;
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private async lus(): Promise<void> {
    while (!this.gestopt) {
      try {
        await this.slaap(await this.beurt());
        this.fouten = 0;
      } catch (fout) {
        // Giving the lock up lets a twin try, who may reach the queue that we cannot.
        this.geefOp();
        this.fouten += 1;
        this.opties.log.warn(`outbox relay: ${foutRegel(fout)}`);
        await this.slaap(Math.min(HOOGSTE_HERSTEL_MS, 500 * 2 ** (this.fouten - 1)));
      }
    }
    this.geefOp();
  }

  /** One turn. @returns how long to sleep before the next, in ms */
  private async beurt(): Promise<number> {
    this.sessie ??= await Sessie.open(this.opties.pool, (brieven) => this.wek(brieven));
    if (this.sessie.weg) throw new Error('the relay lost its connection');
    const leidde = this.sessie.leidt;
    if (!(await this.sessie.dingMee())) return this.opties.overnameMs ?? 1000;
    if (!leidde) this.begin();
    return this.ronde(this.sessie);
  }

  private begin(): void {
    this.opties.log.log('outbox relay: has the lock');
    this.peil.tot = 0n;
    // The sweep waits its interval first, so that what the previous holder just sent gets time to be done.
    for (const klus of ['veeg', 'volledig']) this.gedaanOp.set(klus, performance.now());
  }

  private async ronde({ client }: Sessie): Promise<number> {
    this.gewekt = false;
    const { reeks } = this.bezorging;
    const verzonden = await verzend(client, this.bezorging);
    if (this.isTijd('volledig', this.opties.volledigMs ?? 600_000)) this.peil.tot = 0n;
    const genummerd = this.isTijd('nummer', this.opties.nummerMs ?? 250) ? await this.nummerVol(client) : 0;
    if (this.isTijd('veeg', this.opties.veegMs ?? 30_000)) {
      const opnieuw = await veeg(client, this.bezorging, this.opties.nietAfgevinktNaMs ?? 60_000);
      if (opnieuw > 0) this.opties.log.warn(`outbox relay: ${opnieuw} letters not ticked off, offered again`);
    }
    if (this.isTijd('ruimOp', this.opties.opruimMs ?? 3_600_000)) {
      const weg = await ruimOp(client, this.bezorging, this.opties.bewaarDagen ?? 30);
      if (weg === reeks) this.gedaanOp.delete('ruimOp');
    }
    return verzonden === reeks || genummerd === reeks || this.gewekt ? 0 : (this.opties.pollMs ?? 1000);
  }

  /** Numbers one batch; when it was full, the next round goes on with it. */
  private async nummerVol(client: ClientBase): Promise<number> {
    const { reeks } = this.bezorging;
    const genummerd = await nummer(client, this.peil, reeks);
    if (genummerd > 0) this.opties.nummerbel?.wek();
    if (genummerd === reeks) this.gedaanOp.delete('nummer');
    return genummerd;
  }

  /** Chores by a stopwatch, not by the clock: a moved test clock must not start or stop them. */
  private isTijd(klus: string, elkeMs: number): boolean {
    const nu = performance.now();
    const vorige = this.gedaanOp.get(klus);
    if (vorige !== undefined && nu - vorige < elkeMs) return false;
    this.gedaanOp.set(klus, nu);
    return true;
  }

  /** Announces letters, each once: who wrote them names them, and we read them. */
  private kondigAan(brieven: readonly string[]): void {
    const nieuw = brieven.filter((brief) => !this.genoemd.has(brief));
    for (const brief of nieuw) this.genoemd.add(brief);
    for (const oud of this.genoemd) {
      if (this.genoemd.size <= HOOGSTENS_GENOEMD) break;
      this.genoemd.delete(oud);
    }
    if (nieuw.length > 0) this.opties.brievenbel?.wek(nieuw);
  }

  private geefOp(): void {
    this.genoemd.clear();
    this.sessie?.sluit();
    this.sessie = undefined;
  }

  private async slaap(ms: number): Promise<void> {
    // a ring between the end of the round and here
    const gemist = this.gewekt && this.actief;
    if (ms === 0 || this.gestopt || gemist) return;
    await new Promise<void>((verder) => {
      const wekker = setTimeout(verder, ms);
      this.ontwaak = () => {
        clearTimeout(wekker);
        verder();
      };
    });
    this.ontwaak = undefined;
  }
}
