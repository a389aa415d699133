import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import {
  alsGevolgen,
  dossierIsDicht,
  Loket,
  Loketten,
  StapService,
  type Werk,
  ZaakLezer,
  type Zaakloket,
} from '../../proces/index.js';
import type { BriefadresAanvragen, BriefadresDto } from './briefadres.dto.js';
import { BriefadresLezer } from './briefadres.lezer.js';
import { BRIEFADRES_STAPPEN } from './briefadres.stappen.dto.js';

/** Commands about a briefadres, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class BriefadresLoket implements Zaakloket {
  readonly soort = 'briefadres';
  readonly stappen = BRIEFADRES_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly zaken: ZaakLezer,
    private readonly lezer: BriefadresLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<BriefadresDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<BriefadresDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof BRIEFADRES_STAPPEN>);
  }

  /**
   * Asks for a briefadres in a dossier on which the caller works.
   * @throws DomeinFout `niet-gevonden`, `geen-recht`, or `eis-niet-gehaald` when there is one already
   */
  async vraagAan(verzoek: Verzoek, { dossier, ...velden }: BriefadresAanvragen): Promise<BriefadresDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const werk = await this.pakDossier(tx, dossier);
      const zaak = await this.stapService.open(werk, { soort: this.soort, velden: { ...velden } });
      this.stapService.rondAf(werk);
      const body: BriefadresDto = {
        ...(await this.lezer.weergave({ zaak, werk })),
        gevolgen: alsGevolgen(werk.gevolgd),
      };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof BRIEFADRES_STAPPEN>): Promise<BriefadresDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: this.soort, zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }

  /** Seen first, so that a dossier out of sight is not there; then locked. */
  private async pakDossier(tx: Transactie, dossier: string): Promise<Werk> {
    const gezien = await this.zaken.haal(tx, 'dossier', dossier);
    if ((await this.zaken.zicht(gezien.werk)) !== 'vol') {
      throw new DomeinFout('geen-recht', 'Een briefadres vraagt u aan in een dossier waaraan uw organisatie werkt.');
    }
    const werk = await this.stapService.pakDossier(tx, dossier);
    if (werk.dossier.open) return werk;
    throw dossierIsDicht();
  }
}
