import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, type Zaakloket } from '../../proces/index.js';
import type { DossierDto } from './dossier.dto.js';
import { DossierLezer } from './dossier.lezer.js';
import { DOSSIER_STAPPEN } from './dossier.stappen.js';

/** Commands about a dossier, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class DossierLoket implements Zaakloket {
  readonly soort = 'dossier';
  readonly stappen = DOSSIER_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly lezer: DossierLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<DossierDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<DossierDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof DOSSIER_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof DOSSIER_STAPPEN>): Promise<DossierDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'dossier', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}
