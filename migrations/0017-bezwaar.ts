import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Objections to formal decisions: a room with its own row. A decision has one that is active at most. Expand only: the version
 * before this one does not know the table.
 */
export class Bezwaar1795305600017 implements MigrationInterface {
  name = 'Bezwaar1795305600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + RECHTEN);
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
