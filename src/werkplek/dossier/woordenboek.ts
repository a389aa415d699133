import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { ReferentieLezer } from '../../modules/referentie/index.js';
import { Medewerkers } from '../../platform/sessie/index.js';
import { Kamers } from '../../proces/index.js';
import { Woorden } from './woorden.js';

/** Opens the words for one page: the reference data of today, the tables, and the names of who is on it. */
@Injectable()
export class Woordenboek {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly kamers: Kamers,
    private readonly medewerkers: Medewerkers,
  ) {}

  /** @param personen ids of staff that the page names; absent ones do not matter */
  async open(tx: Transactie, personen: readonly (string | null)[] = []): Promise<Woorden> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const ids = personen.filter((id) => id !== null);
    return new Woorden({ referentie, kamers: this.kamers, medewerkers: await this.medewerkers.namen(tx, ids) });
  }
}
