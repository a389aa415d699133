import { Injectable } from '@nestjs/common';
import { NIETS, type GenomenStap, type Uitwerking, type Werk, type Zaak } from '../../../proces/index.js';
import { Besluiten } from '../../besluit/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { Verwijsboek } from '../verwijsboek.js';
import { eisNaAanmelding, ongeldigVeld } from './dagen.js';
import { Verloop } from './verloop.js';

/** The formal decision that a client gets this help, and what becomes of it after an objection (Wmo 2015 art. 2.3.5). */
@Injectable()
export class Toewijzing {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
    private readonly boek: Verwijsboek,
    private readonly verloop: Verloop,
  ) {}

  async neem(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    const toegewezenVan = eisNaAanmelding(werk, genomen.velden);
    const einde = genomen.velden['einddatum'];
    const toegewezenTot = typeof einde === 'string' ? einde : null;
    if (toegewezenTot !== null && toegewezenTot < toegewezenVan) {
      throw ongeldigVeld('einddatum', 'De laatste dag moet na de eerste liggen.');
    }
    await this.boek.wijzig(werk, zaak, { toegewezenVan, toegewezenTot });
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const deel = (await this.boek.soort(werk, zaak)).regeling === null ? 'wmo' : 'opvang';
    const { termijnen = [] } = await this.besluiten.neem(werk, zaak, {
      ...genomen,
      soort: 'begeleiding',
      uitkomst: 'toegekend',
      mandaat: String(referentie.beleid(`mandaat-${deel}`).waarde),
      bezwaarclausule: String(referentie.beleid(deel === 'wmo' ? 'bezwaarclausule-wmo' : 'bezwaarclausule').waarde),
    });
    return { ...(await this.verloop.geefAanAanbieder(werk, zaak)), termijnen };
  }

  /** Whoever decides has it in hand again; what was assigned falls away. Help that runs is left alone. */
  async heroverweeg(werk: Werk, zaak: Zaak, isTerug: boolean): Promise<Uitwerking> {
    if (!isTerug) return NIETS;
    await this.boek.wijzig(werk, zaak, { toegewezenVan: null, toegewezenTot: null });
    return { zaak: { organisatie: werk.wie.organisatie, wachtrij: null } };
  }
}
