import type { DataSource, EntityManager } from 'typeorm';
import type { QueryResultRow } from 'pg';
import type { Lijn } from './lijn.js';
import { type MetId, type Rijklasse, Rijvorm } from './rijvorm.js';

/** The fields of one row that changed. */
interface Wijziging {
  readonly klasse: Rijklasse<object>;
  readonly vorm: Rijvorm<object>;
  readonly velden: Set<string>;
}

/**
 * The rows of one transaction: what is new or changed is kept here and goes to PostgreSQL together, just before anything is
 * asked, or at the end. So a row that is changed three times in a step is written once, and ten new rows are one statement.
 * Whoever asks through this book, or through the manager it guards, sees everything that was written before.
 */
export class Schrijfboek {
  private readonly nieuw = new Map<Rijklasse<object>, object[]>();
  private readonly gewijzigd = new Map<object, Wijziging>();
  private readonly bekend = new Map<string, object>();
  private readonly begonnen = new Set<string>();

  constructor(
    private readonly bron: DataSource,
    readonly lijn: Lijn,
  ) {}

  /** Adds a row. What is changed in the object before it is sent, is sent changed. @returns the same object */
  voegToe<T extends object>(klasse: Rijklasse<T>, rij: T): T {
    const rijen = this.nieuw.get(klasse);
    if (rijen) rijen.push(rij);
    else this.nieuw.set(klasse, [rij]);
    if (!('id' in rij)) return rij;
    const sleutel = `${klasse.name} ${String(rij.id)}`;
    this.bekend.set(sleutel, rij);
    this.begonnen.add(sleutel);
    return rij;
  }

  /** Was this row made in this transaction? Then there is nothing of before to look for, and no question to ask. */
  begonHier<T extends MetId>(klasse: Rijklasse<T>, id: string): boolean {
    return this.begonnen.has(`${klasse.name} ${id}`);
  }

  /** Changes a row that was added or read, in the object and in the table. */
  wijzig<T extends MetId>(klasse: Rijklasse<T>, rij: T, velden: Partial<T>): void {
    Object.assign(rij, velden);
    if (Object.keys(velden).length === 0) return;
    if (this.nieuw.get(klasse)?.includes(rij)) return;
    const vorm = Rijvorm.van(this.bron, klasse) as unknown as Rijvorm<object>; // one map for all classes
    const eerder = this.gewijzigd.get(rij) ?? { klasse, vorm, velden: new Set() };
    Object.keys(velden).forEach((veld) => eerder.velden.add(veld));
    this.gewijzigd.set(rij, eerder);
  }

  /** The row with this id, read once per transaction; null when it is not there or may not be seen. */
  async haal<T extends MetId>(klasse: Rijklasse<T>, id: string): Promise<T | null> {
    const sleutel = `${klasse.name} ${id}`;
    const bekend = this.bekend.get(sleutel);
    if (bekend) return bekend as T; // kept under the name of its own class
    const [rij] = await this.zoek(klasse, 'where t.id = $1', [id]);
    if (!rij) return null;
    // two who asked at the same moment get one object: changes must not part ways
    const eerste = this.bekend.get(sleutel);
    if (eerste) return eerste as T;
    this.bekend.set(sleutel, rij);
    return rij;
  }

  /** A row that came along with another question, as `to_jsonb` gives it; from here on {@link haal} gives this object. */
  onthoud<T extends MetId>(klasse: Rijklasse<T>, json: Readonly<Record<string, unknown>>): T {
    const rij = Rijvorm.van(this.bron, klasse).uitJson(json);
    this.bekend.set(`${klasse.name} ${rij.id}`, rij);
    return rij;
  }

  /** Rows of a table, called `t`. @param staart a constant text, with `$1` … for the values */
  async zoek<T extends object>(klasse: Rijklasse<T>, staart: string, waarden: readonly unknown[]): Promise<T[]> {
    const vorm = Rijvorm.van(this.bron, klasse);
    const rijen = await this.vraag(vorm.vraag(staart), waarden);
    return rijen.map((rij) => vorm.lezen(rij));
  }

  /** Rows of a table out of a function that gives them. @param functie a constant text such as `tns.lees_dossier($1)` */
  async zoekUit<T extends object>(klasse: Rijklasse<T>, functie: string, waarden: readonly unknown[]): Promise<T[]> {
    const vorm = Rijvorm.van(this.bron, klasse);
    const rijen = await this.vraag(vorm.vraagUit(functie), waarden);
    return rijen.map((rij) => vorm.lezen(rij));
  }

  /** Any other question, after everything that was written before it. @param sql a constant text */
  vraag<T extends QueryResultRow = Record<string, unknown>>(
    sql: string,
    waarden: readonly unknown[] = [],
  ): Promise<T[]> {
    this.spoel();
    return this.lijn.vraag<T>(sql, waarden);
  }

  /** Any other statement, after everything that was written before it; nobody waits for it. @param sql a constant text */
  stuur(sql: string, waarden: readonly unknown[] = []): void {
    this.spoel();
    this.lijn.stuur(sql, waarden);
  }

  /** Sends what is waiting. */
  spoel(): void {
    if (this.gewijzigd.size > 0 || this.nieuw.size > 0) this.verstuur();
  }

  /** Sends a call that needs none of what waits, together with all of it. @param sql gets the number of its first parameter */
  sluitAan(sql: (plaats: number) => string, waarden: readonly unknown[]): void {
    this.verstuur(sql, waarden);
  }

  /**
   * Everything as one statement: one message, one plan, one answer. Changes come first where it matters: a clock that stops
   * makes room for one that starts. Keys and constraints are judged when all is done.
   */
  private verstuur(slot?: (plaats: number) => string, slotwaarden: readonly unknown[] = []): void {
    const waarden: unknown[] = [];
    const delen: string[] = [];
    const perKlasse = new Map<Rijklasse<object>, string[]>();
    for (const [rij, { klasse, vorm, velden }] of this.gewijzigd) {
      const namen = [...velden];
      const sql = vorm.wijzig(namen, waarden.length + 1);
      waarden.push(...['id', ...namen].map((veld) => vorm.waarde(rij, veld)));
      perKlasse.set(klasse, [...(perKlasse.get(klasse) ?? []), `d${delen.length}`]);
      delen.push(this.nieuw.has(klasse) ? `${sql} returning 1` : sql);
    }
    for (const [klasse, rijen] of this.nieuw) {
      const vorm = Rijvorm.van(this.bron, klasse);
      waarden.push(JSON.stringify(rijen.map((rij) => vorm.schrijven(rij))));
      delen.push(vorm.voegToe(waarden.length, perKlasse.get(klasse) ?? []));
    }
    this.gewijzigd.clear();
    this.nieuw.clear();
    const laatste = slot?.(waarden.length + 1);
    this.lijn.stuur(samen(delen, laatste), [...waarden, ...slotwaarden]);
  }

  /** TypeORM's manager for everything else; whatever is asked of it comes after what waits here. */
  bewaak(manager: EntityManager): EntityManager {
    return new Proxy(manager, {
      get: (doel, naam, ontvanger) => {
        this.spoel();
        return Reflect.get(doel, naam, ontvanger) as unknown;
      },
    });
  }
}

function samen(delen: readonly string[], slot: string | undefined): string {
  if (slot === undefined && delen.length === 1) return delen[0] ?? '';
  const eerst = delen.length === 0 ? '' : `with ${delen.map((deel, i) => `d${i} as (${deel})`).join(', ')} `;
  return `${eerst}${slot ?? `select ${delen.length} as delen`}`;
}
