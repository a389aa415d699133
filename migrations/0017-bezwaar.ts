import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Objections to formal decisions: a room with its own row. A decision has one that is active at most. And who came to live apart or
 * together, with whether an address is kept from somebody. Expand only: the version before this one does not know the tables.
 */
export class Bezwaar1795305600017 implements MigrationInterface {
  name = 'Bezwaar1795305600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + RECHTEN + HUISHOUDEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABEL = `
create table tns.bezwaar (
  id uuid constraint bezwaar_pk primary key constraint bezwaar_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  besluit_id uuid not null,
  over_zaak uuid not null,
  namens text not null constraint bezwaar_namens_ck check (namens in ('client', 'gemachtigde')),
  ontvangen_op date not null,
  op_tijd boolean not null,
  bezwaar_tot date not null,
  commissie boolean not null,
  verdaagd boolean not null,
  uitkomst text
);
create unique index bezwaar_een_actief_ux on tns.bezwaar (besluit_id) where actief;
create index bezwaar_dossier_ix on tns.bezwaar (dossier_id);
create index bezwaar_besluit_ix on tns.bezwaar (besluit_id);
comment on column tns.bezwaar.namens is 'an objection is of the client, or of who represents him; of nobody else';
`;

/** The same rule as for the tables of the other rooms (docs/besluiten/0019). */
const RECHTEN = `
revoke all on tns.bezwaar from public;
grant select, insert, update on tns.bezwaar to tns_app, tns_worker;
grant select on tns.bezwaar to tns_waker;
alter table tns.bezwaar enable row level security;
create policy waker on tns.bezwaar to tns_waker using (true) with check (true);
create policy worker on tns.bezwaar to tns_worker using (true) with check (true);
create policy app_lees on tns.bezwaar for select to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id));
create policy app_wijzig on tns.bezwaar for update to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id)) with check (true);
create policy app_maak on tns.bezwaar for insert to tns_app with check (tns.mij() is not null);
`;

/**
 * Nobody sees the dossier of an ex-partner, so the two questions about the other side go through functions that say no more than
 * they must (docs/besluiten/0019).
 */
const HUISHOUDEN = `
create table tns.huishoudwissel (
  id uuid constraint huishoudwissel_pk primary key,
  dossier_id uuid not null constraint huishoudwissel_dossier_fk references tns.dossier deferrable initially deferred,
  aard text not null constraint huishoudwissel_aard_ck check (aard in ('gesplitst', 'samengevoegd')),
  kinderen_bij text,
  adres_geheim boolean not null,
  andere_dossiers uuid[] not null,
  door text not null,
  op timestamptz not null
);
create index huishoudwissel_dossier_ix on tns.huishoudwissel (dossier_id);
revoke all on tns.huishoudwissel from public;
grant select, insert on tns.huishoudwissel to tns_app, tns_worker;
grant select on tns.huishoudwissel to tns_waker;
alter table tns.huishoudwissel enable row level security;
create policy waker on tns.huishoudwissel to tns_waker using (true) with check (true);
create policy worker on tns.huishoudwissel to tns_worker using (true) with check (true);
create policy app_lees on tns.huishoudwissel for select to tns_app using (tns.in_werk(dossier_id) or tns.ziet_vol(dossier_id));
create policy app_maak on tns.huishoudwissel for insert to tns_app with check (tns.mij() is not null);

create function tns.huishouden_van(welk uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select d.id from tns.dossier d where d.huishouden_id = welk $$;
create function tns.adres_is_geheim(welk uuid, andere uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select exists (select 1 from tns.huishoudwissel w where w.adres_geheim
       and ((w.dossier_id = welk and w.andere_dossiers && andere) or (w.dossier_id = any (andere) and welk = any (w.andere_dossiers)))) $$;
grant create on schema tns to tns_waker;
alter function tns.huishouden_van(uuid) owner to tns_waker;
alter function tns.adres_is_geheim(uuid, uuid[]) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.huishouden_van(uuid), tns.adres_is_geheim(uuid, uuid[]) from public;
grant execute on function tns.huishouden_van(uuid), tns.adres_is_geheim(uuid, uuid[]) to tns_app, tns_worker, tns_waker;
`;
