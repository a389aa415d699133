import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { wekmomenten, type Gewaarschuwde } from '../kern/ladder.js';
import { systeem } from '../kern/wie.js';
import { DatabaseService, type Transactie } from '../platform/database/database.service.js';
import { Kamers } from './kamers.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';
import { StapService } from './stap.service.js';
import { Termijn } from './termijn.entity.js';
import type { Werk } from './werk.js';
import { Zaak } from './zaak.entity.js';

/** The moment at which a clock wants to be looked at. */
export interface Kloktik {
  readonly klok: string;
  readonly op: Date;
}

/** What rings: the end of a clock, or a rung of its ladder. */
export interface Bel {
  readonly id: string;
  readonly zaakId: string;
  readonly dossierId: string;
  readonly op: Date;
  readonly wat: 'einde' | 'trede';
}

/** A rung that is heard later than this after its moment says so: the service stood still. Milliseconds. */
const OP_TIJD_MS = 5 * 60_000;

const WAARSCHUW = `insert into tns.waarschuwing (id, termijn_id, dossier_id, zaak_id, trede, voor_einde, rij_id, wie, organisatie,
    persoon, rol, gepland_op, gemeld_op, te_laat_gehoord)
  select $1, t.id, t.dossier_id, t.zaak_id, $3, t.vervalt_op, $4, $5, $6, $7, $8, $9, $10, $11 from tns.termijn t where t.id = $2
  on conflict on constraint waarschuwing_eenmalig_uk do nothing`;

/** Lets one clock ring. The lock on the dossier and the row decide: whoever comes second finds that it has rung. */
@Injectable()
export class Klokbel {
  constructor(
    private readonly database: DatabaseService,
    private readonly kamers: Kamers,
    private readonly stappen: StapService,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /** @returns when the next rung of the same clock rings, if there is one */
  async luid(bel: Bel): Promise<Date | undefined> {
    return bel.wat === 'einde' ? this.luidEinde(bel) : this.luidTrede(bel);
  }

  /** Marks the end as heard and, where the table says so, takes a step as the service itself. */
  private async luidEinde({ id, zaakId, dossierId }: Bel): Promise<undefined> {
    const zaak = await this.database.lees(systeem(), ({ manager }) => manager.findOne(Zaak, { where: { id: zaakId } }));
    if (!zaak) return;
    await this.database.schrijf(systeem(zaak.verantwoordelijke), async (tx) => {
      const werk = await this.stappen.pakDossier(tx, dossierId);
      const klok = await tx.manager.findOne(Termijn, { where: { id } });
      if (!klok || klok.gestoptOp || klok.gewektOp || klok.vervaltOp === null || klok.vervaltOp > tx.nu) return;
      await tx.manager.update(Termijn, { id }, { gewektOp: tx.nu });
      const stap = await this.vervolgstap(werk, zaak, klok.soort);
      if (stap !== undefined) await this.stappen.alsSysteem(werk, { soort: zaak.soort, zaakId, stap, velden: {} });
      this.stappen.rondAf(werk);
    });
  }

  private async vervolgstap(werk: Werk, zaak: Zaak, soort: string): Promise<string | undefined> {
    const kamer = this.kamers.haal(zaak.soort);
    for (const regel of kamer.proces.termijnen) {
      if (regel.bijAfloop === undefined || !regel.loopt.includes(zaak.toestand)) continue;
      const eigen = regel.perZaak ? await kamer.termijnsoort?.(werk, zaak, regel.soort) : regel.soort;
      if (eigen === soort) return regel.bijAfloop;
    }
    return undefined;
  }

  /** Warns whom the rung names, once, and sets the clock to its next rung. */
  private async luidTrede({ id, dossierId }: Bel): Promise<Date | undefined> {
    return this.database.schrijf(systeem(), async (tx) => {
      const werk = await this.stappen.pakDossier(tx, dossierId);
      const [klok] = await tx.boek.zoek(Termijn, LUIDT, [id, tx.nu]);
      const zaak = klok && (await tx.boek.haal(Zaak, klok.zaakId));
      const volgende = klok && zaak ? await this.waarschuw(werk, klok, zaak) : undefined;
      this.stappen.rondAf(werk);
      return volgende;
    });
  }

  private async waarschuw(werk: Werk, klok: Termijn, zaak: Zaak): Promise<Date | undefined> {
    const { boek, nu } = werk;
    const ladder = await this.bron.ladder(werk, { soort: klok.soort, aard: klok.aard, peildatum: zaak.peildatum });
    const trede = ladder?.treden.find((een) => een.trede === klok.trede);
    const momenten = wekmomenten(ladder?.treden ?? [], {
      vervaltOp: klok.vervaltOp ?? nu,
      sinds: klok.eindeSinds ?? klok.start,
    });
    if (ladder && trede) {
      const gepland = momenten.find((een) => een.trede === trede.trede)?.op ?? nu;
      const { organisatie, persoon, rol } = adres(werk, zaak, trede.wie);
      boek.stuur(WAARSCHUW, [
        uuid(),
        klok.id,
        trede.trede,
        ladder.id,
        trede.wie,
        organisatie,
        persoon,
        rol,
        gepland,
        nu,
        nu.getTime() - gepland.getTime() > OP_TIJD_MS,
      ]);
    }
    const volgende = momenten.find((een) => een.trede > (klok.trede ?? 0));
    boek.wijzig(Termijn, klok, { trede: volgende?.trede ?? null, tredeOp: volgende?.op ?? null });
    return volgende?.op;
  }
}

const LUIDT = 'where t.id = $1 and t.gestopt_op is null and t.ladder_voor = t.vervalt_op and t.trede_op <= $2';

interface Adres {
  readonly organisatie: string;
  readonly persoon: string | null;
  readonly rol: string | null;
}

/** Who must hear it. When nobody handles the zaak yet, everyone of the organisation in whose queue it lies. */
function adres({ dossier }: Werk, zaak: Zaak, wie: Gewaarschuwde): Adres {
  switch (wie) {
    case 'behandelaar':
      return { organisatie: zaak.organisatie, persoon: zaak.behandelaar, rol: null };
    case 'teamleider':
      return { organisatie: zaak.organisatie, persoon: null, rol: 'teamleider' };
    case 'regiehouder':
      return { organisatie: dossier.regiehouder, persoon: null, rol: null };
  }
}

/** All that rings and was not heard, the longest ago first: two scans of an index, merged. Nearly nothing of all clocks. */
export const WAT_RINKELT = `with einde as (
    select t.id, t.zaak_id, t.dossier_id, t.vervalt_op as op, 'einde' as wat from tns.termijn t
     where t.gestopt_op is null and t.gewekt_op is null and t.vervalt_op <= $1 and (t.vervalt_op, t.id) > ($2::timestamptz, $3::uuid)
     order by t.vervalt_op, t.id limit $4
  ), trede as (
    select t.id, t.zaak_id, t.dossier_id, t.trede_op as op, 'trede' as wat from tns.termijn t
     where t.gestopt_op is null and t.vervalt_op is not null and t.trede_op is not null and t.trede_op <= $1
       and (t.trede_op, t.id) > ($2::timestamptz, $3::uuid)
     order by t.trede_op, t.id limit $4
  )
  select id, zaak_id as "zaakId", dossier_id as "dossierId", op, wat from (table einde union all table trede) b
   order by op, id, wat limit $4`;

/** The same of one clock. */
export const WAT_RINKELT_AAN = `select b.id, b.zaak_id as "zaakId", b.dossier_id as "dossierId", b.op, b.wat from tns.termijn t
    cross join lateral (values (t.id, t.zaak_id, t.dossier_id, case when t.gewekt_op is null then t.vervalt_op end, 'einde'),
      (t.id, t.zaak_id, t.dossier_id, t.trede_op, 'trede')) b (id, zaak_id, dossier_id, op, wat)
   where t.id = $1 and t.gestopt_op is null and t.vervalt_op is not null and b.op <= $2 order by b.op, b.wat`;

/** What rings now. @param na where the question before this one stopped */
export function zoekBellen(
  { boek, nu }: Pick<Transactie, 'boek' | 'nu'>,
  na: Plek | undefined,
  hoeveel: number,
): Promise<Bel[]> {
  return boek.vraag<Bel & Record<string, unknown>>(WAT_RINKELT, [
    nu,
    na?.op ?? '-infinity',
    na?.id ?? '00000000-0000-0000-0000-000000000000',
    hoeveel,
  ]);
}

/** What rings now of one clock. */
export function zoekBellenVan({ boek, nu }: Transactie, klok: string): Promise<Bel[]> {
  return boek.vraag<Bel & Record<string, unknown>>(WAT_RINKELT_AAN, [klok, nu]);
}

/** A place in the order of what rings. */
export type Plek = Pick<Bel, 'op' | 'id'>;
