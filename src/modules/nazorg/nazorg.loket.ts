import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, Opening, StapService, type Zaakloket } from '../../proces/index.js';
import { eisCode, ReferentieLezer } from '../referentie/index.js';
import { NAZORG_STAPPEN, type NazorgDto, type NazorgMaken } from './nazorg.dto.js';
import { NazorgLezer } from './nazorg.lezer.js';

/** Commands about nazorg, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class NazorgLoket implements Zaakloket {
  readonly soort = 'nazorg';
  readonly stappen = NAZORG_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly opening: Opening,
    private readonly stapService: StapService,
    private readonly referentie: ReferentieLezer,
    private readonly lezer: NazorgLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<NazorgDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<NazorgDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof NAZORG_STAPPEN>);
  }

  /**
   * Begins nazorg for somebody who has a home.
   * @throws DomeinFout as {@link Opening.pak}; `ongeldig` for an unknown code; `eis-niet-gehaald` when it runs already
   */
  async maak(verzoek: Verzoek, { dossier, bestemming, gemeente }: NazorgMaken): Promise<NazorgDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const vandaag = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      eisCode(vandaag, { lijst: 'opvang-bestemmingen', waarde: bestemming, pad: 'bestemming' });
      const werk = await this.opening.pak(tx, dossier);
      const zaak = await this.stapService.open(werk, { soort: this.soort, velden: { bestemming, gemeente } });
      this.stapService.rondAf(werk);
      const body = { ...(await this.lezer.weergave({ zaak, werk })), gevolgen: alsGevolgen(werk.gevolgd) };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof NAZORG_STAPPEN>): Promise<NazorgDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: this.soort, zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}
