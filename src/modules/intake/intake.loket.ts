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
  ZaakLezer,
  type Zaakloket,
} from '../../proces/index.js';
import { type IntakeDto, type IntakeMaken, INTAKE_STAPPEN } from './intake.dto.js';
import { IntakeLezer } from './intake.lezer.js';

/** Commands about intakes, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class IntakeLoket implements Zaakloket {
  readonly soort = 'intake';
  readonly stappen = INTAKE_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly zaken: ZaakLezer,
    private readonly lezer: IntakeLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<IntakeDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<IntakeDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof INTAKE_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof INTAKE_STAPPEN>): Promise<IntakeDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'intake', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }

  /**
   * Opens an intake for who works on the dossier; the matrix says who holds it.
   * @throws DomeinFout `niet-gevonden`, `geen-recht`, or `eis-niet-gehaald` when there is one already
   */
  async maak(verzoek: Verzoek, { dossier }: IntakeMaken): Promise<IntakeDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      await this.eisToegang(tx, dossier);
      const werk = await this.stapService.pakDossier(tx, dossier);
      if (!werk.dossier.open) throw dossierIsDicht();
      const zaak = await this.stapService.open(werk, { soort: 'intake', velden: {} });
      this.stapService.rondAf(werk);
      const body = { ...(await this.lezer.weergave({ zaak, werk })), gevolgen: alsGevolgen(werk.gevolgd) };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /** Whoever was only offered work, or only brought the client in, does not open an intake. */
  private async eisToegang(tx: Transactie, dossier: string): Promise<void> {
    const { werk } = await this.zaken.haal(tx, 'dossier', dossier);
    if ((await this.zaken.zicht(werk)) === 'vol') return;
    throw new DomeinFout('geen-recht', 'U werkt niet aan dit dossier, dus u kunt er geen intake in openen.');
  }
}
