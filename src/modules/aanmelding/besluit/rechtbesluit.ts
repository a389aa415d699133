import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import { laatsteDagNa } from '../../../kern/termijn.js';
import {
  INGEBREKESTELLING,
  lopendeKlok,
  type Beslisfeiten,
  type GenomenStap,
  type Uitwerking,
  type Werk,
  type Zaak,
} from '../../../proces/index.js';
import { Besluiten, Besluitstappen, type Besluitvorm } from '../../besluit/index.js';
import { ReferentieLezer } from '../../referentie/index.js';

/** Decisions on the right to shelter: in the name of the centrumgemeente, unless the step names another mandate. */
@Injectable()
export class Rechtbesluit {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
    private readonly besluitstappen: Besluitstappen,
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

  /** What the steps do that every room with a formal decision offers. */
  verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    return this.besluitstappen.verwerk(werk, zaak, genomen);
  }

  /** The law gives six weeks to find out and two to decide (Wmo 2015 art. 2.3.2 lid 1, 2.3.5 lid 2); our own clock is shorter. */
  async feiten(werk: Werk, { id, peildatum, aangemaaktOp }: Zaak): Promise<Beslisfeiten> {
    const [referentie, ingebreke] = await Promise.all([
      this.referentie.op(werk, peildatum),
      lopendeKlok(werk, id, INGEBREKESTELLING),
    ]);
    const onderzocht = laatsteDagNa(referentie.termijn('wmo-onderzoek'), dagInAmsterdam(aangemaaktOp.toISOString()));
    return {
      vandaag: werk.vandaag,
      beslisUiterlijk: onderzocht && laatsteDagNa(referentie.termijn('wmo-beschikking'), onderzocht),
      inGebreke: ingebreke !== undefined,
    };
  }
}
