import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, type Zaakloket } from '../../proces/index.js';
import { CASUSOVERLEG_STAPPEN, type CasusoverlegDto } from './casusoverleg.dto.js';
import { CasusoverlegLezer } from './casusoverleg.lezer.js';

/** Commands about a casusoverleg, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class CasusoverlegLoket implements Zaakloket {
  readonly soort = 'casusoverleg';
  readonly stappen = CASUSOVERLEG_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly lezer: CasusoverlegLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<CasusoverlegDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<CasusoverlegDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof CASUSOVERLEG_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof CASUSOVERLEG_STAPPEN>): Promise<CasusoverlegDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'casusoverleg', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}
