import { Injectable } from '@nestjs/common';
import type { Transactie } from '../platform/database/database.service.js';
import type { Stappen } from '../platform/http/stap-body.js';
import type { Verzoek } from '../platform/http/verzoek.js';
import type { GevolgDto } from './gebeurtenis.dto.js';
import type { ZaakDto } from './zaak.dto.js';

/** A zaak as its room shows it: what all zaken have, and the fields of that room. */
export type ZaakWeergave = ZaakDto & { readonly gevolgen?: GevolgDto[] };

/** What a room offers to whoever knows only the soort of a zaak: read it, and take one of its steps. */
export interface Zaakloket {
  readonly soort: string;
  /** the DTO class of each step that a person can take */
  readonly stappen: Stappen;
  /** @throws DomeinFout `niet-gevonden` */
  lees(tx: Transactie, id: string): Promise<ZaakWeergave>;
  /**
   * Takes a step.
   * @param dto an instance of one of the classes of `stappen`
   * @throws DomeinFout as StapService.neem
   */
  zet(verzoek: Verzoek, id: string, dto: object): Promise<ZaakWeergave>;
}

/** The counters of the rooms by soort, so that a page shows the steps of any zaak, also of a room that came later. */
@Injectable()
export class Loketten {
  private readonly perSoort = new Map<string, Zaakloket>();

  /** @throws Error when two rooms claim the same soort */
  registreer(loket: Zaakloket): void {
    if (this.perSoort.has(loket.soort)) throw new Error(`Twee loketten voor soort ${loket.soort}`);
    this.perSoort.set(loket.soort, loket);
  }

  /** The counter of a soort, or undefined when no room has one. */
  zoek(soort: string): Zaakloket | undefined {
    return this.perSoort.get(soort);
  }

  alle(): readonly Zaakloket[] {
    return [...this.perSoort.values()];
  }
}
