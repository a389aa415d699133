import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import { type GegevensDto, GegevensLezer } from '../../modules/gegevens/index.js';
import { type OverdrachtDto, OverdrachtLezer } from '../../modules/overdracht/index.js';
import { type UitnodigingDto, UitnodigingLezer, UitnodigingService } from '../../modules/uitnodiging/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { type GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import type { Woorden } from './woorden.js';
import { Woordenboek } from './woordenboek.js';

/** Steps of a hand-off shown at most; it seldom has more than four. */
const STAPPEN = 200;

/** One-time links shown at most; of each hand-off one works at a time. */
const LINKS = 20;

/** The one-time links of a hand-off, for who asked. */
export interface Linkbeeld {
  readonly links: readonly UitnodigingDto[];
  readonly magMaken: boolean;
}

/** All that the page of one hand-off shows. */
export interface Overdrachtbeeld {
  readonly overdracht: OverdrachtDto;
  /** what its purpose lets the caller see of the client; undefined when that is nothing any more */
  readonly gegevens: GegevensDto | undefined;
  /** the oldest first */
  readonly stappen: readonly GebeurtenisDto[];
  readonly magDossier: boolean;
  /** may the caller see the aanmelding that it came from? */
  readonly magAanleiding: boolean;
  /** the intake that this work is, or takes part in; undefined when it is about something else, or not to be seen */
  readonly intake: string | undefined;
  /** undefined for who did not ask, and for a receiver that gets no links */
  readonly link: Linkbeeld | undefined;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Reads a hand-off for who has to work on it, in one transaction: the look at the client is noted in it. */
@Injectable()
export class OverdrachtLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly overdrachten: OverdrachtLezer,
    private readonly gegevens: GegevensLezer,
    private readonly zaken: ZaakLezer,
    private readonly woordenboek: Woordenboek,
    private readonly uitnodigingen: UitnodigingLezer,
    private readonly uitnodigen: UitnodigingService,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(wie: Wie, id: string): Promise<Overdrachtbeeld> {
    return this.database.schrijf(wie, async (tx) => {
      const overdracht = await this.overdrachten.haal(tx, id);
      const vraag = { soort: 'overdracht', id, limit: STAPPEN };
      const { resultaten: stappen } = await this.zaken.geschiedenis(tx, vraag);
      const personen = [overdracht.behandelaar, ...stappen.map(({ persoon }) => persoon)];
      return {
        overdracht,
        gegevens: await alsErIets(this.gegevens.haal(tx, id)),
        stappen,
        magDossier: await this.mag(tx, 'dossier', overdracht.dossier),
        magAanleiding: await this.mag(tx, 'aanmelding', overdracht.aanleiding),
        intake: await this.intake(tx, overdracht),
        link: await this.link(tx, overdracht),
        woorden: await this.woordenboek.open(tx, personen),
        nu: tx.nu,
      };
    });
  }

  private async link(tx: Transactie, overdracht: OverdrachtDto): Promise<Linkbeeld | undefined> {
    if (overdracht.van !== tx.wie.organisatie) return undefined;
    const magMaken = (await this.uitnodigen.belemmering(tx, overdracht)) === undefined;
    const { resultaten: links } = await this.uitnodigingen.lijst(tx, overdracht.id, { limit: LINKS });
    return magMaken || links.length > 0 ? { links, magMaken } : undefined;
  }

  private async intake(tx: Transactie, { uitvoering, aanleiding }: OverdrachtDto): Promise<string | undefined> {
    for (const id of [uitvoering, aanleiding]) if (await this.mag(tx, 'intake', id)) return id ?? undefined;
    return undefined;
  }

  private async mag(tx: Transactie, soort: string, id: string | null): Promise<boolean> {
    return id !== null && (await alsErIets(this.zaken.haal(tx, soort, id))) !== undefined;
  }

  /**
   * Where a zaak is shown: which dossier it belongs to.
   * @throws DomeinFout `niet-gevonden`, also for what the caller may not see
   */
  async dossierVan(wie: Wie, soort: string, id: string): Promise<string> {
    return this.database.lees(wie, async (tx) => (await this.zaken.haal(tx, soort, id)).zaak.dossierId);
  }
}

/** What is not there, or not for the caller, is simply not on the page. */
async function alsErIets<T>(gevraagd: Promise<T>): Promise<T | undefined> {
  try {
    return await gevraagd;
  } catch (fout) {
    if (fout instanceof DomeinFout && fout.code === 'niet-gevonden') return undefined;
    throw fout;
  }
}
