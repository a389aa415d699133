import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import { HOOGSTENS_GETELD, maakStandvraag, PLAN_WEER_VRIJ, VOLG_DE_INDEX } from './wachtrijstand.vraag.js';
import { eisWerk } from './werkvoorraad.rollen.js';

/** How much: exactly, or at least so much. */
export interface Telling {
  readonly aantal: number;
  /** there is more than was counted */
  readonly meer: boolean;
}

/** How one queue stands. */
export interface Wachtrijstand {
  readonly wachtrij: string;
  readonly open: Telling;
  /** what nobody handles */
  readonly vrij: Telling;
  readonly behandeld: Telling;
  readonly teLaat: Telling;
  /** due before the day ends */
  readonly vandaag: Telling;
  /** since when the oldest is there; of the most urgent work when not all of it was looked at */
  readonly oudste: Date;
  /** who handles how much, most first; of the most urgent work when not all of it was looked at */
  readonly behandelaars: readonly { readonly behandelaar: string; readonly aantal: number }[];
}

interface Rij extends Record<string, unknown> {
  readonly wachtrij: string;
  readonly behandelaar: string | null;
  readonly totaal: boolean;
  readonly open: number;
  readonly teLaat: number;
  readonly oudste: Date;
  readonly vandaag: number | null;
  readonly vrij: number | null;
}

/** How the queues of an organisation stand: for who divides the work. */
@Injectable()
export class WachtrijstandLezer {
  /**
   * The queues of the caller's organisation in which anything waits, by code.
   * @throws DomeinFout `geen-recht` for a role that handles no dossiers
   */
  async lijst({ wie, nu, boek }: Transactie): Promise<Wachtrijstand[]> {
    eisWerk(wie);
    const { sql, parameters } = maakStandvraag(wie, nu);
    boek.stuur(VOLG_DE_INDEX);
    const gevraagd = boek.vraag<Rij>(sql, [...parameters]);
    boek.stuur(PLAN_WEER_VRIJ);
    const rijen = await gevraagd;
    return rijen.filter(({ totaal }) => totaal).map((totaal) => alsStand(totaal, rijen));
  }
}

function alsStand(totaal: Rij, rijen: readonly Rij[]): Wachtrijstand {
  const eigen = rijen.filter(({ wachtrij, totaal: isTotaal }) => wachtrij === totaal.wachtrij && !isTotaal);
  const behandelaars = eigen.flatMap(({ behandelaar, open }) =>
    behandelaar === null ? [] : [{ behandelaar, aantal: open }],
  );
  const behandeld = behandelaars.reduce((som, { aantal }) => som + aantal, 0);
  const open = telling(totaal.open);
  return {
    wachtrij: totaal.wachtrij,
    open,
    vrij: telling(totaal.vrij ?? 0),
    behandeld: open.meer ? { aantal: Math.min(behandeld, HOOGSTENS_GETELD), meer: true } : telling(behandeld),
    teLaat: telling(totaal.teLaat),
    vandaag: telling(totaal.vandaag ?? 0),
    oudste: totaal.oudste,
    behandelaars,
  };
}

function telling(geteld: number): Telling {
  return geteld > HOOGSTENS_GETELD ? { aantal: HOOGSTENS_GETELD, meer: true } : { aantal: geteld, meer: false };
}
