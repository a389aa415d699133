import { Injectable } from '@nestjs/common';
import type { GenomenStap, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { Besluiten, type Besluitvorm } from '../../besluit/index.js';
import { ReferentieLezer } from '../../referentie/index.js';

/** Decisions on the right to shelter: in the name of the centrumgemeente, unless the step names another mandate. */
@Injectable()
export class Rechtbesluit {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
  ) {}

  /** @returns the objection clock to start on the zaak */
  async neem(werk: Werk, zaak: Zaak, genomen: GenomenStap & Pick<Besluitvorm, 'uitkomst'>): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    return this.besluiten.neem(werk, zaak, {
      ...genomen,
      soort: 'recht-op-opvang',
      mandaat: String(genomen.velden['mandaat'] ?? referentie.beleid('mandaat-opvang').waarde),
      bezwaarclausule: String(referentie.beleid('bezwaarclausule').waarde),
    });
  }
}
