import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Referrals: to an aanbieder or a place, and the ledger of the schemes with a fixed number a year. Expand only: two new tables.
 */
export class Verwijzing1795305600013 implements MigrationInterface {
  name = 'Verwijzing1795305600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + TELLERS + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table tns.verwijzing (
  id uuid constraint verwijzing_pk primary key constraint verwijzing_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  verwijssoort text not null,
  wensen bytea not null,
  spoed boolean not null,
  actief boolean not null,
  aanbieder text, voorziening text,
  opdrachtgever text,
  match bytea,
  rust jsonb not null,
  vrij_vanaf date,
  plek_nummer integer, plek_tot timestamptz,
  wacht_sinds date, wacht_oorzaak text, overgeslagen integer not null,
  aanvraag_op date, toegewezen_van date, toegewezen_tot date,
  afspraak_op timestamptz, niet_verschenen integer not null,
  gestart_op date, gestopt_op date, reden_beeindiging text,
  uitkomst text, vervolg text,
  aanbiedingen integer not null,
  constraint verwijzing_plek_ck check (plek_nummer is null or voorziening is not null)
);
comment on column tns.verwijzing.wensen is 'what is asked for whom, encrypted: it is about a person';
comment on column tns.verwijzing.match is 'the rules as they answered when it was offered, encrypted';
comment on column tns.verwijzing.rust is 'aanbieder or voorziening that refused, and the first day on which it may be asked again';
create index verwijzing_dossier_ix on tns.verwijzing (dossier_id);
create index verwijzing_eenmalig_ix on tns.verwijzing (dossier_id, verwijssoort) where aanbiedingen > 0;
create unique index verwijzing_plek_ux on tns.verwijzing (voorziening, plek_nummer) where plek_nummer is not null;

create table tns.quotumplaats (
  id uuid constraint quotumplaats_pk primary key,
  dossier_id uuid not null, zaak_id uuid not null,
  regeling text not null, jaar integer not null,
  nummer integer not null, aantal integer not null,
  gemeente text,
  genomen_op timestamptz not null, terug_op timestamptz,
  constraint quotumplaats_aantal_ck check (nummer between 1 and aantal)
);
comment on table tns.quotumplaats is 'who took a place of a scheme with a fixed number a year, and gave it back';
create unique index quotumplaats_een_ux on tns.quotumplaats (regeling, jaar, nummer) where terug_op is null;
create unique index quotumplaats_zaak_ux on tns.quotumplaats (zaak_id, jaar) where terug_op is null;
`;

/** Numbers that are in use, of everybody: no more than that, so that nobody is offered what is gone. */
const TELLERS = `
create function tns.quotum_bezet(welke text, in_jaar integer) returns table (nummer integer, gemeente text)
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select q.nummer, q.gemeente from tns.quotumplaats q
      where q.regeling = welke and q.jaar = in_jaar and q.terug_op is null order by q.nummer $$;

create function tns.plekken_bezet(welke text[]) returns table (voorziening text, nummer integer)
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select v.voorziening, v.plek_nummer from tns.verwijzing v
      where v.voorziening = any (welke) and v.plek_nummer is not null order by 1, 2 $$;
`;

const RECHTEN = `
grant create on schema tns to tns_waker;
grant select, insert, update on tns.verwijzing, tns.quotumplaats to tns_app, tns_worker, tns_waker;
alter function tns.quotum_bezet(text, integer) owner to tns_waker;
alter function tns.plekken_bezet(text[]) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.quotum_bezet(text, integer), tns.plekken_bezet(text[]) from public;
grant execute on function tns.quotum_bezet(text, integer), tns.plekken_bezet(text[]) to tns_app, tns_worker, tns_waker;

do $$
declare t text; kolom text; ziet text;
begin
  foreach t in array array['verwijzing', 'quotumplaats'] loop
    kolom := case t when 'verwijzing' then 'id' else 'zaak_id' end;
    ziet := format('tns.in_werk(dossier_id) or tns.ziet_dossier(dossier_id) or tns.ziet_zaak(%I)', kolom);
    execute format('alter table tns.%I enable row level security', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app_lees on tns.%I for select to tns_app using (%s)', t, ziet);
    execute format('create policy app_wijzig on tns.%I for update to tns_app using (%s) with check (true)', t, ziet);
    execute format('create policy app_maak on tns.%I for insert to tns_app with check (tns.mij() is not null)', t);
  end loop;
end $$;
`;
