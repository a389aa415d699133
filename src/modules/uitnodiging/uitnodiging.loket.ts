import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import type { UitnodigingDto, UitnodigingMetAdresDto } from './uitnodiging.dto.js';
import { UitnodigingService } from './uitnodiging.service.js';

/** Commands about one-time links: the same for HTTP and the werkplek (docs/besluiten/0028). */
@Injectable()
export class UitnodigingLoket {
  constructor(
    private readonly loket: Loket,
    private readonly uitnodigingen: UitnodigingService,
  ) {}

  /** @param basis where people reach the pages @throws DomeinFout as {@link UitnodigingService.maak} */
  maak(verzoek: Verzoek, overdracht: string, basis: string | undefined): Promise<UitnodigingMetAdresDto> {
    return this.schrijf(verzoek, (tx) => this.uitnodigingen.maak(tx, overdracht, basis));
  }

  /** @throws DomeinFout as {@link UitnodigingService.trekIn} */
  trekIn(verzoek: Verzoek, id: string): Promise<UitnodigingDto> {
    return this.schrijf(verzoek, (tx) => this.uitnodigingen.trekIn(tx, id, verzoek.versie));
  }

  /** Once per key. The answer is kept encrypted, with the address in it, as long as the key; given again to who sees the hand-off. */
  private async schrijf<T extends UitnodigingDto>(verzoek: Verzoek, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const body = await werk(tx);
      return { body, versie: body.versie, zaakId: body.overdracht };
    });
    return antwoord.body;
  }
}
