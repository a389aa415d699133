import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import type { BerichtenDto, BerichtenMetAdresDto, BerichtenZetten } from './bericht.dto.js';
import { BerichtService } from './bericht.service.js';

/** Where a person hands in what they want to hear: the API and the page alike (docs/besluiten/0028). */
@Injectable()
export class BerichtLoket {
  constructor(
    private readonly loket: Loket,
    private readonly berichten: BerichtService,
  ) {}

  /** @throws DomeinFout as {@link BerichtService.zet} */
  zet(verzoek: Verzoek, wens: BerichtenZetten): Promise<BerichtenDto> {
    return this.schrijf(verzoek, (tx) => this.berichten.zet(tx, verzoek.versie, wens));
  }

  /** The answer is kept encrypted, with the secret in it, as long as the key. @throws DomeinFout as {@link BerichtService.zetAgenda} */
  zetAgenda(verzoek: Verzoek, aan: boolean): Promise<BerichtenMetAdresDto> {
    return this.schrijf(verzoek, (tx) => this.berichten.zetAgenda(tx, verzoek.versie, aan));
  }

  private async schrijf<T extends BerichtenDto>(verzoek: Verzoek, werk: (tx: Transactie) => Promise<T>): Promise<T> {
    const antwoord = await this.loket.schrijf(vanDezePersoon(verzoek), async (tx) => {
      const body = await werk(tx);
      return { body, versie: body.versie, zaakId: null };
    });
    return antwoord.body;
  }
}

/** Keys are of an organisation, and this answer is of one person: a colleague under the same key asks something else. */
function vanDezePersoon({ sleutel, ...rest }: Verzoek): Verzoek {
  return sleutel === undefined
    ? rest
    : { ...rest, sleutel: { ...sleutel, verzoek: `${rest.door.id}\n${sleutel.verzoek}` } };
}
