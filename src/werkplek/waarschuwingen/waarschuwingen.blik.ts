import { Injectable } from '@nestjs/common';
import {
  type KlokDto,
  KlokLezer,
  type WaarschuwingDto,
  WaarschuwingLezer,
  WaarschuwingService,
} from '../../modules/waarschuwing/index.js';
import { DatabaseService, type Transactie } from '../../platform/database/database.service.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';

/** Warnings on one page. */
const REGELS = 25;

/** What the list shows. */
export interface Waarschuwingenbeeld extends Mensen {
  readonly regels: readonly WaarschuwingDto[];
  /** cursor of the next page */
  readonly volgende: string | undefined;
}

/** What the page of one clock shows. */
export interface Klokbeeld extends Mensen {
  readonly klok: KlokDto;
}

interface Mensen {
  readonly nu: Date;
  readonly namen: Naamboek;
  /** names of who is mentioned, by id; who never logged in here has none */
  readonly mensen: ReadonlyMap<string, string>;
}

/** Which warnings: those for this person, or all of the organisation. */
export interface Waarschuwingenkeuze {
  readonly alle: boolean;
  readonly cursor?: string;
}

/** Reads warnings and clocks, and hands in that one was seen. */
@Injectable()
export class WaarschuwingenBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: WaarschuwingLezer,
    private readonly klokken: KlokLezer,
    private readonly waarschuwingen: WaarschuwingService,
    private readonly namen: Namen,
    private readonly medewerkers: Medewerkers,
  ) {}

  /** @throws DomeinFout `geen-recht` for a role that handles no dossiers, `ongeldig` for a cursor of another list */
  async lijst({ wie }: Sessie, { alle, cursor }: Waarschuwingenkeuze): Promise<Waarschuwingenbeeld> {
    return this.database.lees(wie, async (tx) => {
      const query = { limit: REGELS, mijn: !alle, ...(cursor === undefined ? {} : { cursor }) };
      const { resultaten, volgende } = await this.lezer.lijst(tx, query);
      return { ...(await this.mensen(tx, resultaten)), regels: resultaten, volgende };
    });
  }

  /** @throws DomeinFout `niet-gevonden`, also for what this person may not see */
  async klok({ wie }: Sessie, id: string): Promise<Klokbeeld> {
    return this.database.lees(wie, async (tx) => {
      const klok = await this.klokken.haal(tx, id);
      return { ...(await this.mensen(tx, klok.waarschuwingen, klok.regels)), klok };
    });
  }

  /** @throws DomeinFout as {@link WaarschuwingService.bevestig} */
  async bevestig({ wie }: Sessie, id: string): Promise<WaarschuwingDto> {
    return this.waarschuwingen.bevestig({ door: wie }, id);
  }

  private async mensen(
    tx: Transactie,
    regels: readonly WaarschuwingDto[],
    stappen: readonly { readonly persoon: string }[] = [],
  ): Promise<Mensen> {
    const genoemd = regels.flatMap(({ persoon, bevestigdDoor }) => [persoon ?? [], bevestigdDoor ?? []].flat());
    return {
      nu: tx.nu,
      namen: await this.namen.vandaag(tx),
      mensen: await this.medewerkers.namen(tx, [...genoemd, ...stappen.map(({ persoon }) => persoon)]),
    };
  }
}
