import { Injectable } from '@nestjs/common';
import type { Transactie } from '../database/database.service.js';

/** Somebody who works in the chain, as others get to see them. */
export interface Medewerker {
  readonly id: string;
  readonly naam: string;
}

interface Rij extends Record<string, unknown> {
  id: string;
  naam: string;
}

/** The only place with names of staff: everything else holds their id. Filled by logging in at the werkplek. */
@Injectable()
export class Medewerkers {
  /** Notes who logs in. In a transaction of that person: nobody writes another's row. */
  onthoud({ boek, wie, nu }: Transactie, naam: string): void {
    boek.stuur(
      `insert into tns.medewerker (id, organisatie, naam, laatst_ingelogd_op) values ($1, $2, $3, $4)
         on conflict (id) do update set organisatie = excluded.organisatie, naam = excluded.naam,
                                        laatst_ingelogd_op = excluded.laatst_ingelogd_op`,
      [wie.id, wie.organisatie, naam, nu],
    );
  }

  /** The names by id; who never logged in here is not in it. */
  async namen({ boek }: Transactie, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rijen = await boek.vraag<Rij>('select id, naam from tns.medewerker where id = any($1::text[])', [
      [...new Set(ids)],
    ]);
    return new Map(rijen.map(({ id, naam }) => [id, naam]));
  }

  /** Everybody of an organisation who ever logged in, by name. */
  async collegas({ boek }: Transactie, organisatie: string): Promise<Medewerker[]> {
    return boek.vraag<Rij>('select id, naam from tns.medewerker where organisatie = $1 order by naam, id', [
      organisatie,
    ]);
  }
}
