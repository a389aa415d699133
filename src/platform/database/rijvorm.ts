import type { DataSource } from 'typeorm';

/** A row that is found by its id. */
export interface MetId {
  readonly id: string;
}

/** A class that TypeORM knows as an entity. */
export type Rijklasse<T extends object> = new () => T;

interface Kolom {
  readonly naam: string;
  readonly veld: string;
  readonly type: string;
}

const vormen = new WeakMap<object, Rijvorm<object>>();

/**
 * How an entity stands in its table, from the metadata of TypeORM, with the few statements that every step needs. They are
 * made once: building them anew for each row was the larger part of the time of a step (docs/snelheid.md).
 */
export class Rijvorm<T extends object> {
  private readonly tabel: string;
  private readonly lees: string;
  private readonly lijst: string;
  private readonly perVeld: ReadonlyMap<string, Kolom>;

  private constructor(
    private readonly klasse: Rijklasse<T>,
    { tabel, kolommen }: { tabel: string; kolommen: readonly Kolom[] },
  ) {
    this.tabel = tabel;
    this.kolommen = kolommen;
    this.perVeld = new Map(kolommen.map((kolom) => [kolom.veld, kolom]));
    this.lijst = kolommen.map(({ naam }) => `"${naam}"`).join(', ');
    this.lees = kolommen.map(({ naam }) => `t."${naam}"`).join(', ');
  }

  private readonly kolommen: readonly Kolom[];

  /** @throws Error of TypeORM when the class is no entity of this source */
  static van<T extends object>(bron: DataSource, klasse: Rijklasse<T>): Rijvorm<T> {
    const bekend = vormen.get(klasse);
    if (bekend) return bekend as Rijvorm<T>; // kept under its own class
    const { tablePath, columns } = bron.getMetadata(klasse);
    const kolommen = columns.map(({ databaseName, propertyName, type }) => ({
      naam: databaseName,
      veld: propertyName,
      type: String(type),
    }));
    const vorm = new Rijvorm(klasse, { tabel: tablePath, kolommen });
    vormen.set(klasse, vorm as unknown as Rijvorm<object>); // the map holds all classes; van() gives each its own back
    return vorm;
  }

  /** A question for rows of this table, called `t`. @param staart what comes after `from …`, a constant text */
  vraag(staart: string): string {
    return `select ${this.lees} from ${this.tabel} t ${staart}`;
  }

  /** The same columns out of a function that gives rows of this table. */
  vraagUit(functie: string): string {
    return `select ${this.lees} from ${functie} t`;
  }

  /**
   * Inserts a JSON array of rows, in its order.
   * @param plaats number of the parameter that holds it
   * @param na parts of the same statement that must be done first
   */
  voegToe(plaats: number, na: readonly string[]): string {
    const eerst = na.map((deel) => `(select count(*) from ${deel}) is not null`).join(' and ');
    const rijen = `jsonb_populate_recordset(null::${this.tabel}, $${plaats}::jsonb)`;
    return `insert into ${this.tabel} (${this.lijst}) select ${this.lijst} from ${rijen}${eerst === '' ? '' : ` where ${eerst}`}`;
  }

  /** Sets these fields of one row. @param plaats number of the parameter with its id; the values come after it, in order */
  wijzig(velden: readonly string[], plaats: number): string {
    const zetten = velden.map((veld, i) => `"${this.kolom(veld).naam}" = $${plaats + i + 1}`).join(', ');
    return `update ${this.tabel} set ${zetten} where id = $${plaats}`;
  }

  /** A row as `to_jsonb` gives it, as an object of the class. */
  uitJson(rij: Readonly<Record<string, unknown>>): T {
    const object = new this.klasse();
    for (const { naam, veld, type } of this.kolommen) Object.assign(object, { [veld]: alsType(rij[naam], type) });
    return object;
  }

  /** A row of the driver as an object of the class. */
  lezen(rij: Readonly<Record<string, unknown>>): T {
    const object = new this.klasse();
    for (const { naam, veld } of this.kolommen) Object.assign(object, { [veld]: rij[naam] });
    return object;
  }

  /** The columns of an object as JSON that PostgreSQL reads back; a field that is not there is null. */
  schrijven(object: T): Record<string, unknown> {
    const velden = object as Readonly<Record<string, unknown>>; // read by name, as the metadata gives them
    return Object.fromEntries(this.kolommen.map(({ naam, veld }) => [naam, alsJson(velden[veld])]));
  }

  /** One field of an object as a parameter of {@link wijzig}. The driver would take a list for an array of PostgreSQL. */
  waarde(object: T, veld: string): unknown {
    const waarde = (object as Readonly<Record<string, unknown>>)[veld] ?? null; // read by name, as the metadata gives them
    return this.kolom(veld).type === 'jsonb' && waarde !== null ? JSON.stringify(waarde) : waarde;
  }

  private kolom(veld: string): Kolom {
    const kolom = this.perVeld.get(veld);
    if (kolom === undefined) throw new Error(`${this.klasse.name} heeft geen veld ${veld}`);
    return kolom;
  }
}

/** JSON knows no bytes; PostgreSQL reads them as `\x…`. Moments become ISO 8601 by themselves. */
function alsJson(waarde: unknown): unknown {
  return Buffer.isBuffer(waarde) ? `\\x${waarde.toString('hex')}` : (waarde ?? null);
}

/** Back from JSON: moments and bytes come as text; days stay the text they are (docs/besluiten/0008). */
function alsType(waarde: unknown, type: string): unknown {
  if (typeof waarde !== 'string') return waarde ?? null;
  if (type === 'timestamptz') return new Date(waarde);
  return type === 'bytea' ? Buffer.from(waarde.slice(2), 'hex') : waarde;
}
