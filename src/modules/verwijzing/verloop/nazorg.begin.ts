import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { NazorgLezer } from '../../nazorg/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { Verwijsboek } from '../verwijsboek.js';

/** Whoever gets a home of their own by a referral is followed there. */
@Injectable()
export class NazorgBegin {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly nazorg: NazorgLezer,
    private readonly boek: Verwijsboek,
  ) {}

  /**
   * The nazorg to open when the help starts: only for the kinds that the policy rows `nazorg-bestemming-…` name, and not when one
   * runs already. The gemeente is that of the place, else the one that the client likes best, else where the client turned up.
   */
  async bij(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    const rij = await this.boek.haal(werk, zaak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const soort = rij.verwijssoort.toLowerCase().replaceAll('_', '-');
    const bestemming = referentie.zoek('beleid', `nazorg-bestemming-${soort}`)?.waarde;
    if (bestemming === undefined || (await this.nazorg.loopt(werk))) return [];
    const plek = rij.voorziening === null ? undefined : referentie.zoek('voorziening', rij.voorziening);
    const gemeente =
      plek?.gemeente ??
      this.boek.wensen(rij).voorkeursgemeente ??
      (await this.situaties.van(werk)).gemeenteAanmelding ??
      undefined;
    return [{ soort: 'nazorg', velden: { bestemming, ...(gemeente === undefined ? {} : { gemeente }) } }];
  }
}
