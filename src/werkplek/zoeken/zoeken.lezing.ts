import { Injectable } from '@nestjs/common';
import type { Wie } from '../../kern/wie.js';
import {
  DossierLijst,
  type DossierRegelDto,
  type DossiersQuery,
  type DossierZoeken,
} from '../../modules/dossier/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import type { Woorden } from '../dossier/woorden.js';
import { Woordenboek } from '../dossier/woordenboek.js';

/** The dossiers of the own organisation, and what was found when something was searched. */
export interface Zoekbeeld {
  readonly regels: readonly DossierRegelDto[];
  readonly volgende: string | undefined;
  readonly gevonden: readonly DossierRegelDto[] | undefined;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Finds dossiers the way the API does. */
@Injectable()
export class ZoekLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly dossiers: DossierLijst,
    private readonly woordenboek: Woordenboek,
  ) {}

  /** The dossiers of the own organisation. @throws DomeinFout `ongeldig` for a cursor of another list */
  async lijst(wie: Wie, query: DossiersQuery): Promise<Zoekbeeld> {
    return this.database.lees(wie, async (tx) => this.maak(tx, query));
  }

  /** The same, with what was searched; the search is noted. @throws DomeinFout as DossierLijst.zoek */
  async zoek(wie: Wie, vraag: DossierZoeken, query: DossiersQuery): Promise<Zoekbeeld> {
    return this.database.schrijf(wie, async (tx) => {
      const { resultaten } = await this.dossiers.zoek(tx, vraag);
      return { ...(await this.maak(tx, query)), gevonden: resultaten };
    });
  }

  private async maak(tx: Transactie, query: DossiersQuery): Promise<Zoekbeeld> {
    const eigen = { ...query, regiehouder: tx.wie.organisatie };
    const { resultaten, volgende } = await this.dossiers.lijst(tx, eigen);
    return { regels: resultaten, volgende, gevonden: undefined, woorden: await this.woordenboek.open(tx), nu: tx.nu };
  }
}
