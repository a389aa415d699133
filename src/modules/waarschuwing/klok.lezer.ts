import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { alsTermijn, Kamers, kenmerkVan, Termijn } from '../../proces/index.js';
import type { KlokDto, KlokregelDto } from './klok.dto.js';
import { WaarschuwingLezer } from './waarschuwing.lezer.js';

interface Zaakrij extends Record<string, unknown> {
  readonly soort: string;
  readonly nummer: string;
  readonly kenmerk: string | null;
}

interface Regelrij extends Record<string, unknown> {
  readonly soort: string;
  readonly van: string;
  readonly tot: string | null;
  readonly lengte: number | null;
  readonly eenheid: string | null;
  readonly zaaksoort: string;
  readonly stap: string;
  readonly reden: string | null;
  readonly organisatie: string;
  readonly persoon: string;
  readonly moment: Date;
}

const REGELS = `select m.soort, m.van::text as van, m.tot::text as tot, m.lengte, m.eenheid, g.soort as zaaksoort, g.stap, g.reden,
    g.organisatie, g.persoon, g.moment
  from tns.termijn_mutatie m join tns.gebeurtenis g on g.id = m.gebeurtenis_id where m.termijn_id = $1 order by m.id`;

/** Open pauses of running clocks, with the step that asked for them. */
const STIL = `select t.id as klok, t.zaak_id as zaak, t.soort, m.van::text as van, g.soort as zaaksoort, g.stap
  from tns.termijn t join tns.termijn_mutatie m on m.termijn_id = t.id and m.soort = 'opschorting' and m.tot is null
  join tns.gebeurtenis g on g.id = m.gebeurtenis_id
 where t.zaak_id = any ($1) and t.gestopt_op is null and t.opgeschort order by t.id`;

/** A clock that stands still, since when and because of which step. */
export interface Stilstaand {
  readonly klok: string;
  readonly zaak: string;
  readonly soort: string;
  /** YYYY-MM-DD */
  readonly van: string;
  /** the step in words */
  readonly label: string;
}

/** The ledger of one clock, for whoever may see the clock. */
@Injectable()
export class KlokLezer {
  constructor(
    private readonly kamers: Kamers,
    private readonly waarschuwingen: WaarschuwingLezer,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async haal(tx: Transactie, id: string): Promise<KlokDto> {
    const { boek, nu } = tx;
    const [klok] = await boek.zoek(Termijn, 'where t.id = $1', [id]);
    if (!klok) throw new DomeinFout('niet-gevonden', 'Deze klok is er niet, of u mag haar niet zien.');
    const [[zaak], regels, waarschuwingen] = await Promise.all([
      boek.vraag<Zaakrij>('select soort, nummer, dossier_kenmerk as kenmerk from tns.zaak where id = $1', [
        klok.zaakId,
      ]),
      boek.vraag<Regelrij>(REGELS, [id]),
      this.waarschuwingen.vanKlok(tx, id),
    ]);
    if (!zaak) throw new DomeinFout('niet-gevonden', 'De zaak van deze klok is er niet, of u mag haar niet zien.');
    return {
      ...alsTermijn(klok, nu),
      zaak: klok.zaakId,
      zaaksoort: zaak.soort,
      kenmerk: kenmerkVan(zaak, zaak),
      dossier: klok.dossierId,
      lengte: klok.lengte,
      eenheid: klok.eenheid,
      rekenwijze: klok.rekenwijze,
      gestoptOp: klok.gestoptOp?.toISOString() ?? null,
      regels: regels.map((regel) => this.alsRegel(regel)),
      waarschuwingen,
    };
  }

  /** Which clocks of these zaken stand still now, and why. */
  async stilstaand({ boek }: Transactie, zaken: readonly string[]): Promise<Stilstaand[]> {
    if (zaken.length === 0) return [];
    const rijen = await boek.vraag<Omit<Stilstaand, 'label'> & { zaaksoort: string; stap: string }>(STIL, [zaken]);
    return rijen.map(({ zaaksoort, stap, ...rij }) => ({ ...rij, label: this.stapnaam(zaaksoort, stap) }));
  }

  private stapnaam(zaaksoort: string, stap: string): string {
    return this.kamers.haal(zaaksoort).proces.stappen[stap]?.label ?? stap;
  }

  private alsRegel({ zaaksoort, moment, ...regel }: Regelrij): KlokregelDto {
    return { ...regel, label: this.stapnaam(zaaksoort, regel.stap), moment: moment.toISOString() };
  }
}
