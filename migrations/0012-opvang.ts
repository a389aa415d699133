import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beds and nights. Which bed is whose is a row, and an index says that no bed is given twice; a night counts once per
 * client. Expand only: the version before this one does not know the tables.
 */
export class Opvang1795305600012 implements MigrationInterface {
  name = 'Opvang1795305600012';

  async up(runner: QueryRunner): Promise<void> {
    for (const deel of [TABELLEN, WAKERS, RECHTEN]) await runner.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table tns.opvang (
  id uuid constraint opvang_pk primary key constraint opvang_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  overdracht_id uuid,
  voorziening text,
  beheerder text not null,
  overloop boolean not null,
  eerste_nacht date,
  nachten integer not null,
  uitstroomtraject_op date,
  afwezig_sinds date,
  geschorst_tot date, elders text,
  blokkades text[] not null, blokkades_op date,
  bestemming text, bestemming_gemeente text,
  constraint opvang_schorsing_ck check ((geschorst_tot is null) = (elders is null))
);
comment on column tns.opvang.nachten is 'as the policy counts them, at the last night that was slept';
comment on constraint opvang_schorsing_ck on tns.opvang is 'nobody is suspended without an end date and another bed';
create unique index opvang_een_actief_ux on tns.opvang (dossier_id) where actief;
create index opvang_voorziening_ix on tns.opvang (voorziening) where actief;
create index opvang_dossier_ix on tns.opvang (dossier_id);

create table tns.bedbezetting (
  id uuid constraint bedbezetting_pk primary key,
  dossier_id uuid not null,
  zaak_id uuid not null constraint bedbezetting_zaak_fk references tns.zaak deferrable initially deferred,
  voorziening text not null,
  bed integer,
  soort text not null constraint bedbezetting_soort_ck check (soort in ('vergrendeld', 'bezet', 'vastgehouden')),
  van timestamptz not null,
  vergrendeld_tot timestamptz,
  tot timestamptz,
  constraint bedbezetting_slot_ck check ((soort = 'vergrendeld') = (vergrendeld_tot is not null)),
  constraint bedbezetting_bed_ck check (bed > 0)
);
comment on column tns.bedbezetting.bed is 'number within the voorziening; null is overloop: a place beyond its capacity';
comment on column tns.bedbezetting.vergrendeld_tot is 'from here on the lock is over, whether or not anybody noticed';
create unique index bedbezetting_bed_ux on tns.bedbezetting (voorziening, bed) where tot is null and bed is not null;
create unique index bedbezetting_zaak_ux on tns.bedbezetting (zaak_id) where tot is null;
create index bedbezetting_plek_ix on tns.bedbezetting (voorziening) where tot is null;

create table tns.overnachting (
  id uuid constraint overnachting_pk primary key,
  dossier_id uuid not null,
  zaak_id uuid not null constraint overnachting_zaak_fk references tns.zaak deferrable initially deferred,
  client_id uuid not null constraint overnachting_client_fk references tns.client,
  datum date not null,
  voorziening text not null,
  geslapen boolean not null,
  overloop boolean not null,
  organisatie text not null,
  gemeld_op timestamptz not null,
  gebeurtenis_id uuid not null,
  constraint overnachting_een_ux unique (client_id, datum)
);
comment on column tns.overnachting.datum is 'the day on which the night began';
create index overnachting_zaak_ix on tns.overnachting (zaak_id, datum);
create index overnachting_plek_ix on tns.overnachting (voorziening, datum);

create table tns.capaciteitsmelding (
  id uuid constraint capaciteitsmelding_pk primary key,
  dossier_id uuid not null,
  zaak_id uuid not null,
  voorziening text not null,
  capaciteit integer,
  bezet integer not null,
  moment timestamptz not null
);
comment on table tns.capaciteitsmelding is 'each time somebody was given a place where there was no room: shelter went on, and this says so';
create index capaciteitsmelding_ix on tns.capaciteitsmelding (voorziening, moment);
`;

/**
 * Who takes a bed must know of the beds of others, without seeing whose they are. One at a time per voorziening, so that two
 * who ask for the last bed at once get that one and the next best, not an error.
 */
const WAKERS = `
create function tns.pak_bed(nieuw uuid, d uuid, z uuid, plek text, capaciteit integer, voorkeur integer, welke text,
    slot_tot timestamptz, moment timestamptz)
  returns table (gekregen integer, in_gebruik integer) language plpgsql security definer set search_path = pg_catalog as $$
begin
  if d::text is distinct from nullif(current_setting('tns.werk', true), '') then
    raise exception 'een bed wordt alleen gegeven in het werk aan een dossier' using errcode = 'TNS06';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.bed ' || plek, 0));
  update tns.bedbezetting b set tot = b.vergrendeld_tot
   where b.voorziening = plek and b.tot is null and b.vergrendeld_tot <= moment;
  select count(*)::integer into in_gebruik from tns.bedbezetting b where b.voorziening = plek and b.tot is null;
  select n into gekregen from generate_series(1, coalesce(capaciteit, in_gebruik + 1)) n
   where not exists (select 1 from tns.bedbezetting b where b.voorziening = plek and b.bed = n and b.tot is null)
   order by (n = voorkeur) is true desc, n limit 1;
  if gekregen is not null or welke <> 'vergrendeld' then
    insert into tns.bedbezetting (id, dossier_id, zaak_id, voorziening, bed, soort, van, vergrendeld_tot)
    values (nieuw, d, z, plek, gekregen, welke, moment, case when welke = 'vergrendeld' then slot_tot end);
  end if;
  return next;
end $$;

create function tns.bedden_stand(plekken text[], moment timestamptz)
  returns table (voorziening text, vergrendeld integer, bezet integer, vastgehouden integer, overloop integer)
  language sql stable security definer set search_path = pg_catalog as
  $$ select b.voorziening, (count(*) filter (where b.soort = 'vergrendeld'))::integer,
       (count(*) filter (where b.soort = 'bezet'))::integer, (count(*) filter (where b.soort = 'vastgehouden'))::integer,
       (count(*) filter (where b.bed is null))::integer
       from tns.bedbezetting b
      where b.voorziening = any (plekken) and b.tot is null and (b.vergrendeld_tot is null or b.vergrendeld_tot > moment)
        and nullif(current_setting('tns.organisatie', true), '') is not null
      group by b.voorziening $$;
comment on function tns.bedden_stand(text[], timestamptz) is 'how many, never who';

create function tns.nachten_van(c uuid) returns table (datum text, geslapen boolean, zaak_id uuid)
  language sql stable security definer set search_path = pg_catalog as
  $$ select n.datum::text, n.geslapen, n.zaak_id from tns.overnachting n
      where n.client_id = c and exists (select 1 from tns.dossier d
        where d.client_id = c and d.id::text = nullif(current_setting('tns.werk', true), ''))
      order by n.datum $$;
`;

const RECHTEN = `
grant create on schema tns to tns_waker;
grant select, insert, update on tns.bedbezetting, tns.overnachting to tns_waker;
alter function tns.pak_bed(uuid, uuid, uuid, text, integer, integer, text, timestamptz, timestamptz) owner to tns_waker;
alter function tns.bedden_stand(text[], timestamptz) owner to tns_waker;
alter function tns.nachten_van(uuid) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.pak_bed(uuid, uuid, uuid, text, integer, integer, text, timestamptz, timestamptz),
  tns.bedden_stand(text[], timestamptz), tns.nachten_van(uuid) from public;
grant execute on function tns.pak_bed(uuid, uuid, uuid, text, integer, integer, text, timestamptz, timestamptz),
  tns.bedden_stand(text[], timestamptz), tns.nachten_van(uuid) to tns_app, tns_worker, tns_waker;

grant select, insert, update on tns.opvang, tns.bedbezetting, tns.overnachting to tns_app, tns_worker;
grant select, insert on tns.capaciteitsmelding to tns_app, tns_worker;

do $$
declare t text; kolom text; ziet text;
begin
  foreach t in array array['opvang','bedbezetting','overnachting','capaciteitsmelding'] loop
    kolom := case when t = 'opvang' then 'id' else 'zaak_id' end;
    ziet := format('tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(%I)', kolom);
    execute format('alter table tns.%I enable row level security', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app_lees on tns.%I for select to tns_app using (%s)', t, ziet);
    execute format('create policy app_maak on tns.%I for insert to tns_app with check (tns.in_werk(dossier_id))', t);
    if t <> 'capaciteitsmelding' then
      execute format('create policy app_wijzig on tns.%I for update to tns_app using (%s) with check (true)', t, ziet);
    end if;
  end loop;
end $$;
`;
