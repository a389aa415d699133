import { Injectable } from '@nestjs/common';
import { AansluitingLezer, type VerschilDto, VerschillenQuery } from '../../modules/aansluiting/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { KeuringPipe } from '../../platform/http/keuring.pipe.js';
import { type Naamboek, Namen } from '../namen/namen.js';
import type { Sessie } from '../sessie/sessie.js';

/** Lines on one page. */
const REGELS = 25;

const keuring = new KeuringPipe();

/** What the page shows. */
export interface Aansluitingbeeld {
  readonly nu: Date;
  readonly namen: Naamboek;
  readonly toestand: 'open' | 'opgelost';
  readonly verschillen: readonly VerschilDto[];
  /** cursor of the next page */
  readonly volgende: string | undefined;
}

/** What stands in the address. */
export type Adresvragen = Readonly<Record<string, string | string[] | undefined>>;

/** Reads which receipts of one's organisation differ. */
@Injectable()
export class AansluitingBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly aansluitingen: AansluitingLezer,
    private readonly namen: Namen,
  ) {}

  /** @throws DomeinFout `geen-recht`, `ongeldig` for a cursor of another list */
  async lijst({ wie }: Sessie, { toestand, cursor }: Adresvragen): Promise<Aansluitingbeeld> {
    const query = await keuring.keur(VerschillenQuery, {
      limit: REGELS,
      toestand: toestand || 'open',
      ...(cursor ? { cursor } : {}),
    });
    return this.database.lees(wie, async (tx) => {
      const { resultaten, volgende } = await this.aansluitingen.lijst(tx, query);
      const namen = await this.namen.vandaag(tx);
      return { nu: tx.nu, namen, toestand: query.toestand ?? 'open', verschillen: resultaten, volgende };
    });
  }
}
