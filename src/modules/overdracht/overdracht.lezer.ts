import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { type Werk, Zaak, ZaakLezer, type GelezenZaak } from '../../proces/index.js';
import type { OverdrachtDto, OverdrachtenQuery } from './overdracht.dto.js';
import { Overdracht } from './overdracht.entity.js';

/** An open hand-off of a dossier, as other rooms need it. */
export interface OpenOverdracht {
  readonly id: string;
  readonly taak: string;
  readonly van: string;
  readonly naar: string;
  readonly toestand: string;
  readonly aanleiding: string | null;
}

/** The questions about hand-offs. */
@Injectable()
export class OverdrachtLezer {
  constructor(private readonly zaken: ZaakLezer) {}

  /** One hand-off as the caller may see it. */
  async weergave(gelezen: GelezenZaak): Promise<OverdrachtDto> {
    const { manager } = gelezen.werk;
    const overdracht = await manager.findOneOrFail(Overdracht, { where: { id: gelezen.zaak.id } });
    const [bewijs] = await manager.query<{ nummer: string }[]>(
      'select nummer from tns.ontvangstbewijs where overdracht_id = $1',
      [overdracht.id],
    );
    return {
      ...(await this.zaken.weergave(gelezen)),
      taak: overdracht.taak,
      van: overdracht.van,
      naar: overdracht.naar,
      aard: overdracht.aard,
      vorige: overdracht.vorige,
      aanleiding: overdracht.aanleidingZaak,
      gegevensset: overdracht.gegevensset,
      uitkomst: overdracht.uitkomst,
      geescaleerdOp: overdracht.geescaleerdOp?.toISOString() ?? null,
      ontvangstnummer: bewijs ? Number(bewijs.nummer) : null,
    };
  }

  async haal(tx: Transactie, id: string): Promise<OverdrachtDto> {
    return this.weergave(await this.zaken.haal(tx, 'overdracht', id));
  }

  /** Hand-offs the caller may see, newest first. */
  async lijst(
    tx: Transactie,
    { limit, cursor, dossier, wachtrij, toestand }: OverdrachtenQuery,
  ): Promise<BladerAntwoord<OverdrachtDto>> {
    const na = leesCursor(cursor, ['moment', 'uuid']);
    const zaken = await tx.manager
      .createQueryBuilder(Zaak, 'z')
      .where('z.soort = :soort', { soort: 'overdracht' })
      .andWhere(dossier === undefined ? 'true' : 'z.dossier_id = :dossier', { dossier })
      .andWhere(wachtrij === undefined ? 'true' : 'z.wachtrij = :wachtrij', { wachtrij })
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
    const resultaten: OverdrachtDto[] = [];
    for (const zaak of pagina.resultaten) resultaten.push(await this.haal(tx, zaak.id));
    return bladerAntwoord(resultaten, pagina.volgende);
  }

  /** Open hand-offs in the dossier at hand, of one taak or of all. */
  async openVoor({ manager, dossier }: Werk, taak?: string): Promise<OpenOverdracht[]> {
    return manager.query<OpenOverdracht[]>(
      `select o.id, o.taak, o.van, o.naar, z.toestand, o.aanleiding_zaak as aanleiding
         from tns.overdracht o join tns.zaak z on z.id = o.id
        where o.dossier_id = $1 and z.open and ($2::text is null or o.taak = $2) order by o.id`,
      [dossier.id, taak ?? null],
    );
  }

  /** The taak of every hand-off of the dossier at hand that the caller may see, open or not, by id. */
  async takenVan({ manager, dossier }: Werk): Promise<ReadonlyMap<string, string>> {
    const rijen = await manager.find(Overdracht, {
      where: { dossierId: dossier.id },
      select: { id: true, taak: true },
    });
    return new Map(rijen.map(({ id, taak }) => [id, taak]));
  }
}
