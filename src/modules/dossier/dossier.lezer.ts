import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import type { BladerAntwoord, BladerQuery } from '../../platform/http/bladeren.js';
import { IsNull } from 'typeorm';
import {
  alsTermijn,
  type GebeurtenisDto,
  type GelezenZaak,
  Termijn,
  type TermijnDto,
  type Werk,
  Zaak,
  type ZaakDto,
  ZaakLezer,
} from '../../proces/index.js';
import { ClientLezer } from '../client/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { inHetKort, type Overzicht, type Stand, wieIsAanZet } from './aan-zet.js';
import type { DossierClientDto, DossierDto } from './dossier.dto.js';
import { HuishoudenService } from './huishouden/huishouden.service.js';
import { OverlijdenService } from './overlijden/overlijden.service.js';
import { DossierTerugblik, type ZaakToen } from './dossier.terugblik.js';
import { ToestemmingService } from './toestemming/toestemming.service.js';

/** Zaken shown at most. */
const HOOGSTENS = 200;

/** Soorten that never change hands: a zaak that goes on elsewhere is closed and a new one opened. */
const VASTE_HOUDER: ReadonlySet<string> = new Set(['overdracht', 'casusoverleg']);

/** The questions about one dossier. Each look is noted, so they need a transaction that may write. */
@Injectable()
export class DossierLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly clienten: ClientLezer,
    private readonly terugblik: DossierTerugblik,
    private readonly inzagelog: Inzagelog,
    private readonly overlijden: OverlijdenService,
    private readonly toestemming: ToestemmingService,
    private readonly huishouden: HuishoudenService,
  ) {}

  /**
   * The dossier as it is, or as it was.
   * @param peilmoment RFC 3339, not in the future
   * @throws DomeinFout `niet-gevonden`, `ongeldig` for a moment to come, `geen-recht` for looking back without full sight
   */
  async haal(tx: Transactie, id: string, peilmoment?: string): Promise<DossierDto> {
    const gelezen = await this.zaken.haal(tx, 'dossier', id);
    const dossier =
      peilmoment === undefined ? await this.weergave(gelezen) : await this.toen(gelezen, new Date(peilmoment));
    const doel = peilmoment === undefined ? 'dossier-lezen' : 'dossier-terugkijken';
    await this.inzagelog.noteer(tx, { dossierId: id, doel, resultaat: dossier.zicht });
    return dossier;
  }

  /** The steps of the dossier itself, oldest first. @throws DomeinFout `niet-gevonden` */
  async stappen(tx: Transactie, id: string, query: BladerQuery): Promise<BladerAntwoord<GebeurtenisDto>> {
    const stappen = await this.zaken.geschiedenis(tx, { ...query, soort: 'dossier', id });
    await this.inzagelog.noteer(tx, { dossierId: id, doel: 'stappen-lezen', resultaat: 'gevonden' });
    return stappen;
  }

  /** The dossier as the caller may see it now; not noted, since it also is the answer to a step. */
  async weergave(gelezen: GelezenZaak): Promise<DossierDto> {
    const { zaak, werk } = gelezen;
    const basis = await this.zaken.weergave(gelezen);
    const alle = await werk.manager.find(Zaak, {
      where: { dossierId: zaak.dossierId },
      order: { open: 'DESC', aangemaaktOp: 'DESC', id: 'DESC' },
      take: HOOGSTENS + 1,
    });
    const zaken = basis.zicht === 'vol' ? alle : alle.filter((een) => isVan(een, werk.wie.organisatie));
    const overzicht: Overzicht = {
      dossier: werk.dossier,
      standen: await this.standen(werk, zaken),
      klokken: await werk.manager.find(Termijn, { where: { dossierId: zaak.dossierId, gestoptOp: IsNull() } }),
      moment: werk.nu,
    };
    if (basis.zicht === 'beperkt') return beperkt(basis, overzicht);
    return {
      ...basis,
      ...(await this.gegevens(werk)),
      casusoverleg: alle.find(({ soort, open }) => soort === 'casusoverleg' && open)?.id ?? null,
      aanZet: wieIsAanZet(overzicht),
      zaken: zonderDossier(overzicht),
    };
  }

  private async gegevens(werk: Werk): Promise<Partial<DossierDto>> {
    const { dossier } = werk;
    // asked together, so that they are one round trip
    const [client, overlijden, toestemmingen, huishouden] = await Promise.all([
      this.client(werk),
      this.overlijden.weergave(werk),
      this.toestemming.alle(werk),
      this.huishouden.weergave(werk),
    ]);
    return {
      client,
      groep: dossier.groep,
      aanmelddatum: dossier.aanmelddatum.toISOString(),
      veiligheidsrisico: dossier.veiligheidsrisico,
      regieVoorgesteldAan: dossier.regieVoorgesteldAan,
      buitenBeeldSinds: dossier.buitenBeeldSinds?.toISOString() ?? null,
      onderbreking:
        dossier.onderbreking === null
          ? null
          : { aard: dossier.onderbreking, vanaf: dossier.onderbrekingVan, tot: dossier.onderbrekingTot },
      overlijden,
      toestemmingen,
      huishouden,
      retouren: dossier.retouren,
      terugvalVan: dossier.terugvalVan,
    };
  }

  private async client(werk: Werk): Promise<DossierClientDto> {
    const { clientId } = werk.dossier;
    const bekend = (await this.clienten.personalia(werk, [clientId])).get(clientId);
    const delen = bekend ? [bekend.voornamen ?? bekend.roepnaam, bekend.tussenvoegsel, bekend.achternaam] : [];
    const naam = delen.filter((deel) => deel !== null).join(' ');
    return { id: clientId, naam: naam === '' ? null : naam, geboortedatum: bekend?.geboortedatum ?? null };
  }

  private async standen(werk: Werk, zaken: readonly Zaak[]): Promise<Stand[]> {
    const taken = new Map((await this.overdrachten.openVoor(werk)).map(({ id, taak }) => [id, taak]));
    return zaken.map((zaak) => ({ ...zaak, sinds: zaak.toestandSinds, taak: taken.get(zaak.id) ?? null }));
  }

  private async toen({ zaak, werk }: GelezenZaak, moment: Date): Promise<DossierDto> {
    if (moment > werk.nu) {
      throw new DomeinFout('ongeldig', 'Vooruitkijken kan niet.', {
        errors: [{ pad: 'peilmoment', melding: 'Kies een moment dat al geweest is.', code: 'toekomst' }],
      });
    }
    const basis = await this.zaken.weergave({ zaak, werk });
    if (basis.zicht === 'beperkt') {
      throw new DomeinFout('geen-recht', 'Terugkijken kan alleen wie het hele dossier mag zien.');
    }
    const toen = await this.terugblik.zaken(werk, moment);
    const eigen = toen.find(({ id }) => id === zaak.id);
    if (!eigen) throw new DomeinFout('niet-gevonden', 'Dit dossier bestond op dat moment nog niet.');
    const regiehouder = (await this.terugblik.regiehouder(werk, moment)) ?? basis.regiehouder;
    const klokken = await this.terugblik.klokken(werk, moment);
    const standen = await this.standenToen(werk, toen, regiehouder);
    const overzicht: Overzicht = { dossier: werk.dossier, standen, klokken, moment };
    return {
      ...basis,
      peilmoment: moment.toISOString(),
      toestand: eigen.toestand,
      toestandSinds: eigen.sinds.toISOString(),
      versie: eigen.versie,
      open: eigen.open,
      organisatie: regiehouder,
      verantwoordelijke: regiehouder,
      regiehouder,
      toegestaneStappen: [],
      termijnen: klokken
        .filter(({ zaakId }) => zaakId === zaak.id)
        .map((klok) => alsTermijn(klok, moment))
        .sort(opEinde),
      aanZet: wieIsAanZet(overzicht),
      zaken: zonderDossier(overzicht),
    };
  }

  private async standenToen(werk: Werk, toen: readonly ZaakToen[], regiehouder: string): Promise<Stand[]> {
    const zaken = await werk.manager.find(Zaak, { where: { dossierId: werk.dossier.id } });
    const perId = new Map(zaken.map((zaak) => [zaak.id, zaak]));
    const taken = await this.overdrachten.takenVan(werk);
    return toen.flatMap((stand) => {
      const zaak = perId.get(stand.id);
      if (!zaak) return [];
      const houder = VASTE_HOUDER.has(stand.soort) ? zaak.organisatie : null;
      const organisatie = stand.id === werk.dossier.id ? regiehouder : houder;
      return [{ ...stand, nummer: zaak.nummer, organisatie, taak: taken.get(stand.id) ?? null }];
    });
  }
}

/** Whoever sees only a zaak of its own: kenmerk, toestand, regiehouder, and those zaken (docs/besluiten/0016). */
function beperkt(basis: ZaakDto, overzicht: Overzicht): DossierDto {
  return { ...basis, wachtrij: null, behandelaar: null, termijnen: [], zaken: zonderDossier(overzicht) };
}

function isVan({ organisatie, inzender, verantwoordelijke }: Zaak, wie: string): boolean {
  return [organisatie, inzender, verantwoordelijke].includes(wie);
}

function zonderDossier(overzicht: Overzicht): DossierDto['zaken'] {
  return overzicht.standen
    .filter(({ id }) => id !== overzicht.dossier.id)
    .slice(0, HOOGSTENS)
    .map((stand) => inHetKort(overzicht, stand));
}

/** As in every zaak: what ends first stands first, what is paused last. */
function opEinde(a: TermijnDto, b: TermijnDto): number {
  return (a.vervaltOp ?? '9') < (b.vervaltOp ?? '9') ? -1 : 1;
}
