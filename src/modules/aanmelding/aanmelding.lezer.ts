import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { Zaak, ZaakLezer, type GelezenZaak } from '../../proces/index.js';
import { Aanmelding } from './aanmelding.entity.js';
import type { AanmeldingDto, AanmeldingenQuery, BesluitDto } from './aanmelding.dto.js';
import { Besluit } from './besluit.entity.js';
import { Inzendingen } from './inzending.js';
import { Vanavond } from './vanavond.js';

/** The questions about aanmeldingen. */
@Injectable()
export class AanmeldingLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly inzendingen: Inzendingen,
    private readonly vanavond: Vanavond,
    private readonly versleuteling: Versleuteling,
  ) {}

  /**
   * One aanmelding as the caller may see it. At level `beperkt` the aanmelder reads back its own submission, the state and
   * what was asked: enough to answer, and nothing of what others wrote (docs/besluiten/0016).
   */
  async weergave(gelezen: GelezenZaak): Promise<AanmeldingDto> {
    const { zaak, werk } = gelezen;
    const aanmelding = await this.inzendingen.haal(werk, zaak.id);
    const kern = await this.zaken.weergave(gelezen);
    const magLezen = kern.zicht === 'vol' || zaak.inzender === werk.wie.organisatie;
    const opgave = this.inzendingen.ontcijfer(aanmelding);
    return {
      ...kern,
      groep: aanmelding.groep,
      overlays: aanmelding.overlays,
      kanaal: aanmelding.kanaal,
      kanaalOpgegeven: aanmelding.kanaalOpgegeven,
      opgave: magLezen ? { ...opgave } : null,
      aanvullingGevraagd: aanmelding.aanvullingVelden,
      doorverwezenNaar: aanmelding.doorverwezenNaar,
      regioGemeente: aanmelding.regioGemeente,
      besluiten: kern.zicht === 'vol' ? await this.besluiten(werk, zaak.id) : [],
      vanavond: magLezen ? await this.vanavond.tekst(werk, opgave) : [],
    };
  }

  async haal(tx: Transactie, id: string): Promise<AanmeldingDto> {
    return this.weergave(await this.zaken.haal(tx, 'aanmelding', id));
  }

  /** Aanmeldingen the caller may see, newest first. */
  async lijst(tx: Transactie, { limit, cursor, dossier, toestand, groep }: AanmeldingenQuery): Promise<BladerAntwoord<AanmeldingDto>> {
    const na = leesCursor(cursor, ['moment', 'uuid']);
    const zaken = await tx.manager
      .createQueryBuilder(Zaak, 'z')
      .innerJoin(Aanmelding, 'a', 'a.id = z.id')
      .where('z.soort = :soort', { soort: 'aanmelding' })
      .andWhere(dossier === undefined ? 'true' : 'z.dossier_id = :dossier', { dossier })
      .andWhere(toestand === undefined ? 'true' : 'z.toestand = :toestand', { toestand })
      .andWhere(groep === undefined ? 'true' : 'a.groep = :groep', { groep })
      .andWhere(na === undefined ? 'true' : '(z.aangemaakt_op, z.id) < (:op::timestamptz, :id::uuid)', { op: na?.[0], id: na?.[1] })
      .orderBy('z.aangemaakt_op', 'DESC')
      .addOrderBy('z.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const pagina = bladerUit(zaken, limit, (zaak) => [zaak.aangemaaktOp.toISOString(), zaak.id]);
    const resultaten: AanmeldingDto[] = [];
    for (const zaak of pagina.resultaten) resultaten.push(await this.haal(tx, zaak.id));
    return { ...pagina, resultaten };
  }

  private async besluiten({ manager }: Transactie, zaakId: string): Promise<BesluitDto[]> {
    const besluiten = await manager.find(Besluit, { where: { zaakId }, order: { genomenOp: 'ASC' } });
    return besluiten.map((besluit) => ({
      id: besluit.id,
      uitkomst: besluit.uitkomst,
      grondslag: besluit.grondslag,
      motivering: this.versleuteling.ontsleutel(besluit.motivering),
      mandaat: besluit.mandaat,
      bezwaarclausule: besluit.bezwaarclausule,
      bezwaarTot: besluit.bezwaarTot,
      bekendgemaaktOp: besluit.bekendgemaaktOp,
      bekendmaking: besluit.bekendmaking,
    }));
  }
}
