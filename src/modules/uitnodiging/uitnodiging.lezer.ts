import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import {
  bladerAntwoord,
  type BladerQuery,
  bladerUit,
  leesCursor,
  type BladerAntwoord,
} from '../../platform/http/bladeren.js';
import { ZaakLezer } from '../../proces/index.js';
import type { UitnodigingDto, UitnodigingToestand } from './uitnodiging.dto.js';

interface Rij {
  id: string;
  versie: number;
  overdracht_id: string;
  van: string;
  naar: string;
  gemaakt_op: Date;
  vervalt_op: Date;
  gebruikt_op: Date | null;
  stap: string | null;
  ingetrokken_op: Date | null;
}

const LIJST = 'uitnodigingen';
const VELDEN = 'id, versie, overdracht_id, van, naar, gemaakt_op, vervalt_op, gebruikt_op, stap, ingetrokken_op';

/** The questions about one-time links. Rows are seen by the organisation that made them and the one that answers. */
@Injectable()
export class UitnodigingLezer {
  constructor(private readonly zaken: ZaakLezer) {}

  /**
   * The links of a hand-off, the oldest first; empty for who sees the hand-off and is no party to it.
   * @throws DomeinFout `niet-gevonden` for a hand-off that the caller may not see
   */
  async lijst(
    tx: Transactie,
    overdracht: string,
    { limit, cursor }: Pick<BladerQuery, 'limit' | 'cursor'>,
  ): Promise<BladerAntwoord<UitnodigingDto>> {
    await this.zaken.haal(tx, 'overdracht', overdracht);
    const na = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    const rijen = await tx.boek.vraag<Rij>(
      `select ${VELDEN} from tns.uitnodiging where overdracht_id = $1
          and ($2::timestamptz is null or (gemaakt_op, id) > ($2::timestamptz, $3::uuid))
        order by gemaakt_op, id limit $4`,
      [overdracht, ...na, limit + 1],
    );
    const pagina = bladerUit(rijen, { limit, lijst: LIJST }, (rij) => [rij.gemaakt_op.toISOString(), rij.id]);
    return bladerAntwoord(
      pagina.resultaten.map((rij) => alsUitnodiging(rij, tx.nu)),
      pagina.volgende,
    );
  }

  /** @throws DomeinFout `niet-gevonden`, also for a link of others */
  async haal(tx: Transactie, id: string): Promise<UitnodigingDto> {
    const [rij] = await tx.boek.vraag<Rij>(`select ${VELDEN} from tns.uitnodiging where id = $1`, [id]);
    if (!rij) throw new DomeinFout('niet-gevonden', 'Deze link is er niet, of u mag hem niet zien.');
    return alsUitnodiging(rij, tx.nu);
  }
}

function alsUitnodiging(rij: Rij, nu: Date): UitnodigingDto {
  return {
    id: rij.id,
    versie: rij.versie,
    overdracht: rij.overdracht_id,
    van: rij.van,
    naar: rij.naar,
    toestand: toestandVan(rij, nu),
    gemaaktOp: rij.gemaakt_op.toISOString(),
    vervaltOp: rij.vervalt_op.toISOString(),
    gebruiktOp: rij.gebruikt_op?.toISOString() ?? null,
    stap: rij.stap,
    ingetrokkenOp: rij.ingetrokken_op?.toISOString() ?? null,
  };
}

function toestandVan({ gebruikt_op, ingetrokken_op, vervalt_op }: Rij, nu: Date): UitnodigingToestand {
  if (gebruikt_op !== null) return 'gebruikt';
  if (ingetrokken_op !== null) return 'ingetrokken';
  return vervalt_op <= nu ? 'verlopen' : 'open';
}
