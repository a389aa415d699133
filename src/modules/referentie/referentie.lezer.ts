import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { Referentie, type GetypeerdeRij } from './referentie.js';
import { alsSoort, typeerRij } from './bestanden/referentie.rijen.js';
import type { RuweRij } from './referentie.soorten.js';

/** Days kept in memory at once; old zaken ask for the day they began. */
const DAGEN_IN_GEHEUGEN = 100;

/** What is needed of a transaction: its connection, and the counter it read in its first round trip. */
export type ReferentieTransactie = Pick<Transactie, 'manager' | 'referentieVersie'>;

/**
 * Answers which rules hold on a day. All rows are kept in memory and read again only when the counter that every
 * transaction reads anyway has moved, so a rule that was just added holds from the next transaction on.
 */
@Injectable()
export class ReferentieLezer {
  private versie = -1;
  private rijen: readonly GetypeerdeRij[] = [];
  private perDag = new Map<string, Referentie>();

  /**
   * @param tx the running transaction
   * @param peildatum YYYY-MM-DD in Europe/Amsterdam: today for something new, `zaak.peildatum` for what runs
   * @throws Error when a row in the database does not have the shape of its kind
   */
  async op(tx: ReferentieTransactie, peildatum: string): Promise<Referentie> {
    if (tx.referentieVersie !== this.versie) await this.lees(tx);
    const bekend = this.perDag.get(peildatum);
    if (bekend) return bekend;
    const referentie = new Referentie(peildatum, this.rijen);
    if (this.perDag.size >= DAGEN_IN_GEHEUGEN) this.perDag.clear();
    this.perDag.set(peildatum, referentie);
    return referentie;
  }

  /** Every row there is, of every day: what held, holds and will hold. */
  async versies(tx: ReferentieTransactie): Promise<readonly GetypeerdeRij[]> {
    if (tx.referentieVersie !== this.versie) await this.lees(tx);
    return this.rijen;
  }

  private async lees({ manager, referentieVersie }: ReferentieTransactie): Promise<void> {
    const rijen = await manager.query<(Omit<RuweRij, 'soort'> & { soort: string })[]>(
      `select id, soort, code, geldig_van::text as "geldigVan", geldig_tot::text as "geldigTot", bron, inhoud
         from tns.referentie_rij`,
    );
    // all three at once, without waiting in between: another request never sees half of it
    this.rijen = rijen.map((rij) => typeerRij({ ...rij, soort: alsSoort(rij.soort) }));
    this.perDag = new Map();
    this.versie = referentieVersie;
  }
}
