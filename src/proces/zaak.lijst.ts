import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Transactie } from '../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../platform/http/bladeren.js';
import { Termijn } from './termijn.entity.js';
import type { ZaakRegelDto } from './zaak.dto.js';
import { Zaak } from './zaak.entity.js';
import { alsTermijn, kenmerkVan, opEinde } from './zaak.lezer.js';

/** Which zaken of one soort, and which page of them; a filter that is absent does not matter. */
export interface Lijstvraag {
  readonly soort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly dossier?: string | undefined;
  readonly toestand?: string | undefined;
  readonly wachtrij?: string | undefined;
  /** a condition on the room's own table: joins it to `z` */
  readonly verfijn?: (zoeken: SelectQueryBuilder<Zaak>) => void;
}

interface Dossierrij {
  id: string;
  kenmerk: string | null;
  regiehouder: string;
  vol: boolean;
}

/**
 * Lists of zaken: three questions for a page, however many zaken are on it. So a row does not say which steps the caller may
 * take, since that asks for the facts of every single one; reading the zaak itself does.
 */
@Injectable()
export class ZaakLijst {
  /** One page of what the caller may see, the newest first. @throws DomeinFout `ongeldig` for a cursor of another list */
  async pagina(tx: Transactie, vraag: Lijstvraag): Promise<BladerAntwoord<ZaakRegelDto>> {
    const zaken = await zoek(tx, vraag).getMany();
    const pagina = bladerUit(zaken, vraag.limit, (zaak) => [zaak.aangemaaktOp.toISOString(), zaak.id]);
    return bladerAntwoord(await this.regels(tx, pagina.resultaten), pagina.volgende);
  }

  private async regels(tx: Transactie, zaken: readonly Zaak[]): Promise<ZaakRegelDto[]> {
    if (zaken.length === 0) return [];
    const dossiers = await dossiersVan(tx, zaken);
    const klokken = await tx.manager.find(Termijn, { where: { zaakId: In(zaken.map(({ id }) => id)) } });
    return zaken.flatMap((zaak) => {
      const dossier = dossiers.get(zaak.dossierId);
      return dossier
        ? [alsRegel(tx, { zaak, dossier, klokken: klokken.filter(({ zaakId }) => zaakId === zaak.id) })]
        : [];
    });
  }
}

function zoek({ manager }: Transactie, { soort, limit, cursor, dossier, toestand, wachtrij, verfijn }: Lijstvraag) {
  const na = leesCursor(cursor, ['moment', 'uuid']);
  const zoeken = manager.createQueryBuilder(Zaak, 'z').where('z.soort = :soort', { soort });
  if (dossier !== undefined) zoeken.andWhere('z.dossier_id = :dossier', { dossier });
  if (toestand !== undefined) zoeken.andWhere('z.toestand = :toestand', { toestand });
  if (wachtrij !== undefined) zoeken.andWhere('z.wachtrij = :wachtrij', { wachtrij });
  if (na !== undefined) {
    zoeken.andWhere('(z.aangemaakt_op, z.id) < (:op::timestamptz, :id::uuid)', { op: na[0], id: na[1] });
  }
  verfijn?.(zoeken);
  return zoeken
    .orderBy('z.aangemaakt_op', 'DESC')
    .addOrderBy('z.id', 'DESC')
    .limit(limit + 1);
}

/** Of each dossier what a row says of it; also of a dossier of which the caller sees no more than its own zaak. */
async function dossiersVan({ manager, wie }: Transactie, zaken: readonly Zaak[]): Promise<Map<string, Dossierrij>> {
  const rijen = await manager.query<Dossierrij[]>(
    `select d.id, d.kenmerk, d.regiehouder, tns.ziet_dossier(d.id) or $2 as vol
       from unnest($1::uuid[]) as gevraagd (id) cross join lateral tns.lees_dossier(gevraagd.id) d`,
    [[...new Set(zaken.map(({ dossierId }) => dossierId))], wie.rol === 'systeem'],
  );
  return new Map(rijen.map((rij) => [rij.id, rij]));
}

interface Regeldelen {
  readonly zaak: Zaak;
  readonly dossier: Dossierrij;
  readonly klokken: readonly Termijn[];
}

function alsRegel({ nu }: Transactie, { zaak, dossier, klokken }: Regeldelen): ZaakRegelDto {
  return {
    id: zaak.id,
    kenmerk: kenmerkVan(dossier, zaak),
    dossier: zaak.dossierId,
    soort: zaak.soort,
    toestand: zaak.toestand,
    toestandSinds: zaak.toestandSinds.toISOString(),
    versie: zaak.versie,
    open: zaak.open,
    organisatie: zaak.organisatie,
    wachtrij: zaak.wachtrij,
    behandelaar: zaak.behandelaar,
    verantwoordelijke: zaak.verantwoordelijke,
    regiehouder: dossier.regiehouder,
    zicht: dossier.vol ? 'vol' : 'beperkt',
    termijnen: klokken.map((klok) => alsTermijn(klok, nu)).sort(opEinde),
  };
}
