import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person wants to hear outside the werkplek (docs/besluiten/0043): a digest by mail, and a calendar. New tables and one
 * function; the version before this one does not know them. Expand only.
 *
 * Outside a transaction, like its neighbours. Safe to run again when it was broken off.
 */
export class Berichten1795305600023 implements MigrationInterface {
  name = 'Berichten1795305600023';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN);
    await runner.query(RECHTEN);
    await runner.query(AGENDA);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** The mail address stands alone: the only thing here by which a colleague can be reached, and it goes when nobody needs it. */
const TABELLEN = `
create table if not exists tns.berichtvoorkeur (
  persoon text constraint berichtvoorkeur_pk primary key,
  organisatie text not null,
  organisatie_soort text not null,
  rol text not null,
  gezien_op timestamptz not null,
  samenvatting text not null constraint berichtvoorkeur_samenvatting_ck check (samenvatting in ('nooit', 'dagelijks', 'wekelijks')),
  samenvatting_sinds timestamptz,
  versie integer not null,
  gewijzigd_op timestamptz not null,
  constraint berichtvoorkeur_sinds_ck check ((samenvatting = 'nooit') = (samenvatting_sinds is null))
);
comment on column tns.berichtvoorkeur.rol is 'with organisatie: what the login provider said the last time; counts are made with these rights';
comment on column tns.berichtvoorkeur.gezien_op is 'when it said so: after some days (policy) these rights are worth nothing any more';
create index if not exists berichtvoorkeur_samenvatting_ix on tns.berichtvoorkeur (persoon) where samenvatting <> 'nooit';
create index if not exists berichtvoorkeur_gezien_ix on tns.berichtvoorkeur (gezien_op);

create table if not exists tns.mailadres (
  persoon text constraint mailadres_pk primary key,
  adres bytea not null,
  gewijzigd_op timestamptz not null
);
comment on column tns.mailadres.adres is 'encrypted';

create table if not exists tns.agenda_adres (
  persoon text constraint agenda_adres_pk primary key,
  sleutel text not null constraint agenda_adres_sleutel_uk unique,
  gemaakt_op timestamptz not null,
  gelezen_op timestamptz,
  uur_sinds timestamptz,
  uur_gelezen integer not null
);
comment on column tns.agenda_adres.sleutel is 'sha256 of the secret in the address, hexadecimal: a copy of the table opens no calendar';

create table if not exists tns.samenvatting (
  persoon text not null,
  dag date not null,
  id uuid not null,
  pogingen integer not null,
  niet_voor timestamptz not null,
  klaar_op timestamptz,
  uitkomst text,
  constraint samenvatting_pk primary key (persoon, dag),
  constraint samenvatting_klaar_ck check (klaar_op is null or uitkomst is not null)
);
comment on column tns.samenvatting.id is 'names the mail of this person and day: a second copy has the same Message-ID';
comment on column tns.samenvatting.niet_voor is 'until then somebody has it in hand, or the mail server gets its rest';
create index if not exists samenvatting_open_ix on tns.samenvatting (dag) where klaar_op is null;
create index if not exists samenvatting_dag_ix on tns.samenvatting (dag);
`;

/** Of one person only, whatever organisation or role; the worker sends and throws away. */
const RECHTEN = `
revoke all on tns.berichtvoorkeur, tns.mailadres, tns.agenda_adres, tns.samenvatting from public;
grant select, insert, update on tns.berichtvoorkeur to tns_app;
grant select, insert, update, delete on tns.mailadres, tns.agenda_adres to tns_app;
grant select on tns.samenvatting to tns_app;
grant select, update on tns.berichtvoorkeur to tns_worker;
grant select, delete on tns.mailadres, tns.agenda_adres to tns_worker;
grant select, insert, update, delete on tns.samenvatting to tns_worker;
grant select, update on tns.agenda_adres to tns_waker;
grant select on tns.berichtvoorkeur to tns_waker;

do $$
declare t text;
begin
  foreach t in array array['berichtvoorkeur', 'mailadres', 'agenda_adres', 'samenvatting'] loop
    execute format('alter table tns.%I enable row level security', t);
    execute format('drop policy if exists waker on tns.%I', t);
    execute format('drop policy if exists worker on tns.%I', t);
    execute format('drop policy if exists app on tns.%I', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app on tns.%I to tns_app using (persoon = current_setting(''tns.gebruiker'', true))
      with check (persoon = current_setting(''tns.gebruiker'', true))', t);
  end loop;
end $$;
`;

/**
 * Whose calendar an address is, for a program that has nothing but the address. Counts per hour how often it was asked, in all
 * processes together. Says nothing of an address that is not there.
 */
const AGENDA = `
create or replace function tns.open_agenda(welke text, moment timestamptz)
  returns table (persoon text, organisatie text, organisatie_soort text, rol text, gezien_op timestamptz, gelezen integer, uur_sinds timestamptz)
  language sql volatile security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ update tns.agenda_adres a set gelezen_op = moment,
       uur_sinds = case when a.uur_sinds > moment - interval '1 hour' then a.uur_sinds else moment end,
       uur_gelezen = case when a.uur_sinds > moment - interval '1 hour' then a.uur_gelezen + 1 else 1 end
      from tns.berichtvoorkeur v where a.sleutel = welke and v.persoon = a.persoon
    returning a.persoon, v.organisatie, v.organisatie_soort, v.rol, v.gezien_op, a.uur_gelezen, a.uur_sinds $$;
grant create on schema tns to tns_waker;
alter function tns.open_agenda(text, timestamptz) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.open_agenda(text, timestamptz) from public;
grant execute on function tns.open_agenda(text, timestamptz) to tns_app;
`;
