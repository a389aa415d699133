import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, type Zaakloket } from '../../proces/index.js';
import type { BezwaarDto } from './bezwaar.dto.js';
import { BezwaarLezer } from './bezwaar.lezer.js';
import { BEZWAAR_STAPPEN } from './bezwaar.stappen.dto.js';

/** Commands about an objection, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class BezwaarLoket implements Zaakloket {
  readonly soort = 'bezwaar';
  readonly stappen = BEZWAAR_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly lezer: BezwaarLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<BezwaarDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<BezwaarDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof BEZWAAR_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof BEZWAAR_STAPPEN>): Promise<BezwaarDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'bezwaar', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}
