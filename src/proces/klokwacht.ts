import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systeem } from '../kern/wie.js';
import { DatabaseService } from '../platform/database/database.service.js';
import { Kamers } from './kamers.js';
import { StapService } from './stap.service.js';
import { Termijn } from './termijn.entity.js';
import { Zaak } from './zaak.entity.js';

/** How often the worker looks for clocks that ran out, in milliseconds. */
const RONDE_MS = 5_000;
/** Clocks per round, so that a day of standstill does not become one endless round. */
const PER_RONDE = 200;

interface Afgelopen {
  id: string;
  zaak_id: string;
  dossier_id: string;
}

/**
 * Hears clocks ring: a sweep over the rows, which are the truth (PROCESSEN 9). Each clock that has run out is marked once
 * and, where the table says so, followed by a step of the service itself. Safe to run in several workers: the lock on the
 * dossier and the mark decide.
 */
@Injectable()
export class Klokwacht implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Klokwacht.name);
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();
  private gestopt = false;

  constructor(
    private readonly database: DatabaseService,
    private readonly kamers: Kamers,
    private readonly stappen: StapService,
  ) {}

  onApplicationBootstrap(): void {
    this.plan();
  }

  async onModuleDestroy(): Promise<void> {
    this.gestopt = true;
    clearTimeout(this.wekker);
    await this.bezig;
  }

  /**
   * One round.
   * @returns how many clocks rang
   */
  async loopRonde(): Promise<number> {
    const afgelopen = await this.database.lees(systeem(), ({ manager, nu }) =>
      manager.query<Afgelopen[]>(
        `select id, zaak_id, dossier_id from tns.termijn
          where gestopt_op is null and gewekt_op is null and vervalt_op <= $1 order by vervalt_op, id limit ${PER_RONDE}`,
        [nu],
      ),
    );
    for (const klok of afgelopen) await this.laatRinkelen(klok);
    return afgelopen.length;
  }

  private plan(): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => {
      this.bezig = this.loopRonde()
        .catch((fout: unknown) => this.log.warn(`ronde mislukt: ${fout instanceof Error ? fout.message : 'onbekend'}`))
        .finally(() => this.plan());
    }, RONDE_MS);
  }

  private async laatRinkelen({ id, zaak_id: zaakId, dossier_id: dossierId }: Afgelopen): Promise<void> {
    const zaak = await this.database.lees(systeem(), ({ manager }) => manager.findOne(Zaak, { where: { id: zaakId } }));
    if (!zaak) return;
    await this.database.schrijf(systeem(zaak.verantwoordelijke), async (tx) => {
      const werk = await this.stappen.pakDossier(tx, dossierId);
      const klok = await tx.manager.findOne(Termijn, { where: { id } });
      if (!klok || klok.gestoptOp || klok.gewektOp || klok.vervaltOp === null || klok.vervaltOp > tx.nu) return;
      await tx.manager.update(Termijn, { id }, { gewektOp: tx.nu });
      const stap = await this.vervolgstap(werk, zaak, klok.soort);
      if (stap !== undefined) await this.stappen.alsSysteem(werk, { soort: zaak.soort, zaakId, stap, velden: {} });
      await this.stappen.rondAf(werk);
    });
  }

  private async vervolgstap(werk: Parameters<StapService['alsSysteem']>[0], zaak: Zaak, soort: string): Promise<string | undefined> {
    const kamer = this.kamers.haal(zaak.soort);
    for (const regel of kamer.proces.termijnen) {
      if (regel.bijAfloop === undefined || !regel.loopt.includes(zaak.toestand)) continue;
      const eigen = regel.perZaak ? await kamer.termijnsoort?.(werk, zaak, regel.soort) : regel.soort;
      if (eigen === soort) return regel.bijAfloop;
    }
    return undefined;
  }
}
