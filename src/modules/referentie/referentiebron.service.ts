import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Ladder, Referentiebron, TermijnSoort } from '../../proces/index.js';
import { ReferentieLezer } from './referentie.lezer.js';

/** Hands the reference data down to floor 2, which must know clocks and codes but not this room. */
@Injectable()
export class ReferentiebronService implements Referentiebron {
  constructor(private readonly lezer: ReferentieLezer) {}

  async termijnsoort(tx: Transactie, soort: string, peildatum: string): Promise<TermijnSoort> {
    return (await this.lezer.op(tx, peildatum)).termijn(soort);
  }

  async ladder(
    tx: Transactie,
    { soort, aard, peildatum }: { soort: string; aard: string; peildatum: string },
  ): Promise<Ladder | undefined> {
    return (await this.lezer.op(tx, peildatum)).ladderVan(soort, aard);
  }

  async beleidsgetal(tx: Transactie, code: string, peildatum: string): Promise<number> {
    return (await this.lezer.op(tx, peildatum)).beleidsgetal(code);
  }

  async magBsnZien(tx: Transactie, peildatum: string): Promise<boolean> {
    return (await this.lezer.op(tx, peildatum)).magBsnZien(tx.wie.organisatieSoort);
  }

  async kentCode(
    tx: Transactie,
    { lijst, code, peildatum }: { lijst: string; code: string; peildatum: string },
  ): Promise<boolean> {
    return (await this.lezer.op(tx, peildatum)).kentCode(lijst, code);
  }
}
