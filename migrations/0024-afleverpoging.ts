import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What went wrong at each attempt to deliver (docs/besluiten/0041), so that whoever answers for a partner's system sees why a message
 * did not arrive, and can send all that is dead again at once. Expand only: the version before this one fills the table too, by the
 * trigger, and never asks for it.
 *
 * Outside a transaction, so that the table of deliveries is not held with anything else. Safe to run again when it was broken off.
 */
export class Afleverpoging1795305600024 implements MigrationInterface {
  name = 'Afleverpoging1795305600024';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABEL + RECHTEN);
    await runner.query(ONTHOUD);
    await runner.query(ALLES_OPNIEUW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABEL = `
create table if not exists tns.afleverpoging (
  aflevering_id uuid not null constraint afleverpoging_aflevering_fk references tns.aflevering on delete cascade,
  organisatie text not null,
  op timestamptz not null,
  nummer integer not null,
  status integer, fout text not null,
  constraint afleverpoging_pk primary key (aflevering_id, op, nummer)
);
comment on table tns.afleverpoging is 'attempts that failed; one that went well is the delivery itself. It goes when the delivery goes';
comment on column tns.afleverpoging.nummer is 'counted from 1, and from 1 again when somebody sends it again';
`;

const RECHTEN = `
revoke all on tns.afleverpoging from public;
grant select on tns.afleverpoging to tns_app, tns_waker;
grant select, insert, delete on tns.afleverpoging to tns_worker;
alter table tns.afleverpoging enable row level security;
do $$
begin
  execute 'drop policy if exists waker on tns.afleverpoging';
  execute 'drop policy if exists worker on tns.afleverpoging';
  execute 'drop policy if exists app on tns.afleverpoging';
  execute 'create policy waker on tns.afleverpoging to tns_waker using (true) with check (true)';
  execute 'create policy worker on tns.afleverpoging to tns_worker using (true) with check (true)';
  execute 'create policy app on tns.afleverpoging to tns_app using (organisatie = tns.thuis()) with check (organisatie = tns.thuis())';
end $$;
`;

/** By a trigger, so that nothing can forget it; not for what went well, so that it costs nothing there. */
const ONTHOUD = `
create or replace function tns.onthoud_mislukt() returns trigger language plpgsql security invoker set search_path = pg_catalog as $$
begin
  insert into tns.afleverpoging (aflevering_id, organisatie, op, nummer, status, fout)
  values (new.id, new.organisatie, coalesce(old.laatst_op, new.gemaakt_op), old.pogingen,
    case when new.toestand <> 'bezig' then new.laatste_status end,
    case when new.toestand = 'bezig' then 'onderbroken' else coalesce(new.laatste_fout, 'onbekend') end)
  on conflict do nothing;
  return null;
end $$;
comment on function tns.onthoud_mislukt() is 'an attempt that failed, or that ended with the worker that made it (onderbroken)';
revoke execute on function tns.onthoud_mislukt() from public;
create or replace trigger aflevering_mislukt after update of toestand on tns.aflevering for each row
  when (old.toestand = 'bezig' and new.toestand <> 'afgeleverd' and new.laatste_fout is distinct from 'niet-meer-zichtbaar')
  execute function tns.onthoud_mislukt();
`;

/** In the order of dossiers, as everybody takes the locks of lanes; what died first goes first when there is more than fits. */
const ALLES_OPNIEUW = `
create or replace function tns.afleveringen_opnieuw(welk uuid, moment timestamptz, hoogstens integer) returns integer
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare r record; aantal integer := 0;
begin
  for r in
    select dood.id from (
      select f.id, f.dossier_id, f.volgorde from tns.aflevering f where f.abonnement_id = welk and f.toestand = 'dood'
       order by f.gemaakt_op, f.id limit hoogstens) dood
    order by dood.dossier_id, dood.volgorde
  loop
    if tns.aflevering_opnieuw(r.id, moment) then aantal := aantal + 1; end if;
  end loop;
  return aantal;
end $$;
comment on function tns.afleveringen_opnieuw(uuid, timestamptz, integer) is 'what is dead of one subscription goes again, each as by tns.aflevering_opnieuw';
revoke execute on function tns.afleveringen_opnieuw(uuid, timestamptz, integer) from public;
grant execute on function tns.afleveringen_opnieuw(uuid, timestamptz, integer) to tns_app;
`;
