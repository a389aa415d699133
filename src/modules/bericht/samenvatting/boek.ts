import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ROLLEN, type Wie } from '../../../kern/wie.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import { MET_BERICHTEN } from '../medewerker.js';
import type { Verstuurdag } from './dag.js';

/** A digest that this worker has in hand. */
export interface Geclaimd {
  /** names the mail for good */
  readonly id: string;
  readonly dag: string;
  /** 1 for the first */
  readonly poging: number;
  /** with the rights of the last login */
  readonly wie: Wie;
  readonly mailadres: string;
}

/** What a digest came to, or when it may be tried again. */
export type Afloop = { readonly uitkomst: string } | { readonly weerOp: Date; readonly fout: string };

interface Rij extends Record<string, unknown> {
  readonly id: string;
  readonly pogingen: number;
  readonly persoon: string;
  readonly organisatie: string;
  readonly organisatie_soort: string;
  readonly rol: string;
  readonly adres: Buffer;
}

/** Who wants one, may have one, and has none of today yet that is done or in hand. */
const RIJP = `from tns.berichtvoorkeur v join tns.mailadres m on m.persoon = v.persoon
 where v.samenvatting = any ($1::text[]) and v.samenvatting_sinds <= $2 and v.gezien_op > $3 and v.rol = any ($4::text[])
   and not exists (select from tns.samenvatting s where s.persoon = v.persoon and s.dag = $5
                      and (s.klaar_op is not null or s.niet_voor > $6))`;

/** One row per person and day: of two workers at the same moment the second finds it taken. */
const CLAIM = `with wie as (select v.persoon, v.organisatie, v.organisatie_soort, v.rol, m.adres ${RIJP} and v.persoon > $7 order by v.persoon limit 1),
  rij as (insert into tns.samenvatting as s (persoon, dag, id, pogingen, niet_voor) select persoon, $5, $8, 1, $9 from wie
    on conflict (persoon, dag) do update set pogingen = s.pogingen + 1, niet_voor = excluded.niet_voor
      where s.klaar_op is null and s.niet_voor <= $6
    returning id, pogingen, persoon)
  select wie.*, rij.id, rij.pogingen from wie left join rij on rij.persoon = wie.persoon`;

const KLAAR = `update tns.samenvatting set klaar_op = $3, uitkomst = $4 where persoon = $1 and dag = $2 and klaar_op is null`;
const LATER = `update tns.samenvatting set niet_voor = $4, uitkomst = $5 where persoon = $1 and dag = $2 and pogingen = $3 and klaar_op is null`;
const VERVAL = `update tns.samenvatting set klaar_op = $2, uitkomst = 'vervallen' where klaar_op is null and dag < $1 returning persoon`;

/** The rows of digests. The worker's: claim in a transaction, send, record in a transaction (docs/besluiten/0043). */
@Injectable()
export class Samenvattingboek {
  constructor(private readonly versleuteling: Versleuteling) {}

  /**
   * Takes the next person who is to get one now.
   * @param na the person before whom nobody is to be looked at again in this round
   * @param hoe since when a login counts, and until when nobody else takes it
   * @returns undefined when there is nobody left; `bezet` when another worker was faster
   */
  async claim(
    { boek, nu }: Transactie,
    { dag, vanaf, ritmes }: Verstuurdag,
    { na, rechtSinds, tot }: { readonly na: string; readonly rechtSinds: Date; readonly tot: Date },
  ): Promise<{ readonly persoon: string; readonly geclaimd: Geclaimd | undefined } | undefined> {
    const [rij] = await boek.vraag<Rij & { id: string | null }>(CLAIM, [
      ritmes,
      vanaf,
      rechtSinds,
      MET_BERICHTEN,
      dag,
      nu,
      na,
      uuid(),
      tot,
    ]);
    if (!rij) return undefined;
    return { persoon: rij.persoon, geclaimd: rij.id === null ? undefined : this.alsGeclaimd(rij, dag) };
  }

  /** Writes down how it went; a success that came late counts too. */
  boek({ boek, nu }: Transactie, { wie, dag, poging }: Geclaimd, afloop: Afloop): void {
    if ('uitkomst' in afloop) boek.stuur(KLAAR, [wie.id, dag, nu, afloop.uitkomst]);
    else boek.stuur(LATER, [wie.id, dag, poging, afloop.weerOp, afloop.fout]);
  }

  /** What did not go before its day was over goes no more. @returns how many */
  async verval({ boek, nu }: Transactie, dag: string): Promise<number> {
    return (await boek.vraag(VERVAL, [dag, nu])).length;
  }

  private alsGeclaimd(
    { id, pogingen, persoon, organisatie, organisatie_soort, rol, adres }: Rij,
    dag: string,
  ): Geclaimd {
    const bekend = ROLLEN.find((een) => een === rol);
    if (bekend === undefined) throw new Error('een rol die hier niet bestaat');
    return {
      id,
      dag,
      poging: pogingen,
      wie: { id: persoon, organisatie, organisatieSoort: organisatie_soort, rol: bekend, client: 'samenvatting' },
      mailadres: this.versleuteling.ontsleutel(adres),
    };
  }
}
