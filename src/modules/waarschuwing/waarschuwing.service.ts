import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { Loket, StapService } from '../../proces/index.js';
import { eisWerk } from '../werkvoorraad/index.js';
import type { WaarschuwingDto } from './waarschuwing.dto.js';
import { WaarschuwingLezer } from './waarschuwing.lezer.js';

const BEVESTIG = `update tns.waarschuwing set bevestigd_op = $2, bevestigd_door = $3
  where id = $1 and bevestigd_op is null and vervallen_op is null`;

/** The ladder of the end that was warned of goes no further; a later end is another promise (docs/besluiten/0040). */
const STOP_LADDER = `update tns.termijn t set trede = null, trede_op = null from tns.waarschuwing w
  where w.id = $1 and t.id = w.termijn_id and t.vervalt_op = w.voor_einde and t.gestopt_op is null`;

/** Says that a warning was seen. No step: nothing about the zaak changes, and the row says who and when. */
@Injectable()
export class WaarschuwingService {
  constructor(
    private readonly loket: Loket,
    private readonly stappen: StapService,
    private readonly lezer: WaarschuwingLezer,
  ) {}

  /**
   * Doing it again changes nothing, and neither does acknowledging what has lapsed.
   * @throws DomeinFout `niet-gevonden`, or `geen-recht` when it is for somebody else of the same organisation
   */
  async bevestig(verzoek: Verzoek, id: string): Promise<WaarschuwingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      eisWerk(tx.wie);
      const gevonden = await this.lezer.haal(tx, id);
      if (!gevonden.voorMij) throw new DomeinFout('geen-recht', NIET_VOOR_U);
      // under the lock of the dossier, so that no rung rings at the same moment
      const werk = await this.stappen.pakDossier(tx, gevonden.dossier);
      tx.boek.stuur(BEVESTIG, [id, tx.nu, tx.wie.id]);
      tx.boek.stuur(STOP_LADDER, [id]);
      const body = await this.lezer.haal(tx, id);
      this.stappen.rondAf(werk);
      return { body, versie: body.versie, zaakId: gevonden.zaak };
    });
    return antwoord.body;
  }
}

const NIET_VOOR_U =
  'Deze waarschuwing is voor een ander van uw organisatie. Wie haar kreeg bevestigt haar; een teamleider kan het werk overdragen.';
