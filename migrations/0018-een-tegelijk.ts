import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the database itself keeps of promise 1, whatever the code above it does: one regiehouder who works on the dossier, and
 * nothing open in a closed one. Expand only: the version before this one does the same, and goes on.
 *
 * Outside a transaction: a trigger is made under a lock on its table, and who holds that while asking for another stands in the way
 * of steps (docs/besluiten/0002). The functions are replaced without a lock. Safe to run again when it was broken off.
 */
export class EenTegelijk1795305600018 implements MigrationInterface {
  name = 'EenTegelijk1795305600018';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const deel of [KEUR_REGIE, KEUR_ZAAK, KEUR_DOSSIER]) await runner.query(deel);
    const er = (await runner.query("select 1 from pg_trigger where tgname = 'regie_belofte'")) as unknown[];
    if (er.length === 0) await runner.query(TRIGGER);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/**
 * As in 0014, and an open zaak is in an open dossier: one more look by key, in a question that was asked already. Whoever opens or
 * closes a zaak holds the dossier, so nobody closes it meanwhile.
 */
const KEUR_ZAAK = `
create or replace function tns.keur_zaak() returns trigger language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
begin
  if not exists (select 1 from tns.gebeurtenis g where g.zaak_id = new.id and g.versie = new.versie) then
    raise exception 'belofte 3: zaak % versie % heeft geen gebeurtenis', new.id, new.versie using errcode = 'TNS03';
  end if;
  if new.open
     and ((new.soort <> 'dossier' and not exists (select 1 from tns.termijn t where t.zaak_id = new.id and t.gestopt_op is null))
       or exists (select 1 from tns.dossier d where d.id = new.dossier_id and not d.open))
     and exists (select 1 from tns.zaak z where z.id = new.id and z.open) then
    if exists (select 1 from tns.dossier d where d.id = new.dossier_id and not d.open) then
      raise exception 'belofte 1: zaak % staat open in een dicht dossier', new.id using errcode = 'TNS01';
    end if;
    raise exception 'belofte 4: zaak % wacht zonder klok', new.id using errcode = 'TNS04';
  end if;
  return null;
end $$;
`;

/** As in 0007, and of the dossier itself what it closes with and who has the regie: asked when it comes, closes or changes hands. */
const KEUR_DOSSIER = `
create or replace function tns.keur_dossier() returns trigger language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
declare d uuid;
begin
  if tg_table_name = 'dossier' then d := new.id; else d := new.dossier_id; end if;
  if exists (select 1 from tns.dossier x where x.id = d and x.open)
     and not exists (select 1 from tns.zaak z where z.dossier_id = d and z.soort = 'overdracht' and z.open)
     and not exists (select 1 from tns.termijn t where t.dossier_id = d and t.gestopt_op is null) then
    raise exception 'belofte 1: open dossier % heeft geen lopende termijn en geen open overdracht', d using errcode = 'TNS01';
  end if;
  if tg_table_name = 'dossier' then
    perform tns.eis_een_regiehouder(d);
    if exists (select 1 from tns.dossier x join tns.zaak z on z.dossier_id = x.id where x.id = d and not x.open and z.open) then
      raise exception 'belofte 1: in dicht dossier % staat nog iets open', d using errcode = 'TNS01';
    end if;
  end if;
  return null;
end $$;
`;

/**
 * Two who take the regie at once: the second waits for the dossier, then reads what the first one wrote. Steps hold the dossier
 * already.
 */
const KEUR_REGIE = `
create or replace function tns.eis_een_regiehouder(d uuid) returns void language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
declare houder text; is_open boolean; regie text[];
begin
  select x.regiehouder, x.open into houder, is_open from tns.dossier x where x.id = d for no key update;
  if houder is null then return; end if;
  select coalesce(array_agg(b.organisatie), '{}') into regie
    from tns.betrokkenheid b where b.dossier_id = d and b.aard = 'regie' and b.tot is null;
  if cardinality(regie) > 1 or (is_open and regie <> array[houder]) then
    raise exception 'belofte 1: dossier % heeft niet precies één regiehouder', d using errcode = 'TNS01';
  end if;
end $$;

create or replace function tns.keur_regie() returns trigger language plpgsql security definer
  set search_path = pg_catalog set enable_seqscan = off as $$
begin
  perform tns.eis_een_regiehouder(new.dossier_id);
  return null;
end $$;

grant create on schema tns to tns_waker;
alter function tns.eis_een_regiehouder(uuid) owner to tns_waker;
alter function tns.keur_regie() owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.eis_een_regiehouder(uuid), tns.keur_regie() from public;
grant execute on function tns.eis_een_regiehouder(uuid) to tns_waker;
grant execute on function tns.keur_regie() to tns_app, tns_worker, tns_waker;
`;

const TRIGGER = `
create constraint trigger regie_belofte after insert or update of tot on tns.betrokkenheid
  deferrable initially deferred for each row when (new.aard = 'regie') execute function tns.keur_regie()
`;
