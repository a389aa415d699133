import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, Opening, StapService, type Zaakloket } from '../../proces/index.js';
import type { UitkeringDto, UitkeringMaken } from './uitkering.dto.js';
import { UitkeringLezer } from './uitkering.lezer.js';
import { UITKERING_STAPPEN } from './uitkering.stappen.dto.js';

/** Roles that work on dossiers; the others read, or see totals. */
const UITVOEREND: readonly string[] = ['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling'];

/** Commands about an uitkeringsaanvraag, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class UitkeringLoket implements Zaakloket {
  readonly soort = 'uitkering';
  readonly stappen = UITKERING_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly opening: Opening,
    private readonly stapService: StapService,
    private readonly lezer: UitkeringLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<UitkeringDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<UitkeringDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof UITKERING_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof UITKERING_STAPPEN>): Promise<UitkeringDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'uitkering', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }

  /**
   * Begins an aanvraag in a dossier that the caller works on.
   * @throws DomeinFout as `Opening.pak`, and `eis-niet-gehaald` when one runs already or it is not done here
   */
  async maak(verzoek: Verzoek, { dossier, ...velden }: UitkeringMaken): Promise<UitkeringDto> {
    if (!UITVOEREND.includes(verzoek.door.rol)) throw new DomeinFout('geen-recht', 'Uw rol begint geen aanvragen.');
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const werk = await this.opening.pak(tx, dossier);
      const zaak = await this.stapService.open(werk, { soort: 'uitkering', velden: { ...velden } });
      this.stapService.rondAf(werk);
      const body = { ...(await this.lezer.weergave({ zaak, werk })), gevolgen: alsGevolgen(werk.gevolgd) };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }
}
