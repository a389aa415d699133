import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import {
  ZaakLezer,
  ZaakLijst,
  zonderBsn,
  type GelezenZaak,
  type TermijnDto,
  type ZaakRegelDto,
} from '../../proces/index.js';
import { Besluiten } from '../besluit/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { Aanmelding } from './aanmelding.entity.js';
import type { AanmeldingDto, AanmeldingenQuery, AanmeldingRegelDto } from './aanmelding.dto.js';
import { Inzendingen } from './inzending.js';
import { Vanavond } from './deur/vanavond.js';

/** The questions about aanmeldingen. */
@Injectable()
export class AanmeldingLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly inzendingen: Inzendingen,
    private readonly vanavond: Vanavond,
    private readonly besluiten: Besluiten,
    private readonly overdrachten: OverdrachtLezer,
    private readonly referentie: ReferentieLezer,
  ) {}

  /**
   * One aanmelding as the caller may see it. At level `beperkt` the aanmelder reads back its own submission, the state and
   * what was asked: enough to answer, and nothing of what others wrote (docs/besluiten/0016).
   */
  async weergave(gelezen: GelezenZaak): Promise<AanmeldingDto> {
    const { zaak, werk } = gelezen;
    const aanmelding = await this.inzendingen.haal(werk, zaak.id);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    // asked together, so that they are one round trip; what the caller may not see of it stays out of the answer
    const [kern, besluiten, overdrachten, termijnen] = await Promise.all([
      this.zaken.weergave(gelezen),
      this.besluiten.van(werk, zaak.id),
      this.overdrachten.uit(werk, zaak.id),
      this.zaken.termijnen(werk, werk.dossier.id),
    ]);
    const eigen = zaak.inzender === werk.wie.organisatie;
    const magLezen = kern.zicht === 'vol' || eigen;
    const opgave = this.inzendingen.ontcijfer(aanmelding);
    return {
      ...kern,
      ...inHetKort(aanmelding),
      opgave: magLezen
        ? { ...(eigen || referentie.magBsnZien(werk.wie.organisatieSoort) ? opgave : zonderBsn(opgave)) }
        : null,
      besluiten: kern.zicht === 'vol' ? besluiten : [],
      overdrachten,
      dossierTermijnen: kern.zicht === 'vol' ? termijnen : await this.eigenTermijnen(gelezen, termijnen, aanmelding),
      vanavond: magLezen ? await this.vanavond.tekst(werk, opgave) : [],
    };
  }

  async haal(tx: Transactie, id: string): Promise<AanmeldingDto> {
    return this.weergave(await this.zaken.haal(tx, 'aanmelding', id));
  }

  /** Aanmeldingen the caller may see, newest first. */
  async lijst(tx: Transactie, query: AanmeldingenQuery): Promise<BladerAntwoord<AanmeldingRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'aanmelding' }, { klasse: Aanmelding, kort: inHetKort });
  }

  /** At level `beperkt`: of the clocks of the dossier those that the deurtabel started for this aanmelding. */
  private async eigenTermijnen(
    { zaak, werk }: GelezenZaak,
    alle: readonly TermijnDto[],
    { groep, overlays }: Aanmelding,
  ): Promise<TermijnDto[]> {
    const eigen = (await this.referentie.op(werk, zaak.peildatum))
      .deurtabel()
      .filter(({ code }) => code === groep || overlays.includes(code))
      .flatMap(({ termijnen }) => termijnen.map(({ soort }) => soort));
    return alle.filter(({ soort }) => eigen.includes(soort));
  }
}

/** What a row of a list says of an aanmelding beyond the spine. */
function inHetKort(aanmelding: Aanmelding): Omit<AanmeldingRegelDto, keyof ZaakRegelDto> {
  return {
    groep: aanmelding.groep,
    overlays: aanmelding.overlays,
    kanaal: aanmelding.kanaal,
    kanaalOpgegeven: aanmelding.kanaalOpgegeven,
    gemeenteAanmelding: aanmelding.gemeenteAanmelding,
    aanvullingGevraagd: aanmelding.aanvullingVelden,
    doorverwezenNaar: aanmelding.doorverwezenNaar,
    regioGemeente: aanmelding.regioGemeente,
  };
}
