import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import { type GelezenZaak, ZaakLezer, ZaakLijst, type ZaakRegelDto } from '../../proces/index.js';
import type { CasusoverlegDto, CasusoverleggenQuery, CasusoverlegRegelDto } from './casusoverleg.dto.js';
import { Casusoverleg } from './casusoverleg.entity.js';

/** The questions about casusoverleggen. */
@Injectable()
export class CasusoverlegLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
  ) {}

  /** One casusoverleg as the caller may see it. */
  async weergave(gelezen: GelezenZaak): Promise<CasusoverlegDto> {
    const overleg = await gelezen.werk.boek.haal(Casusoverleg, gelezen.zaak.id);
    if (!overleg) throw new Error(`casusoverleg ${gelezen.zaak.id} heeft geen eigen rij`);
    return { ...(await this.zaken.weergave(gelezen)), ...eigenVelden(overleg) };
  }

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<CasusoverlegDto> {
    return this.weergave(await this.zaken.haal(tx, 'casusoverleg', id));
  }

  /** Casusoverleggen the caller may see, newest first. */
  async lijst(tx: Transactie, query: CasusoverleggenQuery): Promise<BladerAntwoord<CasusoverlegRegelDto>> {
    return this.zaakLijst.metEigenRij(
      tx,
      { ...query, soort: 'casusoverleg' },
      { klasse: Casusoverleg, kort: eigenVelden },
    );
  }
}

function eigenVelden({ aanleiding, geplandOp, uitkomst, aangewezen }: Casusoverleg): EigenVelden {
  return { aanleiding, geplandOp: geplandOp?.toISOString() ?? null, uitkomst, aangewezen };
}

type EigenVelden = Omit<CasusoverlegRegelDto, keyof ZaakRegelDto>;
