import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, bladerUit, leesCursor, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { kenmerkVan } from '../../proces/index.js';
import { eisWerk } from '../werkvoorraad/index.js';
import type { WaarschuwingDto, WaarschuwingenQuery, Waarschuwingstatus } from './waarschuwing.dto.js';
import { EEN_WAARSCHUWING, maakWaarschuwingenvraag, TEL_OPEN, VAN_KLOK } from './waarschuwing.vraag.js';

/** Name of this list in its cursors. */
const LIJST = 'waarschuwingen';

/** One row as the database gives it. */
interface Waarschuwingrij extends Record<string, unknown> {
  readonly id: string;
  readonly termijn_id: string;
  readonly dossier_id: string;
  readonly zaak_id: string;
  readonly trede: number;
  readonly wie: string;
  readonly organisatie: string;
  readonly persoon: string | null;
  readonly rol: string | null;
  readonly voor_einde: Date;
  readonly gemeld_op: Date;
  readonly te_laat_gehoord: boolean;
  readonly bevestigd_op: Date | null;
  readonly bevestigd_door: string | null;
  readonly open: boolean;
  readonly termijn: string;
  readonly zaaksoort: string;
  readonly nummer: string;
  readonly kenmerk: string | null;
}

/** Who was warned about which clock. */
@Injectable()
export class WaarschuwingLezer {
  /**
   * One page, open ones first, the newest in front; by keyset.
   * @throws DomeinFout `geen-recht` for a role that handles no dossiers
   */
  async lijst({ wie, boek }: Transactie, query: WaarschuwingenQuery): Promise<BladerAntwoord<WaarschuwingDto>> {
    eisWerk(wie);
    const { sql, parameters } = maakWaarschuwingenvraag({ filters: query, door: wie, na: leesPlek(query.cursor) });
    const rijen = await boek.vraag<Waarschuwingrij>(sql, parameters);
    const { resultaten, volgende } = bladerUit(rijen, { limit: query.limit, lijst: LIJST }, (rij) => [
      rij.open ? 1 : 0,
      rij.gemeld_op.toISOString(),
      rij.id,
    ]);
    return bladerAntwoord(
      resultaten.map((rij) => alsWaarschuwing(rij, wie)),
      volgende,
    );
  }

  /**
   * How many are open and for who asks, as the list with `mijn` and `open` would show.
   * @param hoogstens counted no further, per way of being addressed
   */
  async telOpen({ wie, boek }: Transactie, hoogstens: number): Promise<number> {
    eisWerk(wie);
    const [rij] = await boek.vraag<{ aantal: number }>(TEL_OPEN, [wie.organisatie, wie.id, wie.rol, hoogstens]);
    return rij?.aantal ?? 0;
  }

  /** @throws DomeinFout `niet-gevonden`, also for one that was addressed to another organisation */
  async haal({ wie, boek }: Transactie, id: string): Promise<WaarschuwingDto> {
    const [rij] = await boek.vraag<Waarschuwingrij>(EEN_WAARSCHUWING, [id, wie.organisatie]);
    if (!rij)
      throw new DomeinFout('niet-gevonden', 'Deze waarschuwing is er niet, of zij is niet voor uw organisatie.');
    return alsWaarschuwing(rij, wie);
  }

  /** Everything that rang of one clock, for whoever may see the clock. */
  async vanKlok({ wie, boek }: Transactie, klok: string): Promise<WaarschuwingDto[]> {
    return (await boek.vraag<Waarschuwingrij>(VAN_KLOK, [klok])).map((rij) => alsWaarschuwing(rij, wie));
  }
}

function leesPlek(cursor: string | undefined): { open: boolean; gemeldOp: string; id: string } | undefined {
  const plek = leesCursor(LIJST, cursor, ['getal', 'moment', 'uuid']);
  return plek && { open: plek[0] === 1, gemeldOp: String(plek[1]), id: String(plek[2]) };
}

function alsWaarschuwing(rij: Waarschuwingrij, wie: Wie): WaarschuwingDto {
  return {
    id: rij.id,
    versie: rij.open ? 1 : 2,
    klok: rij.termijn_id,
    termijn: rij.termijn,
    kenmerk: kenmerkVan(rij, { soort: rij.zaaksoort, nummer: rij.nummer }),
    zaak: rij.zaak_id,
    zaaksoort: rij.zaaksoort,
    dossier: rij.dossier_id,
    trede: rij.trede,
    wie: rij.wie,
    organisatie: rij.organisatie,
    persoon: rij.persoon,
    rol: rij.rol,
    voorMij: isVoor(rij, wie),
    vervaltOp: rij.voor_einde.toISOString(),
    gemeldOp: rij.gemeld_op.toISOString(),
    teLaatGehoord: rij.te_laat_gehoord,
    status: statusVan(rij),
    bevestigdOp: rij.bevestigd_op?.toISOString() ?? null,
    bevestigdDoor: rij.bevestigd_door,
  };
}

function statusVan({ open, bevestigd_op }: Waarschuwingrij): Waarschuwingstatus {
  if (open) return 'open';
  return bevestigd_op === null ? 'vervallen' : 'bevestigd';
}

/** Is it addressed to this person: by name, by role, or as one of the organisation? */
function isVoor({ organisatie, persoon, rol }: Waarschuwingrij, wie: Wie): boolean {
  if (organisatie !== wie.organisatie) return false;
  return persoon === null ? rol === null || rol === wie.rol : persoon === wie.id;
}
