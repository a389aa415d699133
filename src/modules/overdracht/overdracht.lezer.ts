import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import {
  kenmerkVan,
  NOOIT,
  type GelezenZaak,
  type Werk,
  type Zaak,
  ZaakLezer,
  ZaakLijst,
  type ZaakRegelDto,
} from '../../proces/index.js';
import type { OverdrachtDto, OverdrachtenQuery, OverdrachtKortDto, OverdrachtRegelDto } from './overdracht.dto.js';
import { Overdracht } from './overdracht.entity.js';

/** An open hand-off of a dossier, as other rooms need it. */
export interface OpenOverdracht {
  readonly id: string;
  readonly taak: string;
  readonly van: string;
  readonly naar: string;
  readonly toestand: string;
  /** subject of who picked it up; null while it is only offered */
  readonly behandelaar: string | null;
  readonly aanleiding: string | null;
}

interface KortRij
  extends Omit<OverdrachtKortDto, 'kenmerk' | 'vervaltOp'>, Pick<Zaak, 'soort' | 'nummer' | 'open' | 'urgentieOp'> {}

/** Hand-offs of one zaak shown at most. */
const HOOGSTENS = 100;

/** The questions about hand-offs. */
@Injectable()
export class OverdrachtLezer {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly zaakLijst: ZaakLijst,
  ) {}

  /** One hand-off as the caller may see it. */
  async weergave(gelezen: GelezenZaak): Promise<OverdrachtDto> {
    const { id } = gelezen.zaak;
    const { boek } = gelezen.werk;
    // asked together, so that they are one round trip
    const [rij, nummers, kern] = await Promise.all([
      boek.haal(Overdracht, id),
      bewijzen(gelezen.werk, [id]),
      this.zaken.weergave(gelezen),
    ]);
    if (!rij) throw new Error(`overdracht ${id} heeft geen eigen rij`);
    return { ...kern, ...eigenVelden(rij, nummers) };
  }

  async haal(tx: Transactie, id: string): Promise<OverdrachtDto> {
    return this.weergave(await this.zaken.haal(tx, 'overdracht', id));
  }

  /** Hand-offs the caller may see, newest first. */
  async lijst(tx: Transactie, query: OverdrachtenQuery): Promise<BladerAntwoord<OverdrachtRegelDto>> {
    const { resultaten, volgende } = await this.zaakLijst.pagina(tx, { ...query, soort: 'overdracht' });
    const ids = resultaten.map(({ id }) => id);
    const [rijen, nummers] = await Promise.all([
      tx.boek.zoek(Overdracht, 'where t.id = any ($1)', [ids]),
      bewijzen(tx, ids),
    ]);
    const perId = new Map(rijen.map((rij) => [rij.id, eigenVelden(rij, nummers)]));
    const regels = resultaten.flatMap((regel) => {
      const velden = perId.get(regel.id);
      return velden ? [{ ...regel, ...velden }] : [];
    });
    return bladerAntwoord(regels, volgende);
  }

  /** What the receiver may see, a code of the list `gegevenssets`, and who sent it. @throws DomeinFout `niet-gevonden` */
  async gegevensset({ manager }: Transactie, id: string): Promise<Pick<Overdracht, 'gegevensset' | 'van'>> {
    const overdracht = await manager.findOne(Overdracht, {
      where: { id },
      select: { id: true, gegevensset: true, van: true },
    });
    if (!overdracht) throw new DomeinFout('niet-gevonden', 'Deze overdracht is er niet, of u mag haar niet zien.');
    return overdracht;
  }

  /** The hand-offs that came out of one zaak, as far as the caller may see them, in the order in which they came. */
  async uit({ boek, dossier, kenmerkVast }: Werk, aanleiding: string): Promise<OverdrachtKortDto[]> {
    const rijen = await boek.vraag<KortRij>(
      `select o.id, z.soort, z.nummer, o.taak, z.wachtrij, o.naar, z.toestand, z.open, z.urgentie_op as "urgentieOp"
         from tns.overdracht o join tns.zaak z on z.id = o.id
        where o.dossier_id = $1 and o.aanleiding_zaak = $2 order by o.id limit ${HOOGSTENS}`,
      [dossier.id, aanleiding],
    );
    await kenmerkVast();
    return rijen.map(({ open, urgentieOp, soort, nummer, ...rij }) => ({
      ...rij,
      kenmerk: kenmerkVan(dossier, { soort, nummer }),
      vervaltOp: open && urgentieOp < NOOIT ? urgentieOp.toISOString() : null,
    }));
  }

  /** Open hand-offs in the dossier at hand, of one taak or of all. */
  async openVoor({ boek, dossier }: Werk, taak?: string): Promise<OpenOverdracht[]> {
    return boek.vraag<OpenOverdracht>(
      `select o.id, o.taak, o.van, o.naar, z.toestand, z.behandelaar, o.aanleiding_zaak as aanleiding
         from tns.overdracht o join tns.zaak z on z.id = o.id
        where o.dossier_id = $1 and z.open and ($2::text is null or o.taak = $2) order by o.id`,
      [dossier.id, taak ?? null],
    );
  }

  /** Open hand-offs whose work is done in this zaak of the dossier at hand. */
  async uitgevoerdIn({ boek, dossier }: Werk, uitvoering: string): Promise<OpenOverdracht[]> {
    return boek.vraag<OpenOverdracht>(
      `select o.id, o.taak, o.van, o.naar, z.toestand, z.behandelaar, o.aanleiding_zaak as aanleiding
         from tns.overdracht o join tns.zaak z on z.id = o.id
        where o.dossier_id = $1 and o.uitvoering_zaak = $2 and z.open order by o.id`,
      [dossier.id, uitvoering],
    );
  }

  /** The taak of every hand-off of the dossier at hand that the caller may see, open or not, by id. */
  async takenVan({ manager, dossier }: Werk): Promise<ReadonlyMap<string, string>> {
    const rijen = await manager.find(Overdracht, {
      where: { dossierId: dossier.id },
      select: { id: true, taak: true },
    });
    return new Map(rijen.map(({ id, taak }) => [id, taak]));
  }
}

type EigenVelden = Pick<OverdrachtDto, 'id'> & Omit<OverdrachtRegelDto, keyof ZaakRegelDto>;

/** The numbers of the receipts of hand-offs, by id; who has none yet is not in it. */
async function bewijzen({ boek }: Transactie, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rijen = await boek.vraag<{ id: string; nummer: string }>(
    'select overdracht_id as id, nummer from tns.ontvangstbewijs where overdracht_id = any ($1)',
    [ids],
  );
  return new Map(rijen.map(({ id, nummer }) => [id, Number(nummer)]));
}

/** What a hand-off has beyond the spine. */
function eigenVelden(rij: Overdracht, nummers: ReadonlyMap<string, number>): EigenVelden {
  return {
    id: rij.id,
    taak: rij.taak,
    van: rij.van,
    naar: rij.naar,
    aard: rij.aard,
    vorige: rij.vorige,
    aanleiding: rij.aanleidingZaak,
    uitvoering: rij.uitvoeringZaak,
    gegevensset: rij.gegevensset,
    uitkomst: rij.uitkomst,
    geescaleerdOp: rij.geescaleerdOp?.toISOString() ?? null,
    ontvangstnummer: nummers.get(rij.id) ?? null,
  };
}
