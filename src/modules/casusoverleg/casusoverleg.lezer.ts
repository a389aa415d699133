import { Injectable } from '@nestjs/common';
import type { Transactie } from '../../platform/database/database.service.js';
import type { BladerAntwoord } from '../../platform/http/bladeren.js';
import type { Agendapunt } from '../../platform/http/icalendar.js';
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

  /** The meetings that are planned and still to come, of who asks: those that they convene. */
  async afspraken({ boek, wie, nu }: Transactie): Promise<Agendapunt[]> {
    const rijen = await boek.zoek(Casusoverleg, MIJN_AFSPRAKEN, [wie.id, wie.organisatie, nu]);
    return rijen.flatMap(({ id, geplandOp }) =>
      geplandOp === null
        ? []
        : [{ uid: uid(id), volgnummer: 0, gewijzigdOp: geplandOp, titel: AGENDATITEL, van: geplandOp }],
    );
  }
}

/** Tells nothing about the client: whoever glances at a calendar reads it. */
const AGENDATITEL = 'Casusoverleg Toegangspoort Nieuwe Start';

const MIJN_AFSPRAKEN = `where t.gepland_op > $3 and t.id in (
    select z.id from tns.zaak z where z.behandelaar = $1 and z.open and z.organisatie = $2 and z.soort = 'casusoverleg')
  order by t.gepland_op, t.id`;

function uid(id: string): string {
  return `${id}@toegangspoort-nieuwe-start`;
}

function eigenVelden({ aanleiding, geplandOp, uitkomst, aangewezen }: Casusoverleg): EigenVelden {
  return { aanleiding, geplandOp: geplandOp?.toISOString() ?? null, uitkomst, aangewezen };
}

type EigenVelden = Omit<CasusoverlegRegelDto, keyof ZaakRegelDto>;
