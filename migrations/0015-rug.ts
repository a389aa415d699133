import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Steps that every dossier knows: that somebody has died, told by one and confirmed by another; and what the client lets be
 * shared, per purpose and receiver. Expand only: the version before
 * this one does not know the tables.
 */
export class Rug1795305600015 implements MigrationInterface {
  name = 'Rug1795305600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OVERLIJDEN + TOESTEMMING);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const OVERLIJDEN = `
create table tns.overlijden (
  id uuid constraint overlijden_pk primary key,
  dossier_id uuid not null constraint overlijden_dossier_fk references tns.dossier deferrable initially deferred,
  overleden_op date not null,
  gemeld_door text not null, gemeld_op timestamptz not null,
  bevestigd_door text, bevestigd_op timestamptz,
  herroepen_op timestamptz,
  gestopte_klokken jsonb not null,
  constraint overlijden_twee_personen_ck check (bevestigd_door is null or bevestigd_door <> gemeld_door)
);
create unique index overlijden_een_ux on tns.overlijden (dossier_id) where herroepen_op is null;
revoke all on tns.overlijden from public;
grant select, insert, update on tns.overlijden to tns_app, tns_worker;
grant select on tns.overlijden to tns_waker;
alter table tns.overlijden enable row level security;
create policy waker on tns.overlijden to tns_waker using (true) with check (true);
create policy worker on tns.overlijden to tns_worker using (true) with check (true);
create policy app_lees on tns.overlijden for select to tns_app using (tns.in_werk(dossier_id) or tns.ziet_vol(dossier_id));
create policy app_wijzig on tns.overlijden for update to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_vol(dossier_id)) with check (true);
create policy app_maak on tns.overlijden for insert to tns_app with check (tns.mij() is not null);
`;

const TOESTEMMING = `
create table tns.toestemming (
  id uuid constraint toestemming_pk primary key,
  dossier_id uuid not null constraint toestemming_dossier_fk references tns.dossier deferrable initially deferred,
  doel text not null, ontvanger text not null,
  gegeven_op timestamptz not null, vastgelegd_door text not null,
  ingetrokken_op timestamptz, ingetrokken_door text,
  constraint toestemming_ingetrokken_ck check ((ingetrokken_op is null) = (ingetrokken_door is null))
);
create unique index toestemming_een_ux on tns.toestemming (dossier_id, doel, ontvanger) where ingetrokken_op is null;
create index toestemming_dossier_ix on tns.toestemming (dossier_id);
revoke all on tns.toestemming from public;
grant select, insert, update on tns.toestemming to tns_app, tns_worker;
grant select on tns.toestemming to tns_waker;
alter table tns.toestemming enable row level security;
create policy waker on tns.toestemming to tns_waker using (true) with check (true);
create policy worker on tns.toestemming to tns_worker using (true) with check (true);
create policy app_lees on tns.toestemming for select to tns_app using (tns.in_werk(dossier_id) or tns.ziet_vol(dossier_id));
create policy app_wijzig on tns.toestemming for update to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_vol(dossier_id)) with check (true);
create policy app_maak on tns.toestemming for insert to tns_app with check (tns.mij() is not null);
`;
