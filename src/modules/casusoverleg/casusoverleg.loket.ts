import { Injectable } from '@nestjs/common';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket } from '../../proces/index.js';
import type { CASUSOVERLEG_STAPPEN, CasusoverlegDto } from './casusoverleg.dto.js';
import { CasusoverlegLezer } from './casusoverleg.lezer.js';

/** Commands about a casusoverleg, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class CasusoverlegLoket {
  constructor(
    private readonly loket: Loket,
    private readonly lezer: CasusoverlegLezer,
  ) {}

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
