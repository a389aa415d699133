import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { type GelezenZaak, ZaakLezer, ZaakLijst, type ZaakRegelDto } from '../../proces/index.js';
import { Bedden } from './bedden/bedden.js';
import type {
  OpvangplaatsingDto,
  OpvangplaatsingenQuery,
  OpvangplaatsingRegelDto,
  OvernachtingDto,
} from './opvang.dto.js';
import { Opvang, Overnachting } from './opvang.entity.js';

/** Nights of one placement shown at most. */
const HOOGSTENS = 200;

/** The questions about placements. */
@Injectable()
export class OpvangLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly bedden: Bedden,
  ) {}

  /** One placement as the caller may see it. */
  async weergave(gelezen: GelezenZaak): Promise<OpvangplaatsingDto> {
    const { zaak, werk } = gelezen;
    // asked together, so that they are one round trip
    const [opvang, bed, nachten, kern] = await Promise.all([
      werk.boek.haal(Opvang, zaak.id),
      this.bedden.huidig(werk, zaak.id),
      werk.boek.zoek(Overnachting, `where t.zaak_id = $1 order by t.datum desc limit ${HOOGSTENS}`, [zaak.id]),
      this.zaken.weergave(gelezen),
    ]);
    if (!opvang) throw new Error(`plaatsing ${zaak.id} heeft geen eigen rij`);
    return {
      ...kern,
      ...regelVelden(opvang),
      bed: bed?.bed ?? null,
      bedVastTot: bed?.vergrendeldTot?.toISOString() ?? null,
      afwezigSinds: opvang.afwezigSinds,
      geschorstTot: opvang.geschorstTot,
      elders: opvang.elders,
      blokkades: opvang.blokkades,
      blokkadesOp: opvang.blokkadesOp,
      bestemmingGemeente: opvang.bestemmingGemeente,
      overnachtingen: nachten.map(alsNacht),
    };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<OpvangplaatsingDto> {
    return this.weergave(await this.zaken.haal(tx, 'opvang', id));
  }

  /** Placements the caller may see, newest first. */
  async lijst(tx: Transactie, query: OpvangplaatsingenQuery): Promise<BladerAntwoord<OpvangplaatsingRegelDto>> {
    return this.zaakLijst.metEigenRij(tx, { ...query, soort: 'opvang' }, { klasse: Opvang, kort: regelVelden });
  }
}

function regelVelden(opvang: Opvang): Omit<OpvangplaatsingRegelDto, keyof ZaakRegelDto> {
  const { voorziening, beheerder, overloop, eersteNacht, nachten, uitstroomtrajectOp, bestemming } = opvang;
  return { voorziening, beheerder, overloop, eersteNacht, nachten, uitstroomtrajectOp, bestemming };
}

function alsNacht({ datum, geslapen, voorziening, overloop }: Overnachting): OvernachtingDto {
  return { datum, geslapen, voorziening, overloop };
}
