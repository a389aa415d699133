import { Injectable } from '@nestjs/common';
import { type AbonnementDto, AbonnementLezer, AbonnementenQuery } from '../../modules/abonnement/index.js';
import {
  type AfleveringDto,
  AfleveringenQuery,
  AfleveringLezer,
  type AfleverpogingDto,
} from '../../modules/aflevering/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';
import type { Afleveringkeuze } from './koppelingen.paden.js';

/** Lines on one page. */
const REGELS = 25;

const keuring = new KeuringPipe();

/** What the list shows. */
export interface Koppelingenbeeld {
  readonly nu: Date;
  readonly koppelingen: readonly AbonnementDto[];
  /** cursor of the next page */
  readonly volgende: string | undefined;
}

/** What the page of one subscription shows. */
export interface Koppelingbeeld {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly koppeling: AbonnementDto;
  readonly keuze: Afleveringkeuze;
  readonly afleveringen: readonly AfleveringDto[];
  readonly volgende: string | undefined;
  /** attempts that failed, by delivery */
  readonly mislukt: ReadonlyMap<string, readonly AfleverpogingDto[]>;
}

/** What stands in the address. */
export type Adresvragen = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the subscriptions of one's organisation, each page in one transaction. */
@Injectable()
export class KoppelingenBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly abonnementen: AbonnementLezer,
    private readonly afleveringen: AfleveringLezer,
    private readonly namen: Namen,
  ) {}

  /** @throws DomeinFout `geen-recht` for a role that does not manage subscriptions, `ongeldig` for a cursor of another list */
  async lijst({ wie }: Sessie, { cursor }: Adresvragen): Promise<Koppelingenbeeld> {
    const query = await keuring.keur(AbonnementenQuery, { limit: REGELS, ...gevuld({ cursor }) });
    return this.database.lees(wie, async (tx) => {
      const { resultaten, volgende } = await this.abonnementen.lijst(tx, query);
      return { nu: tx.nu, koppelingen: resultaten, volgende };
    });
  }

  /** @throws DomeinFout as {@link lijst}, `niet-gevonden` for a subscription of somebody else */
  async een({ wie }: Sessie, id: string, { toestand, cursor }: Adresvragen): Promise<Koppelingbeeld> {
    const query = await keuring.keur(AfleveringenQuery, { limit: REGELS, ...gevuld({ toestand, cursor }) });
    return this.database.lees(wie, async (tx) => {
      const koppeling = await this.abonnementen.haal(tx, id);
      const { resultaten, volgende } = await this.afleveringen.lijst(tx, id, query);
      return {
        nu: tx.nu,
        namen: await this.namen.vandaag(tx),
        koppeling,
        keuze: { toestand: query.toestand, cursor: query.cursor },
        afleveringen: resultaten,
        volgende,
        mislukt: await this.afleveringen.pogingen(
          tx,
          resultaten.map((aflevering) => aflevering.id),
        ),
      };
    });
  }
}

/** A field that was left empty chooses nothing. */
function gevuld(vragen: Adresvragen): Adresvragen {
  return Object.fromEntries(Object.entries(vragen).filter(([, waarde]) => waarde !== undefined && waarde !== ''));
}
