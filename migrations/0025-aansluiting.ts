import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Both sides hold the same receipts (docs/besluiten/0044): what a receiver says it holds, and what differs. New tables and one index;
 * the version before this one does not know them. Expand only.
 *
 * Outside a transaction, so that the index is made while receipts are written. Safe to run again when it was broken off.
 */
export class Aansluiting1795305600025 implements MigrationInterface {
  name = 'Aansluiting1795305600025';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + RECHTEN);
    await maakIndex(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table if not exists tns.aansluiting (
  wachtrij text not null, dag date not null,
  organisatie text not null,
  versie integer not null,
  gegeven_door text not null, gegeven_op timestamptz not null,
  vergeleken_op timestamptz,
  constraint aansluiting_pk primary key (wachtrij, dag)
);
comment on table tns.aansluiting is 'a list of the receipts that a receiver holds of one day of its queue';
create index if not exists aansluiting_nieuw_ix on tns.aansluiting (dag) where vergeleken_op is null or gegeven_op > vergeleken_op;

create table if not exists tns.aansluitregel (
  wachtrij text not null, dag date not null,
  overdracht_id uuid not null,
  organisatie text not null,
  nummer bigint not null,
  constraint aansluitregel_pk primary key (wachtrij, overdracht_id, dag),
  constraint aansluitregel_lijst_fk foreign key (wachtrij, dag) references tns.aansluiting on delete cascade
);
comment on column tns.aansluitregel.overdracht_id is 'as the receiver says it: it need not exist';
create index if not exists aansluitregel_dag_ix on tns.aansluitregel (wachtrij, dag);

create table if not exists tns.aansluitverschil (
  id uuid constraint aansluitverschil_pk primary key,
  organisatie text not null,
  wachtrij text not null, dag date not null,
  soort text not null constraint aansluitverschil_soort_ck
    check (soort in ('alleen-hier', 'alleen-daar', 'ander-nummer', 'zonder-bewijs')),
  overdracht_id uuid not null,
  ons_nummer bigint, hun_nummer bigint,
  sinds timestamptz not null, gezien_op timestamptz not null,
  opgelost_op timestamptz
);
create unique index if not exists aansluitverschil_open_ux on tns.aansluitverschil (wachtrij, dag, organisatie, soort, overdracht_id)
  where opgelost_op is null;
create index if not exists aansluitverschil_lijst_ix on tns.aansluitverschil (organisatie, sinds, id);

create table if not exists tns.aansluitnacht (
  nacht date not null, wachtrij text not null, dag date not null, organisatie text not null,
  vergeleken_op timestamptz not null,
  constraint aansluitnacht_pk primary key (nacht, dag, wachtrij, organisatie)
);
comment on table tns.aansluitnacht is 'that a day of a queue was compared in a night: once, however many workers there are';
`;

/** They name hand-offs, so they are for roles with dossiers only: tns.mij() and not tns.thuis(). */
const RECHTEN = `
revoke all on tns.aansluiting, tns.aansluitregel, tns.aansluitverschil, tns.aansluitnacht from public;
grant select, insert, update on tns.aansluiting to tns_app;
grant select, insert, delete on tns.aansluitregel to tns_app;
grant select on tns.aansluitverschil to tns_app;
grant select, update, delete on tns.aansluiting to tns_worker;
grant select, delete on tns.aansluitregel to tns_worker;
grant select, insert, update on tns.aansluitverschil to tns_worker;
grant select, insert, delete on tns.aansluitnacht to tns_worker;

do $$
declare t text;
begin
  foreach t in array array['aansluiting', 'aansluitregel', 'aansluitverschil'] loop
    execute format('alter table tns.%I enable row level security', t);
    execute format('drop policy if exists worker on tns.%I', t);
    execute format('drop policy if exists app on tns.%I', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app on tns.%I to tns_app using (organisatie = tns.mij()) with check (organisatie = tns.mij())', t);
  end loop;
end $$;
`;

/** An index that was broken off half-way is not valid: it is made anew. */
async function maakIndex(runner: QueryRunner): Promise<void> {
  const naam = 'ontvangstbewijs_dag_ix';
  const kapot = (await runner.query(
    `select 1 from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'tns' and c.relname = $1 and not i.indisvalid`,
    [naam],
  )) as unknown[];
  if (kapot.length > 0) await runner.query(`drop index concurrently tns.${naam}`);
  await runner.query(
    `create index concurrently if not exists ${naam} on tns.ontvangstbewijs (organisatie, ontvangen_op)`,
  );
}
