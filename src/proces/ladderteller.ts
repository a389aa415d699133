import { Inject, Injectable, Logger } from '@nestjs/common';
import { wekmomenten, type Wekmoment } from '../kern/ladder.js';
import { systeem } from '../kern/wie.js';
import { DatabaseService, type Transactie } from '../platform/database/database.service.js';
import type { Kloktik } from './klokbel.js';
import { REFERENTIEBRON, type Ladder, type Referentiebron } from './referentiebron.js';

/** Clocks per transaction. */
const PER_KEER = 500;
const LAAGSTE_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Clocks with another end than their ladder was counted from: new, resumed, prolonged, or written by a version without ladders. A
 * row that a step has in hand is skipped, so that nobody waits for the worker; the next round sees it.
 */
export const TE_TELLEN = `select t.id, t.soort, t.aard, t.vervalt_op as "vervaltOp", coalesce(t.einde_sinds, t.start) as sinds,
    case when t.gewekt_op is null then t.vervalt_op end as "rinkeltOp", z.peildatum::text as peildatum
  from tns.termijn t join tns.zaak z on z.id = t.zaak_id
 where t.gestopt_op is null and t.vervalt_op is not null and t.ladder_voor is distinct from t.vervalt_op and t.id > $1
 order by t.id limit $2 for update of t skip locked`;

const GETELD = `update tns.termijn t set ladder_voor = t.vervalt_op, trede = r.trede, trede_op = r.op
  from jsonb_to_recordset($1::jsonb) as r (id uuid, trede integer, op timestamptz) where t.id = r.id`;

interface Klok {
  readonly id: string;
  readonly soort: string;
  readonly aard: string;
  readonly vervaltOp: Date;
  readonly sinds: Date;
  /** when its end will be heard; null when it was */
  readonly rinkeltOp: Date | null;
  readonly peildatum: string;
}

/** Counts the ladders of clocks from their ends. Steps know nothing of it, so a step costs the same with or without. */
@Injectable()
export class Ladderteller {
  private readonly log = new Logger(Ladderteller.name);

  constructor(
    private readonly database: DatabaseService,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /**
   * Counts the ladders of clocks that need it, some hundreds at a time. A clock that cannot be counted is told in the log and
   * tried again in a later round; the others go on.
   * @param na where the call before this one stopped
   */
  async tel(na: string = LAAGSTE_ID): Promise<Geteld> {
    const { klokken, geteld } = await this.telBlad(na, PER_KEER);
    return { tikken: geteld, verder: klokken.length < PER_KEER ? undefined : klokken.at(-1)?.id };
  }

  private async telBlad(na: string, hoeveel: number): Promise<Blad> {
    try {
      return await this.database.schrijf(systeem(), (tx) => this.telSamen(tx, na, hoeveel));
    } catch (fout) {
      if (hoeveel > 1) return this.telEenVoorEen(na, hoeveel);
      this.log.error(`ladder na klok ${na} niet geteld: ${fout instanceof Error ? fout.message : 'onbekend'}`);
      return { klokken: await this.database.lees(systeem(), (tx) => zoek(tx, na, 1, ZONDER_SLOT)), geteld: [] };
    }
  }

  /** After a fault in a batch: one clock that is stuck must not keep the others from being heard. */
  private async telEenVoorEen(na: string, hoeveel: number): Promise<Blad> {
    const alles: Blad = { klokken: [], geteld: [] };
    for (let vorige = na; alles.klokken.length < hoeveel;) {
      const { klokken, geteld } = await this.telBlad(vorige, 1);
      const [klok] = klokken;
      if (klok === undefined) break;
      alles.klokken.push(klok);
      alles.geteld.push(...geteld);
      vorige = klok.id;
    }
    return alles;
  }

  private async telSamen(tx: Transactie, na: string, hoeveel: number): Promise<Blad> {
    const klokken = await zoek(tx, na, hoeveel, TE_TELLEN);
    const standen: { id: string; trede: number | null; op: Date | null }[] = [];
    const geteld: Kloktik[] = [];
    for (const klok of klokken) {
      const eerste = eersteTrede(await this.bron.ladder(tx, klok), klok);
      standen.push({ id: klok.id, trede: eerste?.trede ?? null, op: eerste?.op ?? null });
      const op = vroegste(klok.rinkeltOp, eerste?.op);
      if (op) geteld.push({ klok: klok.id, op });
    }
    if (standen.length > 0) tx.boek.stuur(GETELD, [JSON.stringify(standen)]);
    return { klokken, geteld };
  }
}

/** What one call counted. */
interface Geteld {
  /** when each clock has to be woken first */
  readonly tikken: readonly Kloktik[];
  /** there may be more, from here on */
  readonly verder: string | undefined;
}

interface Blad {
  readonly klokken: Klok[];
  readonly geteld: Kloktik[];
}

const ZONDER_SLOT = TE_TELLEN.replace(' for update of t skip locked', '');

function zoek({ boek }: Transactie, na: string, hoeveel: number, sql: string): Promise<Klok[]> {
  return boek.vraag<Klok & Record<string, unknown>>(sql, [na, hoeveel]);
}

function eersteTrede(ladder: Ladder | undefined, klok: Klok): Wekmoment | undefined {
  return wekmomenten(ladder?.treden ?? [], klok)[0];
}

function vroegste(een: Date | null, ander: Date | undefined): Date | undefined {
  if (een === null) return ander;
  return ander === undefined || een < ander ? een : ander;
}
