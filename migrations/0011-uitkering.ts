import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The benefit as a zaak: dates, codes and facts, no amounts and no text about a person. Expand only: the version before this
 * one does not know the table.
 */
export class Uitkering1795305600011 implements MigrationInterface {
  name = 'Uitkering1795305600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABEL = `
create table tns.uitkering (
  id uuid constraint uitkering_pk primary key constraint uitkering_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  route text not null constraint uitkering_route_ck check (route in ('versneld', 'gewoon')),
  spoed_reden text,
  meldingsdatum date not null,
  meldingsdatum_eerder jsonb not null,
  aanvraagdatum date,
  samen boolean not null,
  zoektermijn text constraint uitkering_zoektermijn_ck check (zoektermijn in ('van-toepassing', 'afgezien', 'niet-van-toepassing')),
  zoektermijn_reden text, zoektermijn_regel text, zoektermijn_grond text,
  stukken jsonb not null,
  hersteltermijn_tot date,
  leefsituatie jsonb,
  briefadres_gemeente text,
  wacht_op text, wacht_reden text,
  voorschot text constraint uitkering_voorschot_ck check (voorschot in ('verstrekt', 'geweigerd')),
  voorschot_op date,
  aangekondigd text,
  doorgezonden_naar text,
  ingangsdatum date,
  doorverwezen_naar text,
  constraint uitkering_regel_ck check (zoektermijn is null
    or (zoektermijn_reden is not null and zoektermijn_regel is not null and zoektermijn_grond is not null)),
  constraint uitkering_wacht_ck check ((wacht_op is null) = (wacht_reden is null))
);
comment on constraint uitkering_regel_ck on tns.uitkering is 'a zoektermijn has its reason, its ground and the version of the rule';
comment on constraint uitkering_wacht_ck on tns.uitkering is 'a benefit never waits without a coded reason';
create unique index uitkering_een_actief_ux on tns.uitkering (dossier_id) where actief;
create index uitkering_dossier_ix on tns.uitkering (dossier_id);
`;

/** Who may touch what, as for every room (docs/besluiten/0016, 0019). */
const RECHTEN = `
revoke all on tns.uitkering from public;
grant select, insert, update on tns.uitkering to tns_app, tns_worker, tns_waker;
alter table tns.uitkering enable row level security;
create policy waker on tns.uitkering to tns_waker using (true) with check (true);
create policy worker on tns.uitkering to tns_worker using (true) with check (true);
create policy app_lees on tns.uitkering for select to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id));
create policy app_wijzig on tns.uitkering for update to tns_app
  using (tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id)) with check (true);
create policy app_maak on tns.uitkering for insert to tns_app with check (tns.mij() is not null);
`;
