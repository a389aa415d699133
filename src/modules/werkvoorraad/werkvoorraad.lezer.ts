import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { kenmerkVan } from '../../proces/index.js';
import type { WerkregelDto, WerkvoorraadQuery } from './werkvoorraad.dto.js';
import { eisWerk } from './werkvoorraad.rollen.js';
import { klokstatus, maakVraag } from './werkvoorraad.vraag.js';

/** Name of this list in its cursors. */
const LIJST = 'werkvoorraad';

/** One row as the database gives it. */
interface Werkrij {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: string;
  readonly nummer: string;
  readonly toestand: string;
  readonly toestandSinds: Date;
  readonly versie: number;
  readonly inzender: string;
  readonly wachtrij: string | null;
  readonly behandelaar: string | null;
  readonly prioriteit: number;
  readonly urgentieOp: Date;
  readonly kenmerk: string;
  readonly groep: string;
  readonly veiligheidsrisico: boolean;
  readonly taak: string | null;
}

/** What waits for an organisation and for one person, most urgent first. */
@Injectable()
export class WerkvoorraadLezer {
  /**
   * One page in one query, by keyset: rows that come or go meanwhile make nobody miss or see twice what stayed.
   * @throws DomeinFout `geen-recht` for a role that handles no dossiers, `ongeldig` for filters that exclude each other
   */
  async lijst(tx: Transactie, query: WerkvoorraadQuery): Promise<BladerAntwoord<WerkregelDto>> {
    const { wie, nu, manager } = tx;
    eisWerk(wie);
    eisVerenigbaar(query);
    const { sql, parameters } = maakVraag({ filters: query, door: wie, nu, na: leesPlek(query.cursor) });
    const rijen = await manager.query<Werkrij[]>(sql, [...parameters]);
    const { resultaten, volgende } = bladerUit(rijen, { limit: query.limit, lijst: LIJST }, (rij) => [
      rij.urgentieOp.toISOString(),
      rij.id,
    ]);
    return bladerAntwoord(
      resultaten.map((rij) => alsRegel(rij, nu)),
      volgende,
    );
  }
}

function leesPlek(cursor: string | undefined): { urgentieOp: string; id: string } | undefined {
  const plek = leesCursor(LIJST, cursor, ['moment', 'uuid']);
  return plek && { urgentieOp: String(plek[0]), id: String(plek[1]) };
}

function eisVerenigbaar({ mijn, vrij }: WerkvoorraadQuery): void {
  if (mijn !== true || vrij !== true) return;
  throw new DomeinFout('ongeldig', 'Wat u zelf behandelt is niet vrij. Kies mijn of vrij.', {
    errors: [{ pad: 'vrij', melding: 'Dit gaat niet samen met mijn=true.', code: 'niet-samen' }],
  });
}

function alsRegel(rij: Werkrij, nu: Date): WerkregelDto {
  const status = klokstatus(rij.urgentieOp, nu);
  return {
    id: rij.id,
    kenmerk: kenmerkVan(rij, rij),
    dossier: rij.dossierId,
    soort: rij.soort,
    toestand: rij.toestand,
    toestandSinds: rij.toestandSinds.toISOString(),
    versie: rij.versie,
    taak: rij.taak,
    van: rij.inzender,
    wachtrij: rij.wachtrij,
    behandelaar: rij.behandelaar,
    prioriteit: rij.prioriteit,
    urgentieOp: status === 'opgeschort' ? null : rij.urgentieOp.toISOString(),
    klokstatus: status,
    teLaat: status === 'te-laat',
    groep: rij.groep,
    veiligheidsrisico: rij.veiligheidsrisico,
  };
}
