import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systeem } from '../kern/wie.js';
import { Ritme } from '../platform/clock/ritme.js';
import { Config } from '../platform/config/config.js';
import { DatabaseService } from '../platform/database/database.service.js';
import { type Bel, Klokbel, type Plek, zoekBellen, zoekBellenVan } from './klokbel.js';
import { Kloksein, VOORUIT_MS } from './kloksein.js';
import { Ladderteller } from './ladderteller.js';

/** How often it sets jobs for what rings soon, in milliseconds. */
const VOORUITZIEN_MS = VOORUIT_MS / 2;
/** After every clock that rings at the same moment. */
const HOOGSTE_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Bells per round, so that a day of standstill does not become one endless round. */
const PER_RONDE = 200;

/**
 * Hears clocks ring: a sweep over the rows, which are the truth, and a job that wakes it on the moment itself. Each end and each
 * rung of a ladder is heard once, in the order in which they should have rung. Safe to run in several workers: the lock on the
 * dossier and the row decide.
 */
@Injectable()
export class Klokwacht implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Klokwacht.name);
  private readonly ritme: Ritme;
  private vooruitgezienOp: number | undefined;
  /** where the last round stopped, when there was more: clocks that keep failing must not keep the rest waiting */
  private verder: Plek | undefined;

  constructor(
    config: Config,
    private readonly database: DatabaseService,
    private readonly ladders: Ladderteller,
    private readonly klokbel: Klokbel,
    private readonly sein: Kloksein,
  ) {
    const ronde = () => this.loopRonde();
    this.ritme = new Ritme({ wat: 'ronde', elkeMs: config.klokrondeMs, ronde, log: this.log });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sein.luister((klok) => this.hoor(klok));
    this.ritme.begin(0); // what ran out while no worker was there is heard at once
  }

  async onModuleDestroy(): Promise<void> {
    await this.ritme.stop();
  }

  /**
   * One round. A clock that cannot be handled is told in the log and tried again in a later round; the others go on.
   * @returns how many bells rang
   */
  async loopRonde(): Promise<number> {
    await this.telLadders();
    await this.zieVooruit();
    const na = this.verder;
    const bellen = await this.database.lees(systeem(), (tx) => zoekBellen(tx, na, PER_RONDE));
    this.verder = bellen.length < PER_RONDE ? undefined : bellen.at(-1);
    return this.luidAlle(bellen);
  }

  private async telLadders(): Promise<void> {
    let { tikken, verder } = await this.ladders.tel();
    this.sein.zet(tikken);
    while (verder !== undefined && !this.ritme.gestopt) {
      ({ tikken, verder } = await this.ladders.tel(verder));
      this.sein.zet(tikken);
    }
  }

  /** Twice per stretch, by a stopwatch: jobs for what rings within it. A job that is there already is not added again. */
  private async zieVooruit(): Promise<void> {
    const begin = performance.now();
    if (this.vooruitgezienOp !== undefined && begin - this.vooruitgezienOp < VOORUITZIEN_MS) return;
    this.vooruitgezienOp = begin;
    let na: Plek | undefined;
    do {
      const [vanaf, tot] = [na, this.sein.grens];
      const bellen = await this.database.lees(systeem(), ({ boek, nu }) =>
        zoekBellen({ boek, nu: tot }, vanaf ?? { op: nu, id: HOOGSTE_ID }, PER_RONDE),
      );
      this.sein.zet(bellen.map(({ id, op }) => ({ klok: id, op })));
      na = bellen.length < PER_RONDE ? undefined : bellen.at(-1);
    } while (na !== undefined && !this.ritme.gestopt);
  }

  /** What rings of one clock, when a job woke us for it. */
  private async hoor(klok: string): Promise<void> {
    await this.luidAlle(await this.database.lees(systeem(), (tx) => zoekBellenVan(tx, klok)));
  }

  /** A rung that is followed by another that is late as well takes its place among the rest: everything rings in order. */
  private async luidAlle(bellen: readonly Bel[]): Promise<number> {
    const wachtend = [...bellen];
    const grens = bellen.at(-1)?.op ?? new Date(0);
    let gerinkeld = 0;
    for (let bel = wachtend.shift(); bel !== undefined && !this.ritme.gestopt; bel = wachtend.shift()) {
      const uitkomst = await this.probeer(bel);
      if (uitkomst === 'vastgelopen') continue;
      gerinkeld += 1;
      if (uitkomst === undefined) continue;
      if (uitkomst <= grens) voegIn(wachtend, { ...bel, op: uitkomst });
      else this.sein.zet([{ klok: bel.id, op: uitkomst }]);
    }
    return gerinkeld;
  }

  private async probeer(bel: Bel): Promise<Date | undefined | 'vastgelopen'> {
    try {
      return await this.klokbel.luid(bel);
    } catch (fout) {
      this.log.error(`klok ${bel.id} liep vast: ${fout instanceof Error ? fout.message : 'onbekend'}`);
      return 'vastgelopen';
    }
  }
}

function voegIn(wachtend: Bel[], bel: Bel): void {
  const plek = wachtend.findIndex(({ op }) => op > bel.op);
  wachtend.splice(plek === -1 ? wachtend.length : plek, 0, bel);
}
