import { Injectable } from '@nestjs/common';
import type { Werk, Zaak } from '../../proces/index.js';
import { jaarVan, Quotumboek } from '../aanbieder/index.js';
import { SituatieLezer } from '../aanmelding/index.js';
import { Veldwerk } from './veldwerk.entity.js';

const REGELING = 'housing-first';

/** Putting somebody forward for Housing First takes a place of the year; a referral in the same dossier relies on that one too. */
@Injectable()
export class Voordracht {
  constructor(
    private readonly quotumboek: Quotumboek,
    private readonly situaties: SituatieLezer,
  ) {}

  /** @throws DomeinFout `eis-niet-gehaald` when the number of this year is used up */
  async draagVoor(werk: Werk, zaak: Zaak): Promise<void> {
    const { gemeenteAanmelding: gemeente } = await this.situaties.van(werk);
    await this.quotumboek.neem(werk, zaak, { regeling: REGELING, gemeente });
  }

  /** Gives the place back, unless a referral relies on it. */
  async geefTerug(werk: Werk, zaak: Pick<Zaak, 'id'>): Promise<void> {
    await this.quotumboek.geefTerug(werk, zaak);
  }

  /**
   * Who goes on with the veldwerk of another goes on with the candidate too.
   * @returns the day on which the client was put forward; null when he was not, or the place was given back since
   */
  async neemOver(werk: Werk, zaak: Zaak): Promise<string | null> {
    const [vorige] = await werk.boek.zoek(
      Veldwerk,
      `join tns.zaak z on z.id = t.id
        where t.dossier_id = $1 and t.voorgedragen_op is not null and z.toestand = 'overgedragen' order by t.id desc limit 1`,
      [zaak.dossierId],
    );
    const jaar = jaarVan(werk.vandaag);
    if (!vorige || !(await this.quotumboek.vanDossier(werk, { regeling: REGELING, jaar }))) return null;
    await this.draagVoor(werk, zaak);
    await this.geefTerug(werk, vorige);
    return vorige.voorgedragenOp;
  }
}
