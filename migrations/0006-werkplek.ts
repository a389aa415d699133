import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is logged in at the werkplek, and what the people who work there are called (docs/besluiten/0032). Expand only: the
 * version before this one does not know the tables.
 */
export class Werkplek1795305600006 implements MigrationInterface {
  name = 'Werkplek1795305600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIE + MEDEWERKER);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/**
 * Technique, about nobody's dossier. The key is a digest of what only the browser of the owner holds, so a row cannot be found,
 * and a copy of the table opens nothing. Only `laatst_gezien_op` changes while somebody works: no index on it.
 */
const SESSIE = `
create table tns.werkplek_sessie (
  sleutel text constraint werkplek_sessie_pk primary key,
  csrf_hash text not null,
  gebruiker text not null,
  wie jsonb not null,
  sid text,
  id_token bytea,
  begonnen_op timestamptz not null,
  laatst_gezien_op timestamptz not null,
  beeindigd_op timestamptz,
  bewaard bytea,
  bewaard_op timestamptz,
  constraint werkplek_sessie_wie_ck check (jsonb_typeof(wie) = 'object'),
  constraint werkplek_sessie_bewaard_ck check ((bewaard is null) = (bewaard_op is null))
);
comment on column tns.werkplek_sessie.sleutel is 'sha256 of the cookie, hexadecimal';
comment on column tns.werkplek_sessie.sid is 'the session at the login provider, for logging out from there';
comment on column tns.werkplek_sessie.bewaard is 'encrypted: a form that was sent in after the session had ended';
create index werkplek_sessie_gebruiker_ix on tns.werkplek_sessie (gebruiker);
create index werkplek_sessie_sid_ix on tns.werkplek_sessie (sid) where sid is not null;
revoke all on tns.werkplek_sessie from public;
grant select, insert, update, delete on tns.werkplek_sessie to tns_app;
grant select, delete on tns.werkplek_sessie to tns_worker;
`;

/** The only place with names of staff: data about their work, which every colleague in the chain may read. */
const MEDEWERKER = `
create table tns.medewerker (
  id text constraint medewerker_pk primary key,
  organisatie text not null,
  naam text not null,
  laatst_ingelogd_op timestamptz not null,
  constraint medewerker_naam_ck check (naam <> '')
);
create index medewerker_organisatie_ix on tns.medewerker (organisatie, naam);
revoke all on tns.medewerker from public;
grant select, insert, update on tns.medewerker to tns_app;
alter table tns.medewerker enable row level security;
create policy app_lees on tns.medewerker for select to tns_app using (true);
create policy app_maak on tns.medewerker for insert to tns_app with check (id = current_setting('tns.gebruiker', true));
create policy app_wijzig on tns.medewerker for update to tns_app using (id = current_setting('tns.gebruiker', true));
`;
