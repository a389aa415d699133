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
  vervalt_op: Date;
}

/**
 * Hears clocks ring: a sweep over the rows, which are the truth. Each clock that has run out is marked once
 * and, where the table says so, followed by a step of the service itself. Safe to run in several workers: the lock on the
 * dossier and the mark decide.
 */
@Injectable()
export class Klokwacht implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Klokwacht.name);
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<unknown> = Promise.resolve();
  private gestopt = false;
  /** where the last round stopped, when there was more: clocks that keep failing must not keep the rest waiting */
  private verder: Afgelopen | undefined;

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
   * One round. A clock that cannot be handled is told in the log and tried again in a later round; the others go on.
   * @returns how many clocks rang
   */
  async loopRonde(): Promise<number> {
    const na = this.verder;
    const afgelopen = await this.database.lees(systeem(), ({ manager, nu }) =>
      manager.query<Afgelopen[]>(
        `select id, zaak_id, dossier_id, vervalt_op from tns.termijn
          where gestopt_op is null and gewekt_op is null and vervalt_op <= $1
            and ($2::timestamptz is null or (vervalt_op, id) > ($2::timestamptz, $3::uuid))
          order by vervalt_op, id limit ${PER_RONDE}`,
        [nu, na?.vervalt_op ?? null, na?.id ?? null],
      ),
    );
    this.verder = afgelopen.length < PER_RONDE ? undefined : afgelopen.at(-1);
    let gerinkeld = 0;
    for (const klok of afgelopen) {
      if (this.gestopt) break; // the process is leaving; the rows wait for the next one
      gerinkeld += (await this.probeer(klok)) ? 1 : 0;
    }
    return gerinkeld;
  }

  private async probeer(klok: Afgelopen): Promise<boolean> {
    try {
      await this.laatRinkelen(klok);
      return true;
    } catch (fout) {
      this.log.error(`klok ${klok.id} liep vast: ${fout instanceof Error ? fout.message : 'onbekend'}`);
      return false;
    }
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
      this.stappen.rondAf(werk);
    });
  }

  private async vervolgstap(
    werk: Parameters<StapService['alsSysteem']>[0],
    zaak: Zaak,
    soort: string,
  ): Promise<string | undefined> {
    const kamer = this.kamers.haal(zaak.soort);
    for (const regel of kamer.proces.termijnen) {
      if (regel.bijAfloop === undefined || !regel.loopt.includes(zaak.toestand)) continue;
      const eigen = regel.perZaak ? await kamer.termijnsoort?.(werk, zaak, regel.soort) : regel.soort;
      if (eigen === soort) return regel.bijAfloop;
    }
    return undefined;
  }
}
