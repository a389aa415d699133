import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The room of the briefadres: one active zaak per dossier, its checks and its dates (Wet BRP art. 2.23, 2.38–2.45). Expand only:
 * the version before this one does not know the table.
 */
export class Briefadres1795305600010 implements MigrationInterface {
  name = 'Briefadres1795305600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABEL = `
create table tns.briefadres (
  id uuid constraint briefadres_pk primary key constraint briefadres_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  kind text constraint briefadres_kind_ck check (kind in ('dakloos', 'thuisloos')),
  reden text,
  spoed boolean not null,
  gemeente text not null,
  aangifte_op date not null, voornemen_op date, adres_op date,
  tijdelijk_op date, tijdelijk_adressoort text,
  controles jsonb not null,
  gegevens_gevraagd text[] not null,
  slaapplekken bytea,
  geversoort text constraint briefadres_geversoort_ck check (geversoort in ('persoon', 'instelling', 'gemeente')),
  gever bytea, woonadres bytea,
  andere_gemeente text,
  herbeoordelen_op date, aangekondigd_op date,
  stil_sinds date, onderzoek_op date, gezocht_bij text[] not null, regie_zag_niemand_op date,
  voornemen_uitschrijving_op date, voornemen_tot date, gezien_op date,
  bezwaar_tot date,
  einde_op date, doorverwezen_naar text,
  constraint briefadres_tijdelijk_ck check ((tijdelijk_op is null) = (tijdelijk_adressoort is null)),
  constraint briefadres_gever_ck check (gever is null or geversoort in ('persoon', 'instelling')),
  constraint briefadres_voornemen_ck check (voornemen_uitschrijving_op is null
    or (onderzoek_op is not null and regie_zag_niemand_op is not null and voornemen_tot is not null))
);
comment on column tns.briefadres.slaapplekken is 'encrypted, for this purpose only; so are gever and woonadres';
comment on constraint briefadres_voornemen_ck on tns.briefadres is 'nobody is struck off before burgerzaken looked and the regiehouder answered';
create unique index briefadres_een_actief_ux on tns.briefadres (dossier_id) where actief;
create index briefadres_dossier_ix on tns.briefadres (dossier_id);
`;

/** The rule of docs/besluiten/0016 and 0019, as for every room. */
const RECHTEN = `
revoke all on tns.briefadres from public;
grant select, insert, update on tns.briefadres to tns_app, tns_worker, tns_waker;
alter table tns.briefadres enable row level security;
create policy waker on tns.briefadres to tns_waker using (true) with check (true);
create policy worker on tns.briefadres to tns_worker using (true) with check (true);
create policy app_lees on tns.briefadres for select to tns_app
  using (tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id) or tns.in_werk(dossier_id));
create policy app_wijzig on tns.briefadres for update to tns_app
  using (tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id) or tns.in_werk(dossier_id)) with check (true);
create policy app_maak on tns.briefadres for insert to tns_app with check (tns.mij() is not null);
`;
