import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists that cost the same at any size (docs/schaal.md). `zicht` holds one row per zaak and organisation that may see it, in
 * the order of the lists: row-level security says of one row whether it may be seen, but cannot find the next fifty.
 *
 * Expand only: triggers keep it, so code that does not know the table may go on writing. Outside a transaction, since the
 * rows that are there are worked out in small batches while others go on working, and the index is built beside them. Safe to
 * run again when it was broken off.
 */
export class Lijsten1795305600004 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + REGEL + VOLGT + RECHTEN);
    for (const trigger of TRIGGERS) await maakTrigger(runner, trigger);
    await werkBij(runner);
    for (const index of INDEXEN) await bouwIndex(runner, index);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** Indexes on tables with data in them: name, and what is indexed. */
const INDEXEN = [
  // in byte order, since only a leakproof condition may use an index before row-level security has had its say
  [
    'client_geboren_ix',
    'tns.client (geboortedatum, zoeknaam text_pattern_ops) where geboortedatum is not null and zoeknaam is not null',
  ],
  // nearly all work in a queue is an overdracht; the few others must not be looked for among them
  [
    'zaak_ander_werk_ix',
    `tns.zaak (organisatie, wachtrij, soort, urgentie_op, id) where open and wachtrij is not null and soort <> 'overdracht'`,
  ],
] as const;

/** Builds an index beside the writers. What an attempt that was broken off left behind has the name, but is never used. */
async function bouwIndex(runner: QueryRunner, [naam, inhoud]: (typeof INDEXEN)[number]): Promise<void> {
  const kapot = (await runner.query('select 1 from pg_index where indexrelid = to_regclass($1) and not indisvalid', [
    `tns.${naam}`,
  ])) as unknown[];
  if (kapot.length > 0) await runner.query(`drop index concurrently tns.${naam}`);
  await runner.query(`create index concurrently if not exists ${naam} on ${inhoud}`);
}

/** Dossiers locked at once: a step that meets the batch waits for some tenths of a second. */
const PORTIE = 500;

/** Works the rows out of what is there, under the same lock as a step (docs/besluiten/0002). */
async function werkBij(runner: QueryRunner): Promise<void> {
  let na = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    await runner.startTransaction();
    try {
      const rijen = (await runner.query(
        'select id from tns.dossier where id > $1 order by id limit $2 for no key update',
        [na, PORTIE],
      )) as { id: string }[];
      const ids = rijen.map(({ id }) => id);
      await runner.query('select tns.zicht_bij(d) from unnest($1::uuid[]) d', [ids]);
      await runner.commitTransaction();
      const laatste = ids.at(-1);
      if (laatste === undefined) return;
      na = laatste;
    } catch (fout) {
      await runner.rollbackTransaction();
      throw fout;
    }
  }
}

const TABEL = `
create table if not exists tns.zicht (
  dossier_id uuid not null,
  organisatie text not null,
  zaak_id uuid not null,
  soort text not null,
  op timestamptz not null,
  toestand text not null,
  wachtrij text, groep text,
  regiehouder text not null,
  vol boolean not null,
  constraint zicht_pk primary key (dossier_id, organisatie, zaak_id)
);
comment on table tns.zicht is 'who may see which zaak, in the order of the lists; follows from the other tables, kept by triggers';
comment on column tns.zicht.op is 'when the zaak was made; of a dossier its aanmelddatum';
comment on column tns.zicht.groep is 'of an aanmelding its own; of a dossier that of the dossier, for who has full sight';
create index if not exists zicht_lijst_ix on tns.zicht (organisatie, soort, op, zaak_id) include (vol, regiehouder);
create index if not exists zicht_toestand_ix on tns.zicht (organisatie, soort, toestand, op, zaak_id) include (vol, regiehouder);
create index if not exists zicht_wachtrij_ix on tns.zicht (organisatie, wachtrij, toestand, op, zaak_id) include (vol, regiehouder)
  where soort = 'overdracht';
create index if not exists zicht_groep_ix on tns.zicht (organisatie, soort, groep, toestand, op, zaak_id) include (vol, regiehouder)
  where groep is not null;
create index if not exists zicht_regie_ix on tns.zicht (organisatie, regiehouder, toestand, op, zaak_id) include (vol)
  where soort = 'dossier';
create index if not exists zicht_regie_groep_ix on tns.zicht (organisatie, regiehouder, groep, toestand, op, zaak_id) include (vol)
  where soort = 'dossier' and groep is not null;
`;

/**
 * The rule of docs/besluiten/0016 and 0019, as rows: an organisation sees the zaken of a dossier in which it is involved, those
 * that it holds, brought in or answers for, and the dossier in which it brought something in. Said twice: for all dossiers (the
 * view), and for one at every commit (the function), where it must be worked out from that dossier alone, whatever the
 * planner thinks of the rest. A test holds the two together.
 */
const REGEL = `
create or replace view tns.zicht_regel as
with involved as not materialized ( -- else it would be worked out for every dossier at every commit
  select b.dossier_id, b.organisatie, bool_or(b.aard <> 'ontvanger') as vol from tns.betrokkenheid b where b.tot is null
   group by b.dossier_id, b.organisatie),
seen as (
  select z.dossier_id, i.organisatie, z.id as zaak_id from involved i join tns.zaak z on z.dossier_id = i.dossier_id
  union select z.dossier_id, z.organisatie, z.id from tns.zaak z
  union select z.dossier_id, z.inzender, z.id from tns.zaak z
  union select z.dossier_id, z.verantwoordelijke, z.id from tns.zaak z
  union select z.dossier_id, z.inzender, z.dossier_id from tns.zaak z)
select s.dossier_id, s.organisatie, s.zaak_id, z.soort,
       case when z.soort = 'dossier' then d.aanmelddatum else z.aangemaakt_op end as op, z.toestand,
       case when z.soort = 'overdracht' then z.wachtrij end as wachtrij,
       case when z.soort = 'aanmelding' then a.groep when z.soort = 'dossier' and i.vol then d.groep end as groep,
       d.regiehouder, coalesce(i.vol, false) as vol
  from seen s
  join tns.dossier d on d.id = s.dossier_id
  join tns.zaak z on z.id = s.zaak_id and z.dossier_id = s.dossier_id
  left join involved i on i.dossier_id = s.dossier_id and i.organisatie = s.organisatie
  left join tns.aanmelding a on a.id = s.zaak_id and z.soort = 'aanmelding';

create or replace function tns.zicht_bij(d uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  with z as materialized (select * from tns.zaak where dossier_id = d),
  involved as materialized (
    select b.organisatie, bool_or(b.aard <> 'ontvanger') as vol from tns.betrokkenheid b
     where b.dossier_id = d and b.tot is null group by b.organisatie),
  seen as (
    select i.organisatie, z.id from involved i cross join z
    union select z.organisatie, z.id from z
    union select z.inzender, z.id from z
    union select z.verantwoordelijke, z.id from z
    union select z.inzender, d from z),
  regel as materialized (
    select d as dossier_id, s.organisatie, z.id as zaak_id, z.soort,
           case when z.soort = 'dossier' then x.aanmelddatum else z.aangemaakt_op end as op, z.toestand,
           case when z.soort = 'overdracht' then z.wachtrij end as wachtrij,
           case when z.soort = 'aanmelding' then (select a.groep from tns.aanmelding a where a.id = z.id)
                when z.soort = 'dossier' and i.vol then x.groep end as groep,
           x.regiehouder, coalesce(i.vol, false) as vol
      from seen s
      join z on z.id = s.id
      join tns.dossier x on x.id = d
      left join involved i on i.organisatie = s.organisatie),
  vervallen as (
    delete from tns.zicht v where v.dossier_id = d
       and not exists (select 1 from regel r where r.organisatie = v.organisatie and r.zaak_id = v.zaak_id))
  insert into tns.zicht as v select * from regel
  on conflict (dossier_id, organisatie, zaak_id) do update
     set (op, toestand, wachtrij, groep, regiehouder, vol)
       = (excluded.op, excluded.toestand, excluded.wachtrij, excluded.groep, excluded.regiehouder, excluded.vol)
   where (v.op, v.toestand, v.wachtrij, v.groep, v.regiehouder, v.vol)
     is distinct from (excluded.op, excluded.toestand, excluded.wachtrij, excluded.groep, excluded.regiehouder, excluded.vol);
end $$;
`;

/**
 * Once per dossier and transaction, at its end: a step touches several zaken, and only what is there at the commit counts. All
 * deferred triggers of one commit run under one statement_timestamp, so the first of them does the work for the others.
 */
const VOLGT = `
create or replace function tns.zicht_volgt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare d uuid; plek text;
begin
  if tg_table_name = 'dossier' then d := new.id; else d := new.dossier_id; end if;
  plek := d::text || ' ' || statement_timestamp()::text;
  if current_setting('tns.zicht', true) is distinct from plek then
    perform set_config('tns.zicht', plek, true);
    perform tns.zicht_bij(d);
  end if;
  return null;
end $$;
`;

/** Table, name, event and condition. */
const TRIGGERS = [
  ['zaak', 'zicht_nieuwe_zaak', 'insert', 'true'],
  [
    'zaak',
    'zicht_andere_zaak',
    'update',
    `old.toestand is distinct from new.toestand or old.wachtrij is distinct from new.wachtrij
      or old.organisatie is distinct from new.organisatie or old.verantwoordelijke is distinct from new.verantwoordelijke`,
  ],
  ['betrokkenheid', 'zicht_nieuwe_betrokkenheid', 'insert', 'true'],
  ['betrokkenheid', 'zicht_andere_betrokkenheid', 'update', 'old.tot is distinct from new.tot'],
  [
    'dossier',
    'zicht_ander_dossier',
    'update',
    `old.regiehouder is distinct from new.regiehouder or old.groep is distinct from new.groep
      or old.aanmelddatum is distinct from new.aanmelddatum`,
  ],
  ['aanmelding', 'zicht_andere_aanmelding', 'update', 'old.groep is distinct from new.groep'],
] as const;

/**
 * Makes a trigger that is missing: taking one off, even one that is not there, would keep readers waiting too. Each in a
 * transaction of its own: holding one table while asking for the next, in another order than a step does, ends in a deadlock.
 */
async function maakTrigger(runner: QueryRunner, [tabel, naam, wanneer, als]: (typeof TRIGGERS)[number]): Promise<void> {
  const er = (await runner.query('select 1 from pg_trigger where tgname = $1', [naam])) as unknown[];
  if (er.length > 0) return;
  await runner.query(`create constraint trigger ${naam} after ${wanneer} on tns.${tabel}
    deferrable initially deferred for each row when (${als}) execute function tns.zicht_volgt()`);
}

/** The service reads the rows of its organisation and writes none; the rule itself looks past every policy, so nobody reads it. */
const RECHTEN = `
grant create on schema tns to tns_waker;
alter view tns.zicht_regel owner to tns_waker;
alter function tns.zicht_bij(uuid) owner to tns_waker;
alter function tns.zicht_volgt() owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.zicht_bij(uuid), tns.zicht_volgt() from public;
grant execute on function tns.zicht_bij(uuid) to tns_waker, tns_migratie;
grant execute on function tns.zicht_volgt() to tns_app, tns_worker, tns_waker;

grant select on tns.zicht to tns_app, tns_worker;
grant select, insert, update, delete on tns.zicht to tns_waker;
alter table tns.zicht enable row level security;
drop policy if exists waker on tns.zicht;
drop policy if exists worker on tns.zicht;
drop policy if exists app_lees on tns.zicht;
create policy waker on tns.zicht to tns_waker using (true) with check (true);
create policy worker on tns.zicht to tns_worker using (true) with check (true);
create policy app_lees on tns.zicht for select to tns_app using (organisatie = tns.mij());
`;
