import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { ZaakLezer, type Werk } from '../../proces/index.js';
import { OpgaveLezer, type Opgave } from '../aanmelding/index.js';
import { ClientLezer } from '../client/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { GegevensDto } from './gegevens.dto.js';
import { alsPersoon, kiesGegevens, type Persoon } from './gegevens.kiezer.js';

/**
 * What the receiver of a hand-off sees of the client before picking it up. A room of its own above the front door and the
 * hand-offs: the front door opens hand-offs, so a hand-off cannot ask the front door for its form.
 */
@Injectable()
export class GegevensLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly opgaven: OpgaveLezer,
    private readonly clienten: ClientLezer,
    private readonly referentie: ReferentieLezer,
    private readonly inzagelog: Inzagelog,
  ) {}

  /**
   * The gegevensset of a hand-off, filled in. Each look is noted, so it needs a transaction that may write. The set is read
   * as it holds today: what may be seen follows the rules of now, not those of the day on which the hand-off was made.
   * @throws DomeinFout `niet-gevonden`, also for who has sight of the hand-off but is no party to it, or no longer
   * has sight of the dossier
   */
  async haal(tx: Transactie, id: string): Promise<GegevensDto> {
    const { zaak, werk } = await this.zaken.haal(tx, 'overdracht', id);
    const { gegevensset, van } = await this.overdrachten.gegevensset(werk, id);
    const opgave = await this.opgaven.laatste(werk);
    // sight of one hand-off shows that there are others in the dossier, not what those carry
    const partij = [van, zaak.organisatie].includes(werk.wie.organisatie) || (await this.zaken.zicht(werk)) === 'vol';
    if (!opgave || !partij) {
      throw new DomeinFout('niet-gevonden', 'Bij deze overdracht zijn geen gegevens van de cliënt die u mag zien.');
    }
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const velden = referentie.gegevensvelden(gegevensset);
    const persoon = await this.persoon(werk, opgave);
    await this.inzagelog.noteer(tx, {
      dossierId: zaak.dossierId,
      clientId: werk.dossier.clientId,
      doel: 'gegevens-lezen',
      resultaat: gegevensset,
    });
    return { overdracht: id, versie: zaak.versie, gegevensset, ...kiesGegevens(velden, { persoon, opgave }) };
  }

  /** Who the client is now, or for who does not see the client: as it was sent in. */
  private async persoon(werk: Werk, opgave: Opgave): Promise<Persoon> {
    const client = await this.clienten.zoek(werk, werk.dossier.clientId);
    if (client) return this.clienten.weergave(werk, client);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    return alsPersoon(opgave, referentie.magBsnZien(werk.wie.organisatieSoort));
  }
}
