import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { type GelezenZaak, ZaakLezer, ZaakLijst, type ZaakDto, type ZaakRegelDto } from '../../proces/index.js';
import { Besluiten } from '../besluit/index.js';
import { OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { BriefadresDto, BriefadressenQuery, BriefadresRegelDto } from './briefadres.dto.js';
import { Briefadres } from './briefadres.entity.js';
import { ontbrekendeControles } from './briefadres.regels.js';

/** The questions about briefadressen. */
@Injectable()
export class BriefadresLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly besluiten: Besluiten,
    private readonly overdrachten: OverdrachtLezer,
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /**
   * One briefadres as the caller may see it. Where the client sleeps, who gives the address and what the woonadres is serve
   * the decision only, so they are read by who has it in hand (AVG art. 5 lid 1 b).
   */
  async weergave(gelezen: GelezenZaak): Promise<BriefadresDto> {
    const { zaak, werk } = gelezen;
    // asked together, so that they are one round trip; what the caller may not see of it stays out of the answer
    const [rij, kern, besluiten, overdrachten, referentie] = await Promise.all([
      werk.boek.haal(Briefadres, zaak.id),
      this.zaken.weergave(gelezen),
      this.besluiten.van(werk, zaak.id),
      this.overdrachten.uit(werk, zaak.id),
      this.referentie.op(werk, werk.vandaag),
    ]);
    if (!rij) throw new Error(`briefadres ${zaak.id} heeft geen eigen rij`);
    const isHouder = zaak.organisatie === werk.wie.organisatie;
    const controles = referentie.codelijst('briefadres-controles').map(({ waarde }) => waarde);
    return {
      ...kern,
      ...inHetKort(rij),
      ...verloop(rij),
      ...this.geheim(isHouder ? rij : LEEG),
      ontbrekendeControles: ontbrekendeControles(rij, controles),
      controles: kern.zicht === 'vol' || isHouder ? alsControles(rij) : [],
      besluiten: kern.zicht === 'vol' ? besluiten : [],
      overdrachten,
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<BriefadresDto> {
    return this.weergave(await this.zaken.haal(tx, 'briefadres', id));
  }

  /** Briefadressen the caller may see, newest first. */
  async lijst(tx: Transactie, query: BriefadressenQuery): Promise<BladerAntwoord<BriefadresRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'briefadres' }, { klasse: Briefadres, kort: inHetKort });
  }

  private geheim({ slaapplekken, gever, woonadres }: Geheim<Buffer>): Pick<BriefadresDto, keyof Geheim<Buffer>> {
    return {
      slaapplekken: this.ontcijfer<BriefadresDto['slaapplekken']>(slaapplekken),
      gever: this.ontcijfer<BriefadresDto['gever']>(gever),
      woonadres: this.ontcijfer<BriefadresDto['woonadres']>(woonadres),
    };
  }

  private ontcijfer<T>(kolom: Buffer | null): T | null {
    // only BriefadresService writes these columns, always as JSON of the field of the step
    return kolom === null ? null : (JSON.parse(this.versleuteling.ontsleutel(kolom)) as T);
  }
}

type Geheim<T> = Readonly<Record<'slaapplekken' | 'gever' | 'woonadres', T | null>>;

type Verloop = Omit<
  BriefadresDto,
  | keyof ZaakDto
  | keyof BriefadresRegelDto
  | keyof Geheim<Buffer>
  | 'ontbrekendeControles'
  | 'controles'
  | 'besluiten'
  | 'overdrachten'
  | 'gevolgen'
>;

const LEEG: Geheim<Buffer> = { slaapplekken: null, gever: null, woonadres: null };

/** What a row of a list says beyond the spine. */
function inHetKort(rij: Briefadres): Omit<BriefadresRegelDto, keyof ZaakRegelDto> {
  const { kind, spoed, gemeente, aangifteOp, tijdelijkOp, adresOp, herbeoordelenOp } = rij;
  return { kind, spoed, gemeente, aangifteOp, tijdelijkOp, adresOp, herbeoordelenOp };
}

function alsControles({ controles }: Briefadres): BriefadresDto['controles'] {
  return Object.entries(controles)
    .map(([controle, meer]) => ({ controle, ...meer }))
    .toSorted((a, b) => (a.controle < b.controle ? -1 : 1));
}

function verloop(rij: Briefadres): Verloop {
  return {
    reden: rij.reden,
    tijdelijkAdressoort: rij.tijdelijkAdressoort,
    voornemenOp: rij.voornemenOp,
    gegevensGevraagd: rij.gegevensGevraagd,
    geversoort: rij.geversoort,
    andereGemeente: rij.andereGemeente,
    stilSinds: rij.stilSinds,
    onderzoekOp: rij.onderzoekOp,
    gezochtBij: rij.gezochtBij,
    regieZagNiemandOp: rij.regieZagNiemandOp,
    voornemenTot: rij.voornemenTot,
    gezienOp: rij.gezienOp,
    eindeOp: rij.eindeOp,
    doorverwezenNaar: rij.doorverwezenNaar,
  };
}
