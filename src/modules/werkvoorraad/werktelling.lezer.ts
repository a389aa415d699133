import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Telling } from './wachtrijstand.lezer.js';
import { HOOGSTENS_GETELD } from './wachtrijstand.vraag.js';
import { eisWerk } from './werkvoorraad.rollen.js';
import { maakVraag, type Bladzijde } from './werkvoorraad.vraag.js';

/** How much waits for one person, in numbers that the werkvoorraad would show. */
export interface Werktelling {
  /** what they handle, and of which the first clock ends within seven days */
  readonly binnen7Dagen: Telling;
  /** what they handle and is late */
  readonly teLaat: Telling;
  /** hand-offs in the queues of their organisation that nobody has */
  readonly wachtend: Telling;
}

/** The filters of the werkvoorraad behind each number; a link with the same filters shows what was counted. */
export const GETELD = {
  binnen7Dagen: { mijn: true, termijnstatus: 'binnen-7-dagen' },
  teLaat: { mijn: true, status: 'te-laat' },
  wachtend: { vrij: true, soort: 'overdracht' },
} as const;

/** Counts what a person would find in the werkvoorraad, by the very question that fills it. */
@Injectable()
export class WerktellingLezer {
  /** Of who asks in this transaction. @throws DomeinFout `geen-recht` for a role that handles no dossiers */
  async tel(tx: Transactie): Promise<Werktelling> {
    eisWerk(tx.wie);
    const [binnen7Dagen, teLaat, wachtend] = await Promise.all(
      [GETELD.binnen7Dagen, GETELD.teLaat, GETELD.wachtend].map((filters) => telEen(tx, filters)),
    );
    // three questions, three answers
    return { binnen7Dagen, teLaat, wachtend } as Werktelling;
  }
}

async function telEen({ boek, wie, nu }: Transactie, filters: Partial<Bladzijde['filters']>): Promise<Telling> {
  const { sql, parameters } = maakVraag({ filters: { ...filters, limit: HOOGSTENS_GETELD }, door: wie, nu });
  const [rij] = await boek.vraag<{ aantal: number }>(`select count(*)::int as aantal from (${sql}) geteld`, parameters);
  const aantal = rij?.aantal ?? 0;
  return aantal > HOOGSTENS_GETELD ? { aantal: HOOGSTENS_GETELD, meer: true } : { aantal, meer: false };
}
