import { Injectable } from '@nestjs/common';
import { aangebodenStappen } from '../../kern/beslis.js';
import type { Wie } from '../../kern/wie.js';
import { type WerkregelDto, WerkvoorraadLezer, type WerkvoorraadQuery } from '../../modules/werkvoorraad/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { Kamers } from '../../proces/index.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';
import { HOUDER } from './werkregel.js';

/** One line of the page: the work, and what can be done with it by one press. */
export interface Regel extends WerkregelDto {
  /** steps without fields that the table offers from here to who holds the work in this role */
  readonly knoppen: readonly { readonly stap: string; readonly label: string }[];
}

/** What the page shows. */
export interface Werkbeeld {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly regels: readonly Regel[];
  /** names of who handles what is shown, by id; who never logged in here has none */
  readonly mensen: ReadonlyMap<string, string>;
  /** cursor of the next page */
  readonly volgende: string | undefined;
  /** the queues of this organisation, by name */
  readonly wachtrijen: readonly { readonly code: string; readonly naam: string }[];
}

/** Reads what waits, in one transaction. */
@Injectable()
export class WerkvoorraadBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly lezer: WerkvoorraadLezer,
    private readonly kamers: Kamers,
    private readonly namen: Namen,
    private readonly medewerkers: Medewerkers,
  ) {}

  /** @throws DomeinFout `geen-recht` for a role that handles no dossiers, `ongeldig` for a cursor of another list */
  async kijk({ wie }: Sessie, filters: WerkvoorraadQuery): Promise<Werkbeeld> {
    return this.database.lees(wie, async (tx) => {
      const namen = await this.namen.vandaag(tx);
      const { resultaten, volgende } = await this.lezer.lijst(tx, filters);
      return {
        nu: tx.nu,
        namen,
        regels: resultaten.map((regel) => ({ ...regel, knoppen: this.knoppen(regel, wie) })),
        mensen: await this.medewerkers.namen(
          tx,
          resultaten.flatMap(({ behandelaar }) => behandelaar ?? []),
        ),
        volgende,
        wachtrijen: namen.referentie
          .alles('wachtrij')
          .filter(({ organisatie }) => organisatie === wie.organisatie)
          .map(({ code, naam }) => ({ code, naam })),
      };
    });
  }

  /** Asked of the table alone: what stands in the way shows when the zaak itself is read, or the step is taken. */
  private knoppen({ soort, toestand }: WerkregelDto, wie: Wie): Regel['knoppen'] {
    const { proces } = this.kamers.haal(soort);
    return aangebodenStappen(proces, { toestand, wie, relaties: HOUDER }).flatMap((stap) => {
      const { label, velden } = proces.stappen[stap] ?? { label: stap, velden: {} };
      return Object.keys(velden).length === 0 ? [{ stap, label }] : [];
    });
  }
}
