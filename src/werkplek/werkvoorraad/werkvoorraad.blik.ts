import { Injectable } from '@nestjs/common';
import { KlokLezer, type Stilstaand } from '../../modules/waarschuwing/index.js';
import { WerkvoorraadLezer, type WerkvoorraadQuery } from '../../modules/werkvoorraad/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { Kamers } from '../../proces/index.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';
import { metKnoppen, type Regel } from './werkregel.js';

/** What the page shows. */
export interface Werkbeeld {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly regels: readonly Regel[];
  /** names of who handles what is shown, by id; who never logged in here has none */
  readonly mensen: ReadonlyMap<string, string>;
  /** clocks of these lines that stand still, and why */
  readonly stil: readonly Stilstaand[];
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
    private readonly klokken: KlokLezer,
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
        regels: resultaten.map((regel) => metKnoppen(regel, this.kamers.haal(regel.soort).proces, wie)),
        mensen: await this.medewerkers.namen(
          tx,
          resultaten.flatMap(({ behandelaar }) => behandelaar ?? []),
        ),
        stil: await this.klokken.stilstaand(
          tx,
          resultaten.map(({ id }) => id),
        ),
        volgende,
        wachtrijen: namen.referentie
          .alles('wachtrij')
          .filter(({ organisatie }) => organisatie === wie.organisatie)
          .map(({ code, naam }) => ({ code, naam })),
      };
    });
  }
}
