import { Injectable } from '@nestjs/common';
import type { Wie } from '../../kern/wie.js';
import { type InzageDto, TijdlijnLezer } from '../../modules/dossier/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { type GebeurtenisDto, type ZaakDto, ZaakLezer } from '../../proces/index.js';
import type { Woorden } from './woorden.js';
import { Woordenboek } from './woordenboek.js';

/** Lines on a page: what somebody reads before looking for something else. */
const PER_BLADZIJDE = 50;

/** One page of what happened in a dossier, or of who looked, with the dossier it belongs to. */
export interface Bladzijde<T> {
  readonly dossier: ZaakDto;
  readonly regels: readonly T[];
  readonly volgende: string | undefined;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** What happened in a dossier, and who looked: each page is one transaction, in which the look is noted. */
@Injectable()
export class TijdlijnLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly zaken: ZaakLezer,
    private readonly tijdlijnen: TijdlijnLezer,
    private readonly woordenboek: Woordenboek,
  ) {}

  /** The newest first. @throws DomeinFout `niet-gevonden`, `ongeldig` for a cursor of another list */
  async tijdlijn(wie: Wie, id: string, cursor: string | undefined): Promise<Bladzijde<GebeurtenisDto>> {
    return this.database.schrijf(wie, async (tx) => {
      const vraag = { ...bladzijde(cursor), volgorde: 'nieuwste-eerst' } as const;
      return this.maak(tx, id, await this.tijdlijnen.tijdlijn(tx, id, vraag));
    });
  }

  /** The latest first. @throws DomeinFout as TijdlijnLezer.inzagen */
  async inzagen(wie: Wie, id: string, cursor: string | undefined): Promise<Bladzijde<InzageDto>> {
    return this.database.schrijf(wie, async (tx) =>
      this.maak(tx, id, await this.tijdlijnen.inzagen(tx, id, bladzijde(cursor))),
    );
  }

  private async maak<T extends { readonly persoon: string }>(
    tx: Transactie,
    id: string,
    { resultaten, volgende }: BladerAntwoord<T>,
  ): Promise<Bladzijde<T>> {
    const dossier = await this.zaken.weergave(await this.zaken.haal(tx, 'dossier', id));
    const personen = resultaten.map(({ persoon }) => persoon);
    return { dossier, regels: resultaten, volgende, woorden: await this.woordenboek.open(tx, personen), nu: tx.nu };
  }
}

function bladzijde(cursor: string | undefined): BladerQuery {
  return { limit: PER_BLADZIJDE, ...(cursor === undefined ? {} : { cursor }) };
}
