import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import {
  bladerAntwoord,
  type BladerAntwoord,
  type BladerQuery,
  bladerUit,
  leesCursor,
} from '../../platform/http/bladeren.js';
import { Gebeurtenis, type GebeurtenisDto, ZaakLezer } from '../../proces/index.js';
import type { InzageDto } from './dossier.lijst.dto.js';

interface Inzagerij extends Omit<InzageDto, 'moment'> {
  moment: Date;
}

/** Which page of the timeline, and where it begins; an API caller gets the oldest first. */
export interface Tijdlijnvraag extends Pick<BladerQuery, 'limit' | 'cursor'> {
  readonly volgorde?: 'oudste-eerst' | 'nieuwste-eerst';
}

/** How each order reads on; the name is that of its cursor, so that neither can be used for the other. */
const VOLGORDEN = {
  'oudste-eerst': { lijst: 'tijdlijn', verder: '>', richting: 'ASC' },
  'nieuwste-eerst': { lijst: 'tijdlijn-terug', verder: '<', richting: 'DESC' },
} as const;

/** After the last of all: one condition for the first page and the next, so that the index serves both. */
const VAN_ACHTEREN = ['infinity', '00000000-0000-0000-0000-000000000000'];

/** What happened in a dossier, and who looked into it. */
@Injectable()
export class TijdlijnLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /** Every gebeurtenis of the dossier that the caller may see. @throws DomeinFout `niet-gevonden` */
  async tijdlijn(
    tx: Transactie,
    id: string,
    { limit, cursor, volgorde = 'oudste-eerst' }: Tijdlijnvraag,
  ): Promise<BladerAntwoord<GebeurtenisDto>> {
    const { lijst, verder, richting } = VOLGORDEN[volgorde];
    const na = leesCursor(lijst, cursor, ['moment', 'uuid']);
    const { werk } = await this.zaken.haal(tx, 'dossier', id);
    const vol = (await this.zaken.zicht(werk)) === 'vol';
    const gebeurtenissen = await tx.manager
      .createQueryBuilder(Gebeurtenis, 'g')
      .where('g.dossier_id = :id', { id })
      .andWhere(vol ? 'true' : 'tns.ziet_zaak(g.zaak_id)')
      .andWhere(na === undefined ? 'true' : `(g.moment, g.id) ${verder} (:op::timestamptz, :na::uuid)`, {
        op: na?.[0],
        na: na?.[1],
      })
      .orderBy('g.moment', richting)
      .addOrderBy('g.id', richting)
      .limit(limit + 1)
      .getMany();
    const pagina = bladerUit(gebeurtenissen, { limit, lijst }, (g) => [g.moment.toISOString(), g.id]);
    await this.inzagelog.noteer(tx, { dossierId: id, doel: 'tijdlijn-lezen', resultaat: 'gevonden' });
    return bladerAntwoord(await this.zaken.alsGebeurtenissen(werk, pagina.resultaten), pagina.volgende);
  }

  /**
   * Who looked into the dossier, the latest first; for its regiehouder. This look is noted too.
   * @throws DomeinFout `niet-gevonden`, `geen-recht` for anyone but the regiehouder
   */
  async inzagen(tx: Transactie, id: string, { limit, cursor }: BladerQuery): Promise<BladerAntwoord<InzageDto>> {
    const voor = leesCursor('inzage', cursor, ['moment', 'uuid']);
    const { werk } = await this.zaken.haal(tx, 'dossier', id);
    if (werk.dossier.regiehouder !== tx.wie.organisatie) {
      throw new DomeinFout('geen-recht', 'Wie er in een dossier keek, ziet alleen de organisatie die de regie heeft.');
    }
    const rijen = await tx.manager.query<Inzagerij[]>(
      `select id, persoon, organisatie, rol, toepassing, doel, resultaat, moment from tns.inzage
        where dossier_id = $1 and (moment, id) < ($2::timestamptz, $3::uuid) order by moment desc, id desc limit $4`,
      [id, ...(voor ?? VAN_ACHTEREN), limit + 1],
    );
    const pagina = bladerUit(rijen, { limit, lijst: 'inzage' }, (rij) => [rij.moment.toISOString(), rij.id]);
    await this.inzagelog.noteer(tx, { dossierId: id, doel: 'inzage-lezen', resultaat: 'gevonden' });
    const resultaten = pagina.resultaten.map((rij) => ({ ...rij, moment: rij.moment.toISOString() }));
    return bladerAntwoord(resultaten, pagina.volgende);
  }
}
