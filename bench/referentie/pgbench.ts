import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { metClient } from '../snelheid/database.js';
import type { Kant, Onderdeel } from '../snelheid/kant.js';
import { meting, type Meting } from '../snelheid/meting.js';
import type { Omvang } from './transactie.js';

const voerUit = promisify(execFile);
const VERBINDINGEN = 4;

/**
 * FROZEN: do not tune. The same two transactions by pgbench, prepared: what the database itself can do when the client
 * costs next to nothing. The hand-offs it steps in are those of the registrations before, each connection its own part.
 */
const STAP = `\\set nummer :client_id * :deel + random(0, :deel - 1)
begin;
select r.zaak_id as zaak, d.id as dossier from referentie_bench.dossier d join referentie_bench.ring r on r.dossier_id = d.id
 where r.nummer = :nummer for update of d \\gset
update referentie_bench.zaak set toestand = 'opgepakt', behandelaar = 'ldh.behandelaar.1', versie = versie + 1
 where id = :zaak::uuid returning versie \\gset
insert into referentie_bench.gebeurtenis (id, dossier_id, zaak_id, versie, stap, naar, persoon, organisatie, moment)
 values (gen_random_uuid(), :dossier::uuid, :zaak::uuid, :versie::integer, 'oppakken', 'opgepakt', 'ldh.behandelaar.1', 'LDH', clock_timestamp());
insert into referentie_bench.outbox (id, zaak_id, soort, aangemaakt_op)
 values (gen_random_uuid(), :zaak::uuid, 'overdracht-opgepakt', clock_timestamp());
commit;
`;

function aanmelden({ zaken, overdrachten, termijnen, gebeurtenissen, brieven }: Omvang): string {
  const zaak = (n: string): string => `md5(:client::text || 'z' || ${n})::uuid`;
  return `select gen_random_uuid() as client \\gset
begin;
insert into referentie_bench.client (id, achternaam, voornamen, geboortedatum, aangemaakt_op)
 values (:client::uuid, 'Proef ' || :client::text, 'Joris', '1984-05-17', clock_timestamp());
insert into referentie_bench.dossier (id, client_id, regiehouder, aangemaakt_op) values (:client::uuid, :client::uuid, 'LDH', clock_timestamp());
insert into referentie_bench.zaak (id, dossier_id, soort, nummer, toestand, versie, organisatie, urgentie_op, aangemaakt_op)
 select ${zaak('n')}, :client::uuid, case when n <= ${zaken - overdrachten} then 'aanmelding' else 'overdracht' end, 'Z' || n,
        'aangeboden', 1, 'LDH', clock_timestamp() + interval '1 day', clock_timestamp() from generate_series(1, ${zaken}) n;
insert into referentie_bench.overdracht (id, taak, van, naar)
 select ${zaak('n')}, 'OPVANG_LDH', 'SWT_DORDRECHT', 'LDH' from generate_series(${zaken - overdrachten + 1}, ${zaken}) n;
insert into referentie_bench.termijn (id, zaak_id, soort, start, vervalt_op)
 select gen_random_uuid(), ${zaak(`(1 + n % ${zaken})`)}, 'overdracht-oppakken', clock_timestamp(), clock_timestamp() + interval '1 day'
   from generate_series(0, ${termijnen - 1}) n;
insert into referentie_bench.gebeurtenis (id, dossier_id, zaak_id, versie, stap, naar, persoon, organisatie, moment)
 select gen_random_uuid(), :client::uuid, ${zaak(`(case when n < ${zaken} then n + 1 else 1 end)`)}, greatest(1, n - ${zaken} + 2),
        'openen', 'aangeboden', 'swt-dordrecht.intaker.1', 'SWT_DORDRECHT', clock_timestamp() from generate_series(0, ${gebeurtenissen - 1}) n;
insert into referentie_bench.outbox (id, zaak_id, soort, aangemaakt_op)
 select gen_random_uuid(), ${zaak(`(${zaken - overdrachten + 1} + n % ${overdrachten})`)}, 'overdracht-aangeboden', clock_timestamp()
   from generate_series(0, ${brieven - 1}) n;
with volgende as (update referentie_bench.teller set stand = stand + 1 where naam = 'kenmerk' returning stand)
update referentie_bench.dossier set kenmerk = 'TNS-2026-' || lpad(stand::text, 6, '0') from volgende where id = :client::uuid;
commit;
`;
}

/** pgbench as one of the sides. */
export class Pgbench implements Kant {
  readonly naam = 'pgbench';
  private deel = 1;

  private constructor(
    private readonly adres: URL,
    private readonly map: string,
  ) {}

  /** @returns undefined where pgbench is not installed */
  static async start(url: string, omvang: Omvang): Promise<Pgbench | undefined> {
    if (!(await isEr())) return undefined;
    const map = await mkdtemp(join(tmpdir(), 'tns-pgbench-'));
    await writeFile(join(map, 'stap.sql'), STAP);
    await writeFile(join(map, 'aanmelden.sql'), aanmelden(omvang));
    return new Pgbench(new URL(url), map);
  }

  /** Numbers hand-offs that are there already: of registrations that the raw loop made. */
  async vul(aantal: number): Promise<void> {
    const rowCount = await metClient(this.adres.href, async (client) => {
      await client.query(
        'create table referentie_bench.ring (nummer integer primary key, zaak_id uuid not null, dossier_id uuid not null)',
      );
      const gevuld = await client.query(
        `insert into referentie_bench.ring
         select row_number() over () - 1, id, dossier_id from (
           select distinct on (z.dossier_id) z.id, z.dossier_id from referentie_bench.zaak z
             join referentie_bench.overdracht o on o.id = z.id order by z.dossier_id, z.id limit $1) gekozen`,
        [aantal],
      );
      return gevuld.rowCount ?? 0;
    });
    this.deel = Math.floor(rowCount / VERBINDINGEN);
    if (this.deel === 0) throw new Error('pgbench heeft geen overdrachten om in te stappen');
  }

  /** pgbench counts whole seconds, so at least one. */
  async meet(onderdeel: Onderdeel, ms: number): Promise<Meting> {
    const logs = await mkdtemp(join(this.map, 'log-'));
    const seconden = String(Math.max(1, Math.round(ms / 1000)));
    const wat = ['-n', '-M', 'prepared', '-c', String(VERBINDINGEN), '-T', seconden, '-D', `deel=${this.deel}`];
    const waar = ['-f', join(this.map, `${onderdeel}.sql`), '-l', '--log-prefix', join(logs, 'l')];
    const { stdout } = await voerUit('pgbench', [...wat, ...waar], {
      env: { ...process.env, ...omgeving(this.adres) },
    });
    const perSeconde = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!(perSeconde > 0) || !/number of failed transactions: 0 /.test(stdout)) {
      throw new Error(`pgbench ging niet goed:\n${stdout}`);
    }
    const duren = await leesDuren(logs);
    return meting(duren, (duren.length / perSeconde) * 1000);
  }

  async stop(): Promise<void> {
    await rm(this.map, { recursive: true, force: true });
  }
}

async function isEr(): Promise<boolean> {
  return voerUit('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
}

function omgeving(adres: URL): Record<string, string> {
  return {
    PGHOST: adres.hostname,
    PGPORT: adres.port,
    PGUSER: adres.username,
    PGPASSWORD: decodeURIComponent(adres.password),
    PGDATABASE: adres.pathname.slice(1),
  };
}

/** The third word of a line of pgbench's log is how long the transaction took, in microseconds. */
async function leesDuren(map: string): Promise<number[]> {
  const delen = await Promise.all((await readdir(map)).map((naam) => readFile(join(map, naam), 'utf8')));
  return delen.flatMap((deel) =>
    deel
      .split('\n')
      .filter((regel) => regel !== '')
      .map((regel) => Number(regel.split(' ')[2]) / 1000),
  );
}
