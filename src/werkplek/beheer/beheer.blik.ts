import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { dagInAmsterdam } from '../../kern/dag.js';
import { geldtOp, type GetypeerdeRij, ReferentieLezer, type Rij, type Soort } from '../../modules/referentie/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { PEIL_POOL } from '../../platform/database/pool.js';
import { oudsteSeconden } from '../../platform/outbox/index.js';
import { type Tellingen, Wachtrijkijker } from '../../platform/queue/index.js';
import type { Sessie } from '../sessie/sessie.js';

/** How much there is of a kind. */
export interface Soortaantal {
  readonly soort: Soort;
  readonly geldend: number;
  readonly versies: number;
}

/** How the technique stands; what did not answer is absent. */
export interface Techniekstand {
  readonly oudsteBriefSeconden: number | undefined;
  readonly wachtrijen: Readonly<Record<string, Tellingen>> | undefined;
}

/** One code with all its rows, the newest first. */
export interface Codeversies {
  readonly code: string;
  readonly versies: readonly { readonly rij: Rij; readonly geldt: boolean }[];
}

/** Reads what a beheerder looks at. */
@Injectable()
export class BeheerBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
    private readonly kijker: Wachtrijkijker,
    @Inject(PEIL_POOL) private readonly pool: Pool,
  ) {}

  /** How many rows of each kind hold on a day, and how many there are in all. */
  async aantallen(sessie: Sessie, peildatum?: string): Promise<{ dag: string; soorten: readonly Soortaantal[] }> {
    const { dag, rijen } = await this.lees(sessie, peildatum);
    const soorten = [...new Set(rijen.map(({ soort }) => soort))].map((soort) => {
      const eigen = rijen.filter((een) => een.soort === soort);
      return { soort, geldend: eigen.filter(({ rij }) => geldtOp(rij, dag)).length, versies: eigen.length };
    });
    return { dag, soorten };
  }

  /** The rows of one kind by code, and which of them holds on a day. */
  async versies(sessie: Sessie, soort: Soort, peildatum?: string): Promise<{ dag: string; codes: Codeversies[] }> {
    const { dag, rijen } = await this.lees(sessie, peildatum);
    const eigen = rijen.filter((een) => een.soort === soort).map(({ rij }) => rij);
    const codes = [...new Set(eigen.map(({ code }) => code))].sort().map((code) => ({
      code,
      versies: eigen
        .filter((rij) => rij.code === code)
        .map((rij) => ({ rij, geldt: geldtOp(rij, dag) }))
        .sort((a, b) => (a.rij.geldigVan < b.rij.geldigVan ? 1 : -1)),
    }));
    return { dag, codes };
  }

  async techniek(): Promise<Techniekstand> {
    const [oudste, wachtrijen] = await Promise.allSettled([oudsteSeconden(this.pool), this.kijker.tellingen()]);
    return { oudsteBriefSeconden: waardeVan(oudste), wachtrijen: waardeVan(wachtrijen) };
  }

  private async lees(
    { wie }: Sessie,
    peildatum: string | undefined,
  ): Promise<{ dag: string; rijen: readonly GetypeerdeRij[] }> {
    return this.database.lees(wie, async (tx) => ({
      dag: peildatum ?? dagInAmsterdam(tx.nu.toISOString()),
      rijen: await this.referentie.versies(tx),
    }));
  }
}

/** A store that is away is something to show here, not a reason to show nothing. */
function waardeVan<T>(uitkomst: PromiseSettledResult<T>): T | undefined {
  return uitkomst.status === 'fulfilled' ? uitkomst.value : undefined;
}
