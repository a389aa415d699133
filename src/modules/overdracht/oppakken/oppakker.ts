import { Injectable } from '@nestjs/common';
import type { Uitwerking, Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import type { Overdracht } from '../overdracht.entity.js';
import { aangehouden, isAangewezenVoor } from '../overdracht.zicht.js';
import { type InHanden, Uitvoering } from './uitvoering.js';

/** What picking up brings about: one winner, who gets the work in hand. */
@Injectable()
export class Oppakker {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly uitvoering: Uitvoering,
  ) {}

  /**
   * The person becomes handler and the organisation answerable. The zaak in which the work is done is opened or comes in hand,
   * and for some taken the zaak behind it as well.
   */
  async pakOp(werk: Werk, zaak: Zaak, wie: InHanden): Promise<Uitwerking> {
    const { openen = [], stappen = [] } = await this.uitvoering.begin(werk, zaak, wie);
    return {
      zaak: { behandelaar: wie.behandelaar, verantwoordelijke: zaak.organisatie },
      betrek: (await this.geeftZicht(werk, zaak, wie.rij))
        ? [{ organisatie: zaak.organisatie, aard: 'behandelend' }]
        : [],
      openen,
      stappen: [...stappen, ...(await this.houdAanleiding(werk, zaak, wie.rij))],
    };
  }

  /** Another colleague goes on with what was picked up. */
  async geefOver(werk: Werk, zaak: Zaak, wie: InHanden): Promise<Uitwerking> {
    return { zaak: { behandelaar: wie.behandelaar }, ...(await this.uitvoering.geefOver(werk, zaak, wie)) };
  }

  private async houdAanleiding(werk: Werk, zaak: Zaak, rij: Overdracht): Promise<Vervolgstap[]> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    if (!isAangewezenVoor(referentie, rij.taak, zaak.organisatie)) return [];
    const aanleiding = await aangehouden(werk, rij, referentie);
    if (!aanleiding || aanleiding.organisatie === zaak.organisatie) return [];
    const velden = { organisatie: zaak.organisatie };
    return [{ soort: 'aanmelding', zaakId: aanleiding.id, stap: 'toetser-vastleggen', velden }];
  }

  /** Work that is answered in a zaak, by its sender or by who was asked there, shows no more; all other work opens the dossier. */
  private async geeftZicht(werk: Werk, zaak: Zaak, { taak, aard }: Overdracht): Promise<boolean> {
    const { adres, antwoordInZaak } = (await this.referentie.op(werk, zaak.peildatum)).taak(taak);
    return aard === 'retour' || (adres !== 'afzender' && !antwoordInZaak);
  }
}
