import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { laadReferentie } from '../../src/modules/referentie/index.js';
import { migreer } from '../../src/platform/database/migreer.js';
import { Versleuteling, type VersleutelingOpties } from '../../src/platform/versleuteling/index.js';
import { dossiersVan, drukAf, leesDossiers, type Dossierwijzer, type Tabelafdruk } from './afdruk.js';
import { eisOngebruikt, maakOpServer, metSql, startCluster, versieVan, type Database } from './cluster.js';
import { behandel, bewaarConcept, GEHEIM, meldAan, NAAM } from './inhoud.js';
import { keurKetens, keurVersleuteling, leesbaar, tabellenMet, wachtOpStilte } from './keuring.js';
import { draai, opzetVan, vindProgrammas, type Programmas } from './programmas.js';
import { Klant } from '../opstelling/klant.js';
import { Opstelling } from '../opstelling/opstelling.js';

const AANTAL = 24;
/** registered while no worker runs, and while the dump is made */
const ERBIJ = 6;
const STIL_MS = 60_000;
/** the sweep looks every half minute at what is a minute late */
const HERSTEL_MS = 150_000;

const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);

/** What the back-up must bring back. */
interface Voorbeeld {
  readonly afdrukken: readonly Tabelafdruk[];
  readonly dossiers: readonly Dossierwijzer[];
  readonly antwoorden: ReadonlyMap<string, string>;
}

/** One rehearsal: two databases, a dump between them, and everything that must be the same. */
export class Herstelproef {
  private fouten = 0;

  private constructor(
    private readonly opstelling: Opstelling,
    private readonly programmas: Programmas,
    private readonly map: string,
  ) {}

  static async voer(url: string | undefined): Promise<boolean> {
    const programmas = await vindProgrammas(
      url === undefined ? { metServer: true } : { metServer: false, vanaf: await versieVan(url) },
    );
    if (url !== undefined) await eisOngebruikt(url);
    const map = mkdtempSync(join(tmpdir(), 'tns-herstel-'));
    chmodSync(map, process.getuid?.() === 0 ? 0o711 : 0o700); // as root PostgreSQL runs as another account
    const opstelling = await Opstelling.zonderTabellen();
    const databases: Database[] = [];
    const nieuw = async (naam: string): Promise<Database> => {
      const database = await (url === undefined ? startCluster(programmas, join(map, naam)) : maakOpServer(url, naam));
      databases.push(database);
      return database;
    };
    try {
      return await new Herstelproef(opstelling, programmas, map).doe(
        () => nieuw('bron'),
        () => nieuw('doel'),
      );
    } finally {
      await opstelling.stop();
      for (const database of databases) await database.stop();
      rmSync(map, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  private async doe(maakBron: () => Promise<Database>, maakDoel: () => Promise<Database>): Promise<boolean> {
    const bron = await maakBron();
    zeg(`Back-up en herstel met de programma's van PostgreSQL ${this.programmas.versie} (${bron.naam})\n`);
    const voorbeeld = await this.maakBackup(bron);
    const doel = await maakDoel();
    await draai(this.programmas, 'pg_restore', ['--exit-on-error', '-d', doel.superUrl, this.dump]);
    await this.vergelijkOpzet(bron, doel);
    await metSql(doel.superUrl, async (sql) => {
      this.vergelijkTabellen(voorbeeld.afdrukken, await drukAf(sql));
      await this.keurInhoud(sql);
      await this.keurAntwoorden(doel, { sql, voorbeeld });
      await this.keurVervolg(doel, sql);
    });
    zeg(this.fouten === 0 ? '\nGoed: de herstelde database is dezelfde.' : `\nNiet goed: ${this.fouten} verschillen.`);
    return this.fouten === 0;
  }

  private get dump(): string {
    return join(this.map, 'tns.dump');
  }

  private async maakBackup(bron: Database): Promise<Voorbeeld> {
    await migreer(bron.env.DATABASE_URL_MIGRATIE);
    await laadReferentie(bron.env.DATABASE_URL_MIGRATIE);
    const api = await this.opstelling.api(bron.env);
    const werker = await this.opstelling.werker(bron.env);
    await meldAan(this.opstelling, { url: api.url, aantal: AANTAL, vanaf: 0 });
    const stappen = await behandel(this.opstelling, api.url);
    await bewaarConcept(this.opstelling, api.url);
    await metSql(bron.superUrl, (sql) => wachtOpStilte(sql, STIL_MS));
    await werker.stop();
    await meldAan(this.opstelling, { url: api.url, aantal: ERBIJ, vanaf: AANTAL });
    zeg(`Gevuld over HTTP: ${AANTAL + ERBIJ} aanmeldingen, ${stappen} stappen van de opvang, 1 concept.`);
    const klant = new Klant(api.url);
    let voorbeeld: Voorbeeld | undefined;
    await metSql(bron.superUrl, async (sql) => {
      const dossiers = await dossiersVan(sql);
      const antwoorden = await leesDossiers(klant, dossiers, (organisatie) => this.token(organisatie));
      const intussen = meldAan(this.opstelling, { url: api.url, aantal: ERBIJ, vanaf: AANTAL + ERBIJ });
      voorbeeld = { dossiers, antwoorden, afdrukken: await this.dumpOpEenMoment(sql, bron) };
      await intussen;
    });
    klant.sluit();
    await api.stop();
    if (voorbeeld === undefined) throw new Error('er is geen back-up gemaakt');
    return voorbeeld;
  }

  /** The dump and what it is compared with see one and the same moment, while others go on writing. */
  private async dumpOpEenMoment(sql: pg.Client, bron: Database): Promise<Tabelafdruk[]> {
    await sql.query('begin transaction isolation level repeatable read, read only');
    const { rows } = await sql.query<{ moment: string }>('select pg_export_snapshot() as moment');
    const begin = performance.now();
    const van = bron.env.DATABASE_URL_MIGRATIE;
    await draai(this.programmas, 'pg_dump', ['-Fc', `--snapshot=${rows[0]?.moment}`, '-f', this.dump, '-d', van]);
    zeg(`Back-up onder verkeer, als tns_migratie: ${Math.round(performance.now() - begin)} ms.\n`);
    const afdrukken = await drukAf(sql);
    await sql.query('commit');
    return afdrukken;
  }

  /** Tables, functions, owners, rights and row-level security: a copy that shows more to others is no copy. */
  private async vergelijkOpzet(bron: Database, doel: Database): Promise<void> {
    const [voor = [], na = []] = await Promise.all(
      [bron, doel].map((database) => opzetVan(this.programmas, database.env.DATABASE_URL_MIGRATIE)),
    );
    const anders = [...voor.filter((regel) => !na.includes(regel)), ...na.filter((regel) => !voor.includes(regel))];
    const rechten = voor.filter((regel) => /^(CREATE POLICY|GRANT|ALTER .* OWNER TO)/.test(regel)).length;
    anders.slice(0, 10).forEach((regel) => zeg(`        ${regel}`));
    this.oordeel(
      `opzet: ${voor.length} regels, waarvan ${rechten} over rechten; ${anders.length} anders dan in de bron`,
      rechten > 0 && anders.length === 0 && voor.length === na.length,
    );
  }

  private vergelijkTabellen(bron: readonly Tabelafdruk[], doel: readonly Tabelafdruk[]): void {
    const hersteld = new Map(doel.map((afdruk) => [afdruk.tabel, afdruk]));
    for (const { tabel, rijen, digest } of bron) {
      const ander = hersteld.get(tabel);
      const gelijk = ander !== undefined && ander.rijen === rijen && ander.digest === digest;
      if (rijen > 0 || !gelijk) {
        zeg(
          `  ${tabel.padEnd(32)} ${String(rijen).padStart(6)} ${String(ander?.rijen ?? '-').padStart(6)}  ${digest.slice(0, 12)}  ${gelijk ? 'gelijk' : 'ANDERS'}`,
        );
      }
      if (!gelijk) this.fouten += 1;
    }
    this.oordeel(`${bron.length} tabellen, evenveel als in de bron`, bron.length === doel.length);
  }

  private async keurInhoud(sql: pg.Client): Promise<void> {
    const sleutels = this.sleutels();
    const { schakels, stuk } = await keurKetens(sql, new Versleuteling(sleutels));
    this.oordeel(`geschiedenis: ${schakels} schakels nagerekend, ${stuk} stuk`, schakels > 0 && stuk === 0);
    const { waarden, nietTeOpenen, opentMetAndere } = await keurVersleuteling(sql, sleutels);
    this.oordeel(
      `versleuteld: ${waarden} waarden, ${nietTeOpenen} niet te openen, ${opentMetAndere} te openen met andere sleutels`,
      waarden > 0 && nietTeOpenen + opentMetAndere === 0,
    );
    const leesbareDump = await draai(this.programmas, 'pg_restore', ['-f', '-', this.dump]);
    const { rows } = await sql.query<{ v: Buffer }>(
      'select bsn_versleuteld as v from tns.client where bsn_hash is not null',
    );
    const kluis = new Versleuteling(sleutels);
    const bsns = rows.map(({ v }) => kluis.ontsleutel(v));
    const keren = leesbaar(leesbareDump, [GEHEIM, ...bsns]);
    this.oordeel(
      `zonder sleutels: ${bsns.length} BSN's en de teksten zijn ${keren} keer leesbaar`,
      bsns.length > 0 && keren === 0,
    );
    const tabellen = tabellenMet(leesbareDump, NAAM);
    this.oordeel(`namen staan leesbaar in: ${tabellen.join(', ')}`, tabellen.join() === 'tns.client');
  }

  /** What was on its way is marked as sent long ago, as if the queues were lost with the server. */
  private async keurAntwoorden(
    doel: Database,
    { sql, voorbeeld }: { sql: pg.Client; voorbeeld: Voorbeeld },
  ): Promise<void> {
    const { rowCount } = await sql.query(
      `update tns.outbox o set verzonden_op = aangemaakt_op - interval '1 hour'
        where not exists (select from tns.eenmalig e where e.outbox_id = o.id)`,
    );
    this.oordeel(`${rowCount} brieven waren nog onderweg; hun wachtrij is verloren gegaan`, (rowCount ?? 0) > 0);
    const api = await this.opstelling.api(doel.env);
    const klant = new Klant(api.url);
    const antwoorden = await leesDossiers(klant, voorbeeld.dossiers, (organisatie) => this.token(organisatie));
    const anders = [...voorbeeld.antwoorden].filter(([id, antwoord]) => antwoorden.get(id) !== antwoord);
    this.oordeel(
      `${antwoorden.size} dossiers met tijdlijn over HTTP: ${anders.length} anders dan in de bron`,
      anders.length === 0,
    );
    klant.sluit();
    await api.stop();
  }

  private async keurVervolg(doel: Database, sql: pg.Client): Promise<void> {
    const werker = await this.opstelling.werker(doel.env);
    const begin = performance.now();
    await wachtOpStilte(sql, HERSTEL_MS);
    const { rows } = await sql.query<{ zonder: number }>(
      `select count(*)::int as zonder from tns.overdracht o where not exists (select from tns.ontvangstbewijs b where b.overdracht_id = o.id)`,
    );
    const duur = Math.round((performance.now() - begin) / 1000);
    this.oordeel(
      `na ${duur} s hebben alle overdrachten op ${rows[0]?.zonder} na een ontvangstbewijs`,
      rows[0]?.zonder === 0,
    );
    const api = await this.opstelling.api(doel.env);
    await meldAan(this.opstelling, { url: api.url, aantal: 1, vanaf: AANTAL + 2 * ERBIJ });
    const nummers = await sql.query<{ gaten: number }>(
      `select (max(split_part(kenmerk, '-', 3)::int) - count(*))::int as gaten from tns.dossier`,
    );
    this.oordeel(
      `de volgende aanmelding krijgt het volgende kenmerk (${nummers.rows[0]?.gaten} gaten)`,
      nummers.rows[0]?.gaten === 0,
    );
    await Promise.all([api.stop(), werker.stop()]);
  }

  private sleutels(): VersleutelingOpties {
    const { env } = this.opstelling;
    // the embedded runtime wrote them, as version to base64
    const lees = (naam: string): Record<string, string> => JSON.parse(env[naam] ?? '{}') as Record<string, string>;
    return {
      sleutels: lees('VERSLEUTELING_SLEUTELS'),
      actief: env['VERSLEUTELING_ACTIEF'] ?? '',
      hmacSleutels: lees('HMAC_SLEUTELS'),
      hmacActief: env['HMAC_ACTIEF'] ?? '',
    };
  }

  private token(organisatie: string): Promise<string> {
    return this.opstelling.token(organisatie, 'behandelaar');
  }

  private oordeel(wat: string, goed: boolean): void {
    zeg(`  ${goed ? 'goed ' : 'FOUT '} ${wat}`);
    if (!goed) this.fouten += 1;
  }
}
