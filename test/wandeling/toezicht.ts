import pg from 'pg';
import { BELOFTEN, type Regel } from '../../bench/chaos/controle/beloften.js';
import { VAN_DE_CLIENT } from '../../bench/chaos/controle/client.js';
import { SAMENHANG } from '../../bench/chaos/controle/samenhang.js';
import type { Proefhuis } from '../opzet/huis.js';

/** Rules that hold at every moment; those about letters hold once the worker is at rest. */
export const REGELS: readonly Regel[] = [
  ...BELOFTEN,
  ...VAN_DE_CLIENT,
  ...SAMENHANG.filter(({ sql }) => !sql.includes('outbox') && !sql.includes('ontvangstbewijs')),
];
/** What a rule looks through, dossier by dossier; what is not here it finds by a key. Each of these conditions has an index. */
const DELEN: Readonly<Record<string, string>> = {
  dossier: 'id = any($1)',
  zaak: 'dossier_id = any($1)',
  termijn: 'dossier_id = any($1)',
  gebeurtenis: 'dossier_id = any($1)',
  overdracht: 'dossier_id = any($1)',
  casusoverleg: 'dossier_id = any($1)',
  betrokkenheid: 'dossier_id = any($1) and tot is null',
  aanmelding: "id in (select z.id from tns.zaak z where z.dossier_id = any($1) and z.soort = 'aanmelding')",
};
/** Numbers are given out before a commit: one that is not seen yet may lie below one that is. */
const RUIMTE = 100;

const ALLES = samen(REGELS);
const HIER = {
  name: 'hier',
  text: `with ${Object.entries(DELEN)
    .map(([tabel, deel]) => `${tabel}_hier as materialized (select * from tns.${tabel} where ${deel})`)
    .join(', ')} ${samen(REGELS.map(({ overal, sql }) => (overal ? undefined : { sql: hier(sql) })))}`,
};

interface Schending {
  readonly regel: number;
  readonly wat: string;
}

/** Looks whether the promises hold: after a step where it came, and now and then everywhere. */
export class Toezicht {
  private tot = 0;
  private gezien: ReadonlySet<string> = new Set();
  private readonly ingetrokken = new Set<string>();

  private constructor(
    private readonly huis: Proefhuis,
    /** a line on which a question never reads a table from end to end */
    private readonly lijn: pg.Client,
  ) {}

  static async open(huis: Proefhuis): Promise<Toezicht> {
    const lijn = new pg.Client({ connectionString: huis.proef.superUrl });
    await lijn.connect();
    await lijn.query('set enable_seqscan = off; set jit = off');
    return new Toezicht(huis, lijn);
  }

  async sluit(): Promise<void> {
    await this.lijn.end();
  }

  /** Dossiers in which something happened since the last time, in that order. */
  async aangeraakt(): Promise<readonly string[]> {
    const { rows } = await this.lijn.query<{ id: string; dossier_id: string; volgorde: string; stap: string }>({
      name: 'gezet',
      text: 'select id, dossier_id, volgorde, stap from tns.gebeurtenis where volgorde > $1 order by volgorde',
      values: [this.tot - RUIMTE],
    });
    const nieuw = rows.filter(({ id }) => !this.gezien.has(id));
    this.gezien = new Set(rows.map(({ id }) => id));
    this.tot = Number(rows.at(-1)?.volgorde ?? this.tot);
    for (const { id, stap } of nieuw) if (stap === 'intrekken') this.ingetrokken.add(id);
    return [...new Set(nieuw.map(({ dossier_id }) => dossier_id))];
  }

  /** The rules that these dossiers break now, in words. What it costs does not depend on how many others there are. */
  async schendingen(dossiers: readonly string[]): Promise<string[]> {
    const fouten = alsZinnen(await this.lijn.query<Schending>({ ...HIER, values: [dossiers] }));
    return [...fouten, ...(await this.vreemdIngetrokken())];
  }

  /** The rules that any dossier breaks now. */
  async alleSchendingen(): Promise<string[]> {
    return alsZinnen(await this.huis.superuser.query<Schending>(ALLES));
  }

  /** What is said of a dossier, there and everywhere, while it is broken so; it is whole again afterwards. */
  async metBreuk(dossier: string, sql: string): Promise<{ readonly hier: string[]; readonly overal: string[] }> {
    await this.lijn.query("begin; set local session_replication_role = 'replica'");
    try {
      for (const opdracht of sql.split(';')) await this.lijn.query(opdracht, [dossier]);
      const hier = alsZinnen(await this.lijn.query<Schending>({ ...HIER, values: [[dossier]] }));
      return { hier, overal: alsZinnen(await this.lijn.query<Schending>(ALLES)) };
    } finally {
      await this.lijn.query('rollback');
    }
  }

  /** How much there is by now. */
  async omvang(): Promise<{ readonly dossiers: number; readonly gebeurtenissen: number }> {
    const { rows } = await this.huis.superuser.query<{ dossiers: number; gebeurtenissen: number }>(
      'select (select count(*)::int from tns.dossier) as dossiers, (select count(*)::int from tns.gebeurtenis) as gebeurtenissen',
    );
    return rows[0] ?? { dossiers: 0, gebeurtenissen: 0 };
  }

  /** Promise 9: an application is withdrawn for the client, and only the aanmelder takes back what nobody began with. */
  private async vreemdIngetrokken(): Promise<string[]> {
    if (this.ingetrokken.size === 0) return [];
    const { rows } = await this.lijn.query<{ id: string; soort: string; van: string; zelf: boolean; inhoud: Buffer }>(
      `select g.id, g.soort, g.van, g.organisatie = case g.soort when 'aanmelding' then z.inzender else z.organisatie end as zelf, i.inhoud
         from tns.gebeurtenis g join tns.zaak z on z.id = g.zaak_id join tns.gebeurtenis_inhoud i on i.gebeurtenis_id = g.id
        where g.id = any($1) and g.soort in ('uitkering', 'aanmelding', 'bezwaar')`,
      [[...this.ingetrokken]],
    );
    this.ingetrokken.clear();
    const fouten: string[] = [];
    for (const { id, soort, van, zelf, inhoud } of rows) {
      const velden = (await this.huis.ontcijfer(inhoud)) as { namens?: string; namensClient?: boolean }; // of these steps
      const namens = velden.namensClient === true || ['client', 'gemachtigde'].includes(velden.namens ?? '');
      const mag = namens ? soort !== 'uitkering' || zelf : soort === 'aanmelding' && zelf && van === 'ontvangen';
      if (!mag) fouten.push(`9: een aanvraag trekt alleen de cliënt in, of zijn gemachtigde: ${soort} ${id}`);
    }
    return fouten;
  }
}

function alsZinnen({ rows }: pg.QueryResult<Schending>): string[] {
  return rows.map(({ regel, wat }) => `${REGELS[regel]?.belofte ?? ''}: ${REGELS[regel]?.naam ?? ''}: ${wat}`);
}

function samen(regels: readonly (Pick<Regel, 'sql'> | undefined)[]): string {
  return regels
    .flatMap((regel, i) => (regel ? [`(select ${i} as regel, wat from (${regel.sql}) r limit 3)`] : []))
    .join(' union all ');
}

function hier(sql: string): string {
  return sql.replace(new RegExp(`\\btns\\.(${Object.keys(DELEN).join('|')})\\b`, 'g'), '$1_hier');
}
