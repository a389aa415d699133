import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import type { VerschilDto, VerschillenQuery, Verschilsoort } from './aansluiting.dto.js';
import { eisAansluiter } from './aansluiters.js';

interface Rij {
  id: string;
  wachtrij: string;
  dag: string;
  soort: Verschilsoort;
  overdracht_id: string;
  ons_nummer: string | null;
  hun_nummer: string | null;
  sinds: Date;
  gezien_op: Date;
  opgelost_op: Date | null;
}

const LIJST = 'aansluitingen';
const VRAAG = `select id, wachtrij, dag::text as dag, soort, overdracht_id, ons_nummer, hun_nummer, sinds, gezien_op, opgelost_op
    from tns.aansluitverschil
   where ($1::text is null or wachtrij = $1) and ($2::text is null or (opgelost_op is null) = ($2 = 'open'))
     and ($3::timestamptz is null or (sinds, id) < ($3::timestamptz, $4::uuid))
   order by sinds desc, id desc limit $5`;

/** What differs between our receipts and those of the own organisation (docs/besluiten/0044). */
@Injectable()
export class AansluitingLezer {
  /** The newest first; of the own organisation only, also in the database. @throws DomeinFout `geen-recht` */
  async lijst(
    tx: Transactie,
    { limit, cursor, wachtrij, toestand }: VerschillenQuery,
  ): Promise<BladerAntwoord<VerschilDto>> {
    eisAansluiter(tx.wie);
    const voor = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    const rijen = await tx.boek.vraag<Rij & Record<string, unknown>>(VRAAG, [
      wachtrij ?? null,
      toestand ?? null,
      ...voor,
      limit + 1,
    ]);
    const pagina = bladerUit(rijen, { limit, lijst: LIJST }, (rij) => [rij.sinds.toISOString(), rij.id]);
    return bladerAntwoord(pagina.resultaten.map(alsVerschil), pagina.volgende);
  }
}

function alsVerschil(rij: Rij): VerschilDto {
  return {
    id: rij.id,
    wachtrij: rij.wachtrij,
    datum: rij.dag,
    soort: rij.soort,
    overdracht: rij.overdracht_id,
    onsNummer: rij.ons_nummer === null ? null : Number(rij.ons_nummer),
    uwNummer: rij.hun_nummer === null ? null : Number(rij.hun_nummer),
    sinds: rij.sinds.toISOString(),
    gezienOp: rij.gezien_op.toISOString(),
    opgelostOp: rij.opgelost_op?.toISOString() ?? null,
  };
}
