import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links, by which a partner without a system answers a hand-off (docs/besluiten/0042). New tables and functions only:
 * the version before this one does not know them. Safe to run again when it was broken off.
 */
export class Uitnodiging1795305600021 implements MigrationInterface {
  name = 'Uitnodiging1795305600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + RECHTEN + FUNCTIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** No foreign keys to tables that steps write: an insert would lock rows there, out of the order of docs/besluiten/0002. */
const TABELLEN = `
create table if not exists tns.uitnodiging (
  id uuid constraint uitnodiging_pk primary key,
  overdracht_id uuid not null,
  dossier_id uuid not null,
  van text not null, naar text not null,
  merk bytea not null constraint uitnodiging_merk_ux unique constraint uitnodiging_merk_ck check (length(merk) = 32),
  versie integer not null,
  gemaakt_door text not null,
  gemaakt_op timestamptz not null,
  vervalt_op timestamptz not null,
  ingetrokken_op timestamptz, ingetrokken_door text,
  gebruikt_op timestamptz, stap text,
  constraint uitnodiging_einde_ck check (gebruikt_op is null or ingetrokken_op is null),
  constraint uitnodiging_gebruikt_ck check ((gebruikt_op is null) = (stap is null)),
  constraint uitnodiging_ingetrokken_ck check ((ingetrokken_op is null) = (ingetrokken_door is null))
);
comment on table tns.uitnodiging is 'a one-time link for one hand-off; the address itself is kept nowhere';
comment on column tns.uitnodiging.merk is 'SHA-256 of what stands in the address';
comment on column tns.uitnodiging.stap is 'the step by which it was answered';
create unique index if not exists uitnodiging_een_open_ux on tns.uitnodiging (overdracht_id)
  where gebruikt_op is null and ingetrokken_op is null;
create index if not exists uitnodiging_lijst_ix on tns.uitnodiging (overdracht_id, gemaakt_op, id);

create table if not exists tns.linktelling (
  sleutel bytea not null,
  venster timestamptz not null,
  aantal integer not null,
  constraint linktelling_pk primary key (sleutel, venster)
);
comment on table tns.linktelling is 'how often a link was opened, or an address tried links that are none, per hour: shared by all processes';
comment on column tns.linktelling.sleutel is 'the mark of a link, or a keyed hash of a network address';
create index if not exists linktelling_venster_ix on tns.linktelling (venster);
`;

const RECHTEN = `
revoke all on tns.uitnodiging, tns.linktelling from public;
grant select, insert, update on tns.uitnodiging to tns_app, tns_worker;
grant select on tns.uitnodiging to tns_waker;
grant select, insert, update on tns.linktelling to tns_waker;
grant select, update, delete on tns.linktelling to tns_worker;

alter table tns.uitnodiging enable row level security;
drop policy if exists waker on tns.uitnodiging;
drop policy if exists worker on tns.uitnodiging;
drop policy if exists app_lees on tns.uitnodiging;
drop policy if exists app_maak on tns.uitnodiging;
drop policy if exists app_wijzig on tns.uitnodiging;
create policy waker on tns.uitnodiging to tns_waker using (true) with check (true);
create policy worker on tns.uitnodiging to tns_worker using (true) with check (true);
create policy app_lees on tns.uitnodiging for select to tns_app using (tns.mij() in (van, naar));
create policy app_maak on tns.uitnodiging for insert to tns_app with check (van = tns.mij());
create policy app_wijzig on tns.uitnodiging for update to tns_app using (tns.mij() in (van, naar)) with check (tns.mij() in (van, naar));
`;

/** Who comes by a link is nobody yet: only who has the whole address finds whose it is. */
const FUNCTIES = `
create or replace function tns.zoek_uitnodiging(welk bytea) returns table (id uuid, naar text)
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select u.id, u.naar from tns.uitnodiging u where u.merk = welk $$;

create or replace function tns.tel_link(wie bytea, uur timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog as
  $$ insert into tns.linktelling as t (sleutel, venster, aantal) values (wie, uur, 1)
     on conflict (sleutel, venster) do update set aantal = t.aantal + 1 returning aantal $$;

grant create on schema tns to tns_waker;
alter function tns.zoek_uitnodiging(bytea) owner to tns_waker;
alter function tns.tel_link(bytea, timestamptz) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.zoek_uitnodiging(bytea), tns.tel_link(bytea, timestamptz) from public;
grant execute on function tns.zoek_uitnodiging(bytea), tns.tel_link(bytea, timestamptz) to tns_app, tns_waker;
`;
