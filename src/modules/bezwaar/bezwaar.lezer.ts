import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { type GelezenZaak, ZaakLezer, ZaakLijst, type ZaakRegelDto } from '../../proces/index.js';
import { Besluiten } from '../besluit/index.js';
import type { BezwaarDto, BezwarenQuery, BezwaarRegelDto } from './bezwaar.dto.js';
import { Bezwaar } from './bezwaar.entity.js';

/** The questions about objections. */
@Injectable()
export class BezwaarLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly besluiten: Besluiten,
  ) {}

  /** One objection as the caller may see it; what was decided is for who works on the dossier. */
  async weergave(gelezen: GelezenZaak): Promise<BezwaarDto> {
    const { werk, zaak } = gelezen;
    const bezwaar = await werk.boek.haal(Bezwaar, zaak.id);
    if (!bezwaar) throw new Error(`bezwaar ${zaak.id} heeft geen eigen rij`);
    const [kern, besluiten] = await Promise.all([this.zaken.weergave(gelezen), this.besluiten.van(werk, zaak.id)]);
    return { ...kern, ...eigenVelden(bezwaar), besluiten: kern.zicht === 'vol' ? besluiten : [] };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<BezwaarDto> {
    return this.weergave(await this.zaken.haal(tx, 'bezwaar', id));
  }

  /** Objections the caller may see, newest first. */
  async lijst(tx: Transactie, query: BezwarenQuery): Promise<BladerAntwoord<BezwaarRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'bezwaar' }, { klasse: Bezwaar, kort: eigenVelden });
  }
}

function eigenVelden(bezwaar: Bezwaar): Omit<BezwaarRegelDto, keyof ZaakRegelDto> {
  const { besluitId, overZaak, namens, ontvangenOp, opTijd, commissie, uitkomst } = bezwaar;
  return { besluit: besluitId, overZaak, namens, ontvangenOp, opTijd, commissie, uitkomst };
}
