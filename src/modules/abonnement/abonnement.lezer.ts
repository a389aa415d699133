import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import type { AbonnementDto, AbonnementenQuery, AbonnementToestand } from './abonnement.dto.js';
import { eisBeheer } from './beheer.js';

interface Rij {
  id: string;
  versie: number;
  organisatie: string;
  naam: string;
  doel: string;
  wachtrijen: string[];
  soorten: string[];
  toestand: AbonnementToestand;
  reden: string | null;
  gemaakt_op: Date;
  vorig_tot: Date | null;
  laatst_gelukt_op: Date | null;
  laatst_mislukt_op: Date | null;
  mislukt_op_rij: number | null;
  laatste_fout: string | null;
  achterstand: number;
  dood: number;
}

const LIJST = 'abonnementen';
/** Deliveries are counted up to here; who has more knows enough. */
const TEL_TOT = 10_000;
const VRAAG = `select a.id, a.versie, a.organisatie, a.naam, a.doel, a.wachtrijen, a.soorten, a.toestand, a.reden, a.gemaakt_op,
    (select max(g.geldig_tot) from tns.abonnement_geheim g where g.abonnement_id = a.id and g.geldig_tot > $1) as vorig_tot,
    s.laatst_gelukt_op, s.laatst_mislukt_op, s.mislukt_op_rij, s.laatste_fout,
    (select count(*)::int from (select from tns.aflevering f where f.abonnement_id = a.id and f.toestand in ('wacht', 'bezig')
       limit ${TEL_TOT}) w) as achterstand,
    (select count(*)::int from (select from tns.aflevering f where f.abonnement_id = a.id and f.toestand = 'dood'
       limit ${TEL_TOT}) d) as dood
  from tns.abonnement a left join tns.abonnement_stand s on s.abonnement_id = a.id`;

/** The questions about subscriptions. Each is for the own organisation only, also in the database (docs/besluiten/0019). */
@Injectable()
export class AbonnementLezer {
  /** The subscriptions of the own organisation, the oldest first. @throws DomeinFout `geen-recht` */
  async lijst(tx: Transactie, { limit, cursor, toestand }: AbonnementenQuery): Promise<BladerAntwoord<AbonnementDto>> {
    eisBeheer(tx.wie);
    const na = leesCursor(LIJST, cursor, ['moment', 'uuid']) ?? [null, null];
    const rijen = await tx.boek.vraag<Rij>(
      `${VRAAG} where ($2::text is null or a.toestand = $2)
          and ($3::timestamptz is null or (a.gemaakt_op, a.id) > ($3::timestamptz, $4::uuid))
        order by a.gemaakt_op, a.id limit $5`,
      [tx.nu, toestand ?? null, ...na, limit + 1],
    );
    const pagina = bladerUit(rijen, { limit, lijst: LIJST }, (rij) => [rij.gemaakt_op.toISOString(), rij.id]);
    return bladerAntwoord(pagina.resultaten.map(alsAbonnement), pagina.volgende);
  }

  /** @throws DomeinFout `geen-recht`, or `niet-gevonden`, also for a subscription of somebody else */
  async haal(tx: Transactie, id: string): Promise<AbonnementDto> {
    eisBeheer(tx.wie);
    const [rij] = await tx.boek.vraag<Rij>(`${VRAAG} where a.id = $2`, [tx.nu, id]);
    if (!rij) throw new DomeinFout('niet-gevonden', 'Dit abonnement is er niet, of het is van een andere organisatie.');
    return alsAbonnement(rij);
  }
}

function alsAbonnement(rij: Rij): AbonnementDto {
  return {
    id: rij.id,
    versie: rij.versie,
    organisatie: rij.organisatie,
    naam: rij.naam,
    doel: rij.doel,
    wachtrijen: rij.wachtrijen,
    soorten: rij.soorten,
    toestand: rij.toestand,
    reden: rij.reden,
    gemaaktOp: rij.gemaakt_op.toISOString(),
    vorigGeheimTot: rij.vorig_tot?.toISOString() ?? null,
    stand: {
      laatstGeluktOp: rij.laatst_gelukt_op?.toISOString() ?? null,
      laatstMisluktOp: rij.laatst_mislukt_op?.toISOString() ?? null,
      misluktOpRij: rij.mislukt_op_rij ?? 0,
      laatsteFout: rij.laatste_fout,
      achterstand: rij.achterstand,
      dood: rij.dood,
    },
  };
}
