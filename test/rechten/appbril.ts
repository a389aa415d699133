import pg from 'pg';

/** What went wrong, as PostgreSQL codes it. */
export interface Weigering {
  readonly code: string;
}

/** Looks through the eyes of the service itself: with its own login, as any organisation or as nobody. */
export class Appbril {
  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<Appbril> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`set statement_timeout = '5s'`);
    return new Appbril(client);
  }

  async sluit(): Promise<void> {
    await this.client.end();
  }

  /** What a question gives to an organisation; the empty one is nobody. Whatever it changes is undone. */
  async zie<T extends object>(organisatie: string, sql: string, waarden: readonly unknown[] = []): Promise<T[]> {
    await this.client.query('begin');
    try {
      await this.client.query(`select set_config('tns.organisatie', $1, true)`, [organisatie]);
      return (await this.client.query<T>(sql, [...waarden])).rows;
    } finally {
      await this.client.query('rollback');
    }
  }

  /** Does something as nobody, for good. */
  async doe(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  /** The code with which PostgreSQL refuses; `null` when it does not. Without any context for `null`. */
  async weigering(sql: string, organisatie: string | null): Promise<string | null> {
    await this.client.query('begin');
    try {
      if (organisatie !== null)
        await this.client.query(`select set_config('tns.organisatie', $1, true)`, [organisatie]);
      await this.client.query(sql);
      return null;
    } catch (fout) {
      return (fout as Weigering).code; // pg rejects with a DatabaseError, which has the SQLSTATE
    } finally {
      await this.client.query('rollback');
    }
  }
}

/** A table of schema tns with what an organisation should see of it, worked out without any policy. */
export interface Tabelregel {
  readonly tabel: string;
  /** true for the rows that `$1` may see; `t` is the table */
  readonly ziet: string;
}

const INVOLVED = `select b.dossier_id from tns.betrokkenheid b where b.tot is null and b.organisatie = $1`;
/** who was only offered work sees the gegevensset of that work, not the client */
const WORKING = `${INVOLVED} and b.aard <> 'ontvanger'`;
const BROUGHT_IN = `select z.dossier_id from tns.zaak z where z.inzender = $1`;
const OWN_ZAKEN = `select z.id from tns.zaak z where $1 in (z.organisatie, z.inzender, z.verantwoordelijke)`;
const WITH_ZAAK = `t.dossier_id in (${INVOLVED}) or t.zaak_id in (${OWN_ZAKEN})`;
/** what was said in an intake is for who works on the dossier, and for who holds it */
const IN_INTAKE = `t.dossier_id in (${WORKING}) or t.intake_id in (${OWN_ZAKEN})`;
const IS_ZAAK = `t.dossier_id in (${INVOLVED}) or t.id in (${OWN_ZAKEN})`;

/** The rule of docs/besluiten/0016 and 0019, written a second time: a table that is not here makes the test fail. */
export const REGELS: readonly Tabelregel[] = [
  { tabel: 'client', ziet: `t.id in (select d.client_id from tns.dossier d where d.id in (${WORKING}))` },
  { tabel: 'dossier', ziet: `t.id in (${INVOLVED}) or t.id in (${BROUGHT_IN})` },
  { tabel: 'zaak', ziet: `${IS_ZAAK} or (t.soort = 'dossier' and t.dossier_id in (${BROUGHT_IN}))` },
  { tabel: 'betrokkenheid', ziet: `t.organisatie = $1 or t.dossier_id in (${INVOLVED})` },
  { tabel: 'gebeurtenis', ziet: WITH_ZAAK },
  { tabel: 'gebeurtenis_inhoud', ziet: WITH_ZAAK },
  { tabel: 'termijn', ziet: WITH_ZAAK },
  { tabel: 'termijn_mutatie', ziet: WITH_ZAAK },
  { tabel: 'waarschuwing', ziet: WITH_ZAAK },
  { tabel: 'besluit', ziet: WITH_ZAAK },
  { tabel: 'aanmelding', ziet: IS_ZAAK },
  { tabel: 'overdracht', ziet: IS_ZAAK },
  { tabel: 'casusoverleg', ziet: IS_ZAAK },
  { tabel: 'opvang', ziet: IS_ZAAK },
  { tabel: 'bedbezetting', ziet: WITH_ZAAK },
  { tabel: 'overnachting', ziet: WITH_ZAAK },
  { tabel: 'capaciteitsmelding', ziet: WITH_ZAAK },
  { tabel: 'briefadres', ziet: IS_ZAAK },
  { tabel: 'bezwaar', ziet: IS_ZAAK },
  { tabel: 'intake', ziet: IS_ZAAK },
  { tabel: 'intake_plan', ziet: IN_INTAKE },
  { tabel: 'intake_leefgebied', ziet: `(${IN_INTAKE}) and (not t.afgeschermd or t.organisatie = $1)` },
  { tabel: 'uitkering', ziet: IS_ZAAK },
  { tabel: 'verwijzing', ziet: IS_ZAAK },
  { tabel: 'quotumplaats', ziet: WITH_ZAAK },
  { tabel: 'nazorg', ziet: IS_ZAAK },
  { tabel: 'nazorg_contact', ziet: WITH_ZAAK },
  { tabel: 'veldwerk', ziet: IS_ZAAK },
  { tabel: 'veldwerk_contact', ziet: WITH_ZAAK },
  { tabel: 'huishoudwissel', ziet: `t.dossier_id in (${WORKING})` },
  { tabel: 'overlijden', ziet: `t.dossier_id in (${WORKING})` },
  { tabel: 'toestemming', ziet: `t.dossier_id in (${WORKING})` },
  { tabel: 'ontvangstbewijs', ziet: `t.organisatie = $1 or t.dossier_id in (${INVOLVED})` },
  { tabel: 'inzage', ziet: `t.organisatie = $1 or t.dossier_id in (${INVOLVED})` },
  { tabel: 'aanmelding_concept', ziet: `t.organisatie = $1` },
  { tabel: 'idempotentie', ziet: `t.organisatie = $1` },
  { tabel: 'samenvoeging', ziet: `t.organisatie = $1` },
  { tabel: 'abonnement', ziet: `t.organisatie = $1` },
  { tabel: 'abonnement_geheim', ziet: `t.organisatie = $1` },
  { tabel: 'abonnement_stand', ziet: `t.organisatie = $1` },
  { tabel: 'aflevering', ziet: `t.organisatie = $1` },
  { tabel: 'afleverpoging', ziet: `t.organisatie = $1` },
  { tabel: 'aansluiting', ziet: `t.organisatie = $1` },
  { tabel: 'aansluitregel', ziet: `t.organisatie = $1` },
  { tabel: 'aansluitverschil', ziet: `t.organisatie = $1` },
  // of one person, whatever organisation asks: berichten.e2e-spec.ts
  { tabel: 'berichtvoorkeur', ziet: 'false' },
  { tabel: 'mailadres', ziet: 'false' },
  { tabel: 'agenda_adres', ziet: 'false' },
  { tabel: 'samenvatting', ziet: 'false' },
  { tabel: 'uitnodiging', ziet: `$1 in (t.van, t.naar)` },
  { tabel: 'zicht', ziet: `t.organisatie = $1` },
];
