import { Injectable } from '@nestjs/common';
import type { GenomenStap, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { Besluiten, Besluitstappen, type Besluitvorm } from '../../besluit/index.js';
import { ReferentieLezer } from '../../referentie/index.js';

/** Decisions about a benefit: in the name of who carries out the Participatiewet, with the objection clause of that law. */
@Injectable()
export class Uitkeringsbesluit {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
    private readonly besluitstappen: Besluitstappen,
  ) {}

  /** What the steps do that every room with a formal decision offers. */
  verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.besluitstappen.verwerk(werk, zaak, genomen);
  }

  /** @returns the objection clock to start on the zaak */
  async neem(
    werk: Werk,
    zaak: Zaak,
    { velden, gebeurtenisId, uitkomst }: GenomenStap & Pick<Besluitvorm, 'uitkomst'>,
  ): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    return this.besluiten.neem(werk, zaak, {
      // a refused advance names its reason: that is the ground
      velden: { ...velden, grondslag: velden['grondslag'] ?? velden['reden'] },
      gebeurtenisId,
      uitkomst,
      soort: 'recht-op-uitkering',
      mandaat: String(referentie.beleid('mandaat-uitkering').waarde),
      bezwaarclausule: String(referentie.beleid('bezwaarclausule-uitkering').waarde),
    });
  }
}
