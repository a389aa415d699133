import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, Opening, StapService, type Zaakloket } from '../../proces/index.js';
import { eisCode, ReferentieLezer } from '../referentie/index.js';
import { VELDWERK_STAPPEN, type VeldwerkDto, type VeldwerkMaken } from './veldwerk.dto.js';
import { VeldwerkLezer } from './veldwerk.lezer.js';

/** Commands about veldwerk, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class VeldwerkLoket implements Zaakloket {
  readonly soort = 'veldwerk';
  readonly stappen = VELDWERK_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly opening: Opening,
    private readonly stapService: StapService,
    private readonly referentie: ReferentieLezer,
    private readonly lezer: VeldwerkLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<VeldwerkDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<VeldwerkDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof VELDWERK_STAPPEN>);
  }

  /**
   * Begins veldwerk for somebody who is outside or out of sight.
   * @throws DomeinFout as {@link Opening.pak}; `ongeldig` for an unknown code; `eis-niet-gehaald` when it runs already
   */
  async maak(verzoek: Verzoek, { dossier, ...velden }: VeldwerkMaken): Promise<VeldwerkDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const vandaag = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
      eisCode(vandaag, { lijst: 'veldwerk-redenen', waarde: velden.reden, pad: 'reden' });
      const werk = await this.opening.pak(tx, dossier);
      const zaak = await this.stapService.open(werk, { soort: this.soort, velden });
      this.stapService.rondAf(werk);
      const body = { ...(await this.lezer.weergave({ zaak, werk })), gevolgen: alsGevolgen(werk.gevolgd) };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof VELDWERK_STAPPEN>): Promise<VeldwerkDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: this.soort, zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}
