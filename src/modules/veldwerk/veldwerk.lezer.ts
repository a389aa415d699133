import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { type GelezenZaak, type Werk, ZaakLezer, ZaakLijst } from '../../proces/index.js';
import type { VeldwerkContactDto, VeldwerkDto, VeldwerkRegelDto, VeldwerktrajectenQuery } from './veldwerk.dto.js';
import { Veldwerk, VeldwerkContact } from './veldwerk.entity.js';

/** The questions about veldwerk. */
@Injectable()
export class VeldwerkLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** One trajectory as the caller may see it; where somebody sleeps is for who works on the dossier. */
  async weergave(gelezen: GelezenZaak): Promise<VeldwerkDto> {
    const { zaak, werk } = gelezen;
    const veldwerk = await werk.boek.haal(Veldwerk, zaak.id);
    if (!veldwerk) throw new Error(`veldwerk ${zaak.id} heeft geen eigen rij`);
    const [kern, contacten] = await Promise.all([this.zaken.weergave(gelezen), this.contacten(werk, zaak.id)]);
    const { reden, laatstGezienOp, voorgedragenOp, vervolg } = veldwerk;
    const dagboek = kern.zicht === 'vol' ? contacten : [];
    return { ...kern, reden, laatstGezienOp, voorgedragenOp, vervolg, contacten: dagboek };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<VeldwerkDto> {
    return this.weergave(await this.zaken.haal(tx, 'veldwerk', id));
  }

  /** Trajectories the caller may see, newest first. */
  async lijst(tx: Transactie, query: VeldwerktrajectenQuery): Promise<BladerAntwoord<VeldwerkRegelDto>> {
    return this.zaakLijst.metEigenRij(
      tx,
      { ...query, soort: 'veldwerk' },
      { klasse: Veldwerk, kort: (veldwerk) => ({ reden: veldwerk.reden, laatstGezienOp: veldwerk.laatstGezienOp }) },
    );
  }

  private async contacten({ boek }: Werk, zaakId: string): Promise<VeldwerkContactDto[]> {
    const rijen = await boek.zoek(VeldwerkContact, 'where t.zaak_id = $1 order by t.id', [zaakId]);
    return rijen.map(({ op, soort, code, antwoord, notitie }) => ({
      op,
      soort,
      code,
      antwoord,
      notitie: notitie && this.versleuteling.ontsleutel(notitie),
    }));
  }
}
