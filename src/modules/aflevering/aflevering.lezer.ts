import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { AbonnementLezer, eisBeheer } from '../abonnement/index.js';
import type {
  AfleveringDto,
  AfleveringenQuery,
  AfleveringMetPogingenDto,
  AfleveringToestand,
  AfleverpogingDto,
} from './aflevering.dto.js';

interface Rij {
  id: string;
  abonnement_id: string;
  gebeurtenis_id: string;
  zaak_id: string;
  soort: string;
  stap: string;
  toestand: AfleveringToestand;
  pogingen: number;
  laatste_status: number | null;
  laatste_fout: string | null;
  vroegst_op: Date | null;
  gemaakt_op: Date;
  klaar_op: Date | null;
}

interface Pogingrij {
  aflevering_id: string;
  nummer: number;
  op: Date;
  status: number | null;
  fout: string;
}

const LIJST = 'afleveringen';
const VRAAG = `select id, abonnement_id, gebeurtenis_id, zaak_id, soort, stap, toestand, pogingen, laatste_status, laatste_fout,
    vroegst_op, gemaakt_op, klaar_op from tns.aflevering`;
const POGINGEN = `select aflevering_id, nummer, op, status, fout from tns.afleverpoging
  where aflevering_id = any ($1::uuid[]) order by aflevering_id, op, nummer`;

/** The questions about deliveries of the own organisation (docs/besluiten/0019, 0041). */
@Injectable()
export class AfleveringLezer {
  constructor(private readonly abonnementen: AbonnementLezer) {}

  /** What was and will be delivered for a subscription, the newest first. @throws DomeinFout `geen-recht`, `niet-gevonden` */
  async lijst(
    tx: Transactie,
    abonnement: string,
    { limit, cursor, toestand }: AfleveringenQuery,
  ): Promise<BladerAntwoord<AfleveringDto>> {
    const voor = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    await this.abonnementen.haal(tx, abonnement);
    const rijen = await tx.boek.vraag<Rij & Record<string, unknown>>(
      `${VRAAG} where abonnement_id = $1 ${toestand === undefined ? 'and $2::text is null' : 'and toestand = $2'}
          and ($3::timestamptz is null or (gemaakt_op, id) < ($3::timestamptz, $4::uuid))
        order by gemaakt_op desc, id desc limit $5`,
      [abonnement, toestand ?? null, ...voor, limit + 1],
    );
    const pagina = bladerUit(rijen, { limit, lijst: LIJST }, (rij) => [rij.gemaakt_op.toISOString(), rij.id]);
    return bladerAntwoord(pagina.resultaten.map(alsAflevering), pagina.volgende);
  }

  /** @throws DomeinFout `geen-recht`, or `niet-gevonden`, also for a delivery to somebody else */
  async haal(tx: Transactie, id: string): Promise<AfleveringDto> {
    eisBeheer(tx.wie);
    const [rij] = await tx.boek.vraag<Rij & Record<string, unknown>>(`${VRAAG} where id = $1`, [id]);
    if (!rij) throw new DomeinFout('niet-gevonden', 'Deze aflevering is er niet (meer), of is voor een ander.');
    return alsAflevering(rij);
  }

  /** One delivery with every attempt that failed. @throws DomeinFout as {@link haal} */
  async haalMetPogingen(tx: Transactie, id: string): Promise<AfleveringMetPogingenDto> {
    const aflevering = await this.haal(tx, id);
    return { ...aflevering, mislukt: (await this.pogingen(tx, [id])).get(id) ?? [] };
  }

  /** The attempts that failed, of deliveries of the own organisation, the first one first. */
  async pogingen(tx: Transactie, afleveringen: readonly string[]): Promise<ReadonlyMap<string, AfleverpogingDto[]>> {
    const per = new Map<string, AfleverpogingDto[]>(afleveringen.map((id) => [id, []]));
    const rijen = await tx.boek.vraag<Pogingrij & Record<string, unknown>>(POGINGEN, [afleveringen]);
    for (const { aflevering_id: id, nummer, op, status, fout } of rijen)
      per.get(id)?.push({ nummer, op: op.toISOString(), status, fout });
    return per;
  }
}

function alsAflevering(rij: Rij): AfleveringDto {
  return {
    id: rij.id,
    abonnement: rij.abonnement_id,
    gebeurtenis: rij.gebeurtenis_id,
    zaak: rij.zaak_id,
    soort: `${rij.soort}.${rij.stap}`,
    toestand: rij.toestand,
    pogingen: rij.pogingen,
    laatsteStatus: rij.laatste_status,
    laatsteFout: rij.laatste_fout,
    volgendePogingOp: rij.vroegst_op?.toISOString() ?? null,
    gemaaktOp: rij.gemaakt_op.toISOString(),
    klaarOp: rij.klaar_op?.toISOString() ?? null,
  };
}
