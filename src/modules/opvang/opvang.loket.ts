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
  type Werk,
  ZaakLezer,
  type Zaakloket,
} from '../../proces/index.js';
import { Bedden } from './bedden/bedden.js';
import type { OpvangplaatsingDto, OpvangplaatsingMaken } from './opvang.dto.js';
import { OpvangLezer } from './opvang.lezer.js';
import { OPVANG_STAPPEN } from './opvang.stappen.dto.js';

/** Commands about a placement, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class OpvangLoket implements Zaakloket {
  readonly soort = 'opvang';
  readonly stappen = OPVANG_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly zaken: ZaakLezer,
    private readonly lezer: OpvangLezer,
    private readonly bedden: Bedden,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<OpvangplaatsingDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<OpvangplaatsingDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof OPVANG_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof OPVANG_STAPPEN>): Promise<OpvangplaatsingDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'opvang', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }

  /**
   * Expects somebody in a place of one's own, and keeps a bed when one is free.
   * @throws DomeinFout `niet-gevonden` for a dossier the caller may not see, `geen-recht` without full sight of it,
   *   `eis-niet-gehaald` for who keeps no places, or when the client has a place already
   */
  async maak(verzoek: Verzoek, { dossier, ...velden }: OpvangplaatsingMaken): Promise<OpvangplaatsingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      await this.eisVolZicht(tx, dossier);
      const werk = await this.stapService.pakDossier(tx, dossier);
      await this.eisMogelijk(werk);
      const behandelaar = verzoek.door.id;
      const zaak = await this.stapService.open(werk, { soort: 'opvang', behandelaar, velden: { ...velden } });
      this.stapService.rondAf(werk);
      const body: OpvangplaatsingDto = {
        ...(await this.lezer.weergave({ zaak, werk })),
        gevolgen: alsGevolgen(werk.gevolgd),
      };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  private async eisVolZicht(tx: Transactie, dossier: string): Promise<void> {
    const { werk } = await this.zaken.haal(tx, 'dossier', dossier);
    if ((await this.zaken.zicht(werk)) === 'vol') return;
    throw new DomeinFout('geen-recht', 'U werkt nog niet aan dit dossier. Pak eerst het werk op dat u is aangeboden.');
  }

  private async eisMogelijk(werk: Werk): Promise<void> {
    if (!werk.dossier.open) throw dossierIsDicht();
    if (await this.bedden.houdtPlekken(werk, werk.wie.organisatie, werk.vandaag)) return;
    throw new DomeinFout(
      'eis-niet-gehaald',
      'Uw organisatie heeft zelf geen opvang. Vraag een bed met een overdracht: taak OPVANG_LDH, of OPVANG_ZELFDE_DAG voor een gezin of jongere.',
      { eis: 'heeftEigenPlekken' },
    );
  }
}
