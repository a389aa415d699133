import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { type GelezenZaak, Zaak, ZaakLezer } from '../../proces/index.js';
import type { CasusoverlegDto, CasusoverleggenQuery } from './casusoverleg.dto.js';
import { Casusoverleg } from './casusoverleg.entity.js';

/** The questions about casusoverleggen. */
@Injectable()
export class CasusoverlegLezer {
  constructor(private readonly zaken: ZaakLezer) {}

  /** One casusoverleg as the caller may see it. */
  async weergave(gelezen: GelezenZaak): Promise<CasusoverlegDto> {
    const overleg = await gelezen.werk.manager.findOneOrFail(Casusoverleg, { where: { id: gelezen.zaak.id } });
    return {
      ...(await this.zaken.weergave(gelezen)),
      aanleiding: overleg.aanleiding,
      geplandOp: overleg.geplandOp?.toISOString() ?? null,
      uitkomst: overleg.uitkomst,
      aangewezen: overleg.aangewezen,
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<CasusoverlegDto> {
    return this.weergave(await this.zaken.haal(tx, 'casusoverleg', id));
  }

  /** Casusoverleggen the caller may see, newest first. */
  async lijst(
    tx: Transactie,
    { limit, cursor, dossier, toestand }: CasusoverleggenQuery,
  ): Promise<BladerAntwoord<CasusoverlegDto>> {
    const na = leesCursor(cursor, ['moment', 'uuid']);
    const zaken = await tx.manager
      .createQueryBuilder(Zaak, 'z')
      .where('z.soort = :soort', { soort: 'casusoverleg' })
      .andWhere(dossier === undefined ? 'true' : 'z.dossier_id = :dossier', { dossier })
      .andWhere(toestand === undefined ? 'true' : 'z.toestand = :toestand', { toestand })
      .andWhere(na === undefined ? 'true' : '(z.aangemaakt_op, z.id) < (:op::timestamptz, :id::uuid)', {
        op: na?.[0],
        id: na?.[1],
      })
      .orderBy('z.aangemaakt_op', 'DESC')
      .addOrderBy('z.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const pagina = bladerUit(zaken, limit, (zaak) => [zaak.aangemaaktOp.toISOString(), zaak.id]);
    const resultaten: CasusoverlegDto[] = [];
    for (const zaak of pagina.resultaten) resultaten.push(await this.haal(tx, zaak.id));
    return bladerAntwoord(resultaten, pagina.volgende);
  }
}
