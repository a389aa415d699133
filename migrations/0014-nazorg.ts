import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nazorg and veldwerk: each a room with its own row, and a diary that is only added to. Notes and places are encrypted. At most
 * one of each runs in a dossier. Expand only: the version before this one does not know the tables.
 */
export class Nazorg1795305600014 implements MigrationInterface {
  name = 'Nazorg1795305600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + RECHTEN + KEUR);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table tns.nazorg (
  id uuid constraint nazorg_pk primary key constraint nazorg_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  bestemming text not null,
  gemeente text,
  begonnen_op date not null,
  gehad_tot integer not null,
  niet_bereikt integer not null,
  budget_duur text,
  budget_fase text constraint nazorg_budget_fase_ck check (budget_fase in ('opbouw', 'afbouw')),
  budget_sinds date,
  vervolg text, nodig text,
  eerdere_zaken uuid[] not null
);
create unique index nazorg_een_actief_ux on tns.nazorg (dossier_id) where actief;
create index nazorg_dossier_ix on tns.nazorg (dossier_id);
comment on column tns.nazorg.eerdere_zaken is 'zaken of the same dossier that were there before a relapse; no new file';

create table tns.nazorg_contact (
  id uuid constraint nazorg_contact_pk primary key,
  dossier_id uuid not null,
  zaak_id uuid not null constraint nazorg_contact_fk references tns.nazorg deferrable initially deferred,
  maand integer,
  op date not null,
  bereikt boolean not null,
  uitkomst text not null,
  notitie bytea
);
create index nazorg_contact_zaak_ix on tns.nazorg_contact (zaak_id);

create table tns.veldwerk (
  id uuid constraint veldwerk_pk primary key constraint veldwerk_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  reden text,
  laatst_gezien_op date,
  voorgedragen_op date,
  vervolg text
);
create unique index veldwerk_een_actief_ux on tns.veldwerk (dossier_id) where actief;
create index veldwerk_dossier_ix on tns.veldwerk (dossier_id);

create table tns.veldwerk_contact (
  id uuid constraint veldwerk_contact_pk primary key,
  dossier_id uuid not null,
  zaak_id uuid not null constraint veldwerk_contact_fk references tns.veldwerk deferrable initially deferred,
  soort text not null
    constraint veldwerk_contact_soort_ck check (soort in ('plek', 'niet-gevonden', 'contact', 'aanbod', 'voordracht')),
  op date not null,
  code text, antwoord text,
  notitie bytea
);
create index veldwerk_contact_zaak_ix on tns.veldwerk_contact (zaak_id);
comment on column tns.veldwerk_contact.notitie is 'encrypted: a note, or the place where somebody sleeps';
`;

/** The same rule as for the tables of the other rooms (docs/besluiten/0019); what is in a diary is never changed. */
const RECHTEN = `
revoke all on tns.nazorg, tns.nazorg_contact, tns.veldwerk, tns.veldwerk_contact from public;
grant select, insert, update on tns.nazorg, tns.veldwerk to tns_app, tns_worker;
grant select, insert on tns.nazorg_contact, tns.veldwerk_contact to tns_app, tns_worker;
grant select on tns.nazorg, tns.nazorg_contact, tns.veldwerk, tns.veldwerk_contact to tns_waker;

do $$
declare t text; kolom text; ziet text;
begin
  foreach t in array array['nazorg', 'nazorg_contact', 'veldwerk', 'veldwerk_contact'] loop
    kolom := case when t in ('nazorg', 'veldwerk') then 'id' else 'zaak_id' end;
    ziet := format('tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(%I)', kolom);
    execute format('alter table tns.%I enable row level security', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app_lees on tns.%I for select to tns_app using (%s)', t, ziet);
    execute format('create policy app_maak on tns.%I for insert to tns_app with check (tns.mij() is not null)', t);
    if kolom = 'id' then
      execute format('create policy app_wijzig on tns.%I for update to tns_app using (%s) with check (true)', t, ziet);
    end if;
  end loop;
end $$;
`;

/**
 * Promise 4 is judged at the commit: work that is picked up and done in one step was open for a moment, and waits no more. The
 * third question is asked only when the other two found something.
 */
const KEUR = `
create or replace function tns.keur_zaak() returns trigger language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
begin
  if not exists (select 1 from tns.gebeurtenis g where g.zaak_id = new.id and g.versie = new.versie) then
    raise exception 'belofte 3: zaak % versie % heeft geen gebeurtenis', new.id, new.versie using errcode = 'TNS03';
  end if;
  if new.open and new.soort <> 'dossier'
     and not exists (select 1 from tns.termijn t where t.zaak_id = new.id and t.gestopt_op is null)
     and exists (select 1 from tns.zaak z where z.id = new.id and z.open) then
    raise exception 'belofte 4: zaak % wacht zonder klok', new.id using errcode = 'TNS04';
  end if;
  return null;
end $$;
`;
