import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { alsGevolgen, Loket, Loketten, StapService, Zaak, type Zaakloket } from '../../proces/index.js';
import { type OverdrachtDto, OVERDRACHT_STAPPEN, type OverdrachtMaken } from './overdracht.dto.js';
import { OverdrachtLezer } from './overdracht.lezer.js';

/** Commands about hand-offs, with the answer the caller gets: the same for HTTP and the werkplek (docs/besluiten). */
@Injectable()
export class OverdrachtLoket implements Zaakloket {
  readonly soort = 'overdracht';
  readonly stappen = OVERDRACHT_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly lezer: OverdrachtLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<OverdrachtDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<OverdrachtDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof OVERDRACHT_STAPPEN>);
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof OVERDRACHT_STAPPEN>): Promise<OverdrachtDto> {
    const { stap, ...velden } = dto;
    const antwoord = await this.loket.neem(
      { ...verzoek, soort: 'overdracht', zaakId, stap, velden },
      async ({ zaak, werk }) => ({
        ...(await this.lezer.weergave({ zaak, werk })),
        gevolgen: alsGevolgen(werk.gevolgd),
      }),
    );
    return antwoord.body;
  }

  /** Offers new work: the step `overdragen` of the dossier, answered with the hand-off it opened. */
  async maak(verzoek: Verzoek, { dossier, ...velden }: OverdrachtMaken): Promise<OverdrachtDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const { werk } = await this.stapService.neem(tx, {
        soort: 'dossier',
        zaakId: dossier,
        stap: 'overdragen',
        velden: { ...velden },
        versie: 'laatste',
      });
      const geopend = werk.gevolgd.find(({ soort, stap }) => soort === 'overdracht' && stap === 'openen');
      if (!geopend) throw new Error('overdragen opende geen overdracht');
      const zaak = await werk.manager.findOne(Zaak, { where: { id: geopend.zaakId } });
      if (!zaak) throw new DomeinFout('niet-gevonden', 'De nieuwe overdracht is niet te lezen.');
      return { body: await this.lezer.weergave({ zaak, werk }), versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }
}
