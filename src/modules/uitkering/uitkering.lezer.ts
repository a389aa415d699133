import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { ZaakLezer, ZaakLijst, type GelezenZaak, type Werk, type ZaakRegelDto } from '../../proces/index.js';
import { Besluiten } from '../besluit/index.js';
import { ClientLezer } from '../client/index.js';
import { ReferentieLezer, type Referentie } from '../referentie/index.js';
import { FeitenLezer, type Beeld } from './beoordeling/feiten.lezer.js';
import { signaalgrenzen } from './beoordeling/regels.js';
import { signalen, type Signaal } from './beoordeling/signalen.js';
import { stukkenlijst } from './beoordeling/stukken.js';
import type { StukDto, ZoektermijnDto } from './uitkering.delen.dto.js';
import type { UitkeringDto, UitkeringRegelDto, UitkeringsaanvragenQuery } from './uitkering.dto.js';
import { Uitkering } from './uitkering.entity.js';
import { Doorzending } from './verloop/doorzending.js';

/** The questions about uitkeringsaanvragen. */
@Injectable()
export class UitkeringLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly feiten: FeitenLezer,
    private readonly besluiten: Besluiten,
    private readonly clienten: ClientLezer,
    private readonly referentie: ReferentieLezer,
    private readonly doorzending: Doorzending,
  ) {}

  /** One aanvraag as the caller may see it: dates and state for all who see it, what is in it only at level `vol`. */
  async weergave(gelezen: GelezenZaak): Promise<UitkeringDto> {
    const { zaak, werk } = gelezen;
    const beeld = await this.feiten.beeld(werk, zaak);
    const { rij } = beeld;
    const [kern, besluiten, wmoMeldingsdatum] = await Promise.all([
      this.zaken.weergave(gelezen),
      this.besluiten.van(werk, zaak.id),
      wmoMelding(werk),
    ]);
    const vol = kern.zicht === 'vol';
    return {
      ...kern,
      ...inHetKort(rij),
      tnsAanmelddatum: dagInAmsterdam(werk.dossier.aanmelddatum.toISOString()),
      wmoMeldingsdatum,
      meldingsdatumEerder: [...rij.meldingsdatumEerder],
      samen: rij.samen,
      zoektermijn: zoektermijnVan(rij),
      leefsituatie: vol ? rij.leefsituatie : null,
      signalen: vol ? await this.signalen(gelezen, beeld) : [],
      stukken: vol ? stukkenVan(beeld, await this.referentie.op(werk, werk.vandaag)) : [],
      wachtReden: rij.wachtReden,
      aangekondigd: rij.aangekondigd,
      doorgezondenNaar: rij.doorgezondenNaar,
      ingangsdatum: rij.ingangsdatum,
      doorverwezenNaar: rij.doorverwezenNaar,
      besluiten: vol ? besluiten : [],
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<UitkeringDto> {
    return this.weergave(await this.zaken.haal(tx, 'uitkering', id));
  }

  /** Aanvragen the caller may see, newest first. */
  async lijst(tx: Transactie, query: UitkeringsaanvragenQuery): Promise<BladerAntwoord<UitkeringRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'uitkering' }, { klasse: Uitkering, kort: inHetKort });
  }

  private async signalen(gelezen: GelezenZaak, { rij, opgave }: Beeld): Promise<Signaal[]> {
    const { werk } = gelezen;
    const client = await this.clienten.zoek(werk, werk.dossier.clientId);
    const vandaag = await this.referentie.op(werk, werk.vandaag);
    return signalen({
      vandaag: werk.vandaag,
      geboortedatum: client?.geboortedatum ?? opgave?.client.geboortedatum,
      brpStatus: opgave?.brp.status ?? null,
      briefadresGemeente: rij.briefadresGemeente,
      slaaptBijAnderen: opgave?.woonsituatie === 'bij-familie-of-vrienden',
      leefsituatie: rij.leefsituatie,
      gedetineerd: werk.dossier.onderbreking === 'detentie',
      overledenOp: client?.overledenOp ?? null,
      verhuisd: await this.verhuisd(gelezen, rij),
      uitstroomBlokkades: rij.uitstroomBlokkades.map(
        (code) => vandaag.zoek('code', `blokkades-uitstroom/${code}`)?.label ?? code,
      ),
      grenzen: signaalgrenzen(vandaag),
    });
  }

  /** Is the address where another uitvoerder decides, by the rules under which the aanvraag began? */
  private async verhuisd({ werk, zaak }: GelezenZaak, { briefadresGemeente }: Uitkering) {
    if (briefadresGemeente === null) return null;
    const { organisatie } = await this.doorzending.uitvoerderIn(werk, zaak, briefadresGemeente);
    if (organisatie === zaak.organisatie) return null;
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    return {
      gemeente: referentie.zoek('gemeente', briefadresGemeente)?.naam ?? 'een gemeente buiten de regio',
      uitvoerder: organisatie === null ? 'een andere gemeente' : referentie.organisatie(organisatie).naam,
    };
  }
}

/** The day on which the Wmo question came in: when the first clock of its investigation began (Wmo 2015 art. 2.3.2). */
async function wmoMelding({ boek, dossier }: Werk): Promise<string | null> {
  const [eerste] = await boek.vraag<{ start: Date | null }>(
    `select min(start) as start from tns.termijn where dossier_id = $1 and soort = 'wmo-onderzoek'`,
    [dossier.id],
  );
  return eerste?.start ? dagInAmsterdam(eerste.start.toISOString()) : null;
}

function zoektermijnVan(rij: Uitkering): ZoektermijnDto | null {
  const { zoektermijn: oordeel, zoektermijnReden: reden, zoektermijnRegel: regel, zoektermijnGrond: grond } = rij;
  if (oordeel === null || reden === null || regel === null || grond === null) return null;
  return { oordeel, reden, regel, grond };
}

function stukkenVan({ rij, hergebruik }: Beeld, referentie: Referentie): StukDto[] {
  return stukkenlijst(rij.stukken, hergebruik).map((stuk) => {
    const code = referentie.zoek('code', `pw-stukken/${stuk.stuk}`);
    return { ...stuk, naam: code?.label ?? stuk.stuk, wie: code?.uitleg ?? '' };
  });
}

/** What a row of a list says of an aanvraag beyond the spine. */
function inHetKort(rij: Uitkering): Omit<UitkeringRegelDto, keyof ZaakRegelDto> {
  const { route, spoedReden, meldingsdatum, aanvraagdatum, wachtOp, voorschot, voorschotOp } = rij;
  return { route, spoedReden, meldingsdatum, aanvraagdatum, wachtOp, voorschot, voorschotOp };
}
