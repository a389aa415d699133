import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every step does in the database, done with less (docs/snelheid.md). Functions and policies say what they said; nothing
 * is added or taken away, so the version before this one works with it as well.
 *
 * Outside a transaction: a policy is changed under a lock on its table, and who holds several of those at once stands in the way of
 * steps that take them in another order. Safe to run again when it was broken off.
 */
export class Vlotter1795305600007 implements MigrationInterface {
  name = 'Vlotter1795305600007';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GREEP + ZICHT + KEUR + PLANNEN);
    const regels = (await runner.query(BELEID)) as { opdracht: string }[];
    for (const { opdracht } of regels) await runner.query(opdracht);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** The rooms by name, so that their question is planned once; a room that is not named here is still found. */
const GREEP = `
create or replace function tns.pak_zaak(welke uuid, welke_soort text, kamer text)
  returns table (dossier jsonb, zaak jsonb, klokken jsonb, eigen jsonb, betrokken boolean, vol boolean)
  language plpgsql security invoker set search_path = pg_catalog as $$
declare d uuid;
begin
  select z.dossier_id into d from tns.zaak z where z.id = welke and z.soort = welke_soort;
  if d is null then return; end if;
  select to_jsonb(x) into dossier from tns.vergrendel_dossier(d) x;
  if dossier is null then return; end if;
  perform 1 from tns.zaak z where z.id = welke for update;
  select to_jsonb(z) into zaak from tns.zaak z where z.id = welke;
  select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') into klokken from tns.termijn t where t.zaak_id = welke;
  if kamer = 'overdracht' then
    select to_jsonb(t) into eigen from tns.overdracht t where t.id = welke;
  elsif kamer = 'aanmelding' then
    select to_jsonb(t) into eigen from tns.aanmelding t where t.id = welke;
  elsif kamer is not null then
    execute format('select to_jsonb(t) from tns.%I t where t.id = $1', kamer) into eigen using welke;
  end if;
  betrokken := tns.ziet_dossier(d);
  vol := tns.ziet_vol(d);
  return next;
end $$;
`;

/**
 * A zaak that comes into another state stays in sight of the same organisations, so its own rows are brought up to date; what
 * changes who sees it is worked out from the dossier, as before (docs/besluiten/0034). The changes of one zaak come in the
 * order in which they were made, so the last one stands.
 */
const ZICHT = `
create or replace function tns.zicht_volgt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare d uuid; plek text;
begin
  if tg_table_name = 'dossier' then d := new.id; else d := new.dossier_id; end if;
  plek := d::text || ' ' || statement_timestamp()::text;
  if current_setting('tns.zicht', true) is not distinct from plek then return null; end if;
  if tg_table_name = 'zaak' and tg_op = 'UPDATE' then
    if old.organisatie = new.organisatie and old.verantwoordelijke = new.verantwoordelijke then
      update tns.zicht v set toestand = new.toestand, wachtrij = case when new.soort = 'overdracht' then new.wachtrij end
       where v.dossier_id = d and v.zaak_id = new.id;
      return null;
    end if;
  end if;
  perform set_config('tns.zicht', plek, true);
  perform tns.zicht_bij(d);
  return null;
end $$;
`;

/** The same three questions; the one that nearly always settles it comes before the one that has most to look through. */
const KEUR = `
create or replace function tns.keur_dossier() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare d uuid;
begin
  if tg_table_name = 'dossier' then d := new.id; else d := new.dossier_id; end if;
  if exists (select 1 from tns.dossier x where x.id = d and x.open)
     and not exists (select 1 from tns.zaak z where z.dossier_id = d and z.soort = 'overdracht' and z.open)
     and not exists (select 1 from tns.termijn t where t.dossier_id = d and t.gestopt_op is null) then
    raise exception 'belofte 1: open dossier % heeft geen lopende termijn en geen open overdracht', d using errcode = 'TNS01';
  end if;
  return null;
end $$;
`;

/**
 * A session keeps the plan of a function. One that was made while the tables were new reads them from end to end, and goes on
 * doing so while they grow, until statistics come; each of these looks up a few rows by a key, whatever the size.
 */
const PLANNEN = [
  'keur_dossier()',
  'keur_zaak()',
  'keur_overdracht()',
  'zaak_neemt_over()',
  'dossier_geeft_door()',
  'zicht_bij(uuid)',
  'zicht_volgt()',
  'pak_zaak(uuid, text, text)',
  'vergrendel_dossier(uuid)',
  'lees_dossier(uuid)',
  'ziet_dossier(uuid)',
  'ziet_vol(uuid)',
  'ziet_zaak(uuid)',
  'ziet_client(uuid)',
  'client_in_werk(uuid)',
  'diende_in(uuid)',
  'betrek(uuid, uuid, text, text, uuid, timestamptz)',
  'ontkoppel(uuid, text, text, timestamptz)',
  'zaaknummer(uuid, text)',
  'zoek_bekend(bytea[], text, date)',
]
  .map((functie) => `alter function tns.${functie} set enable_seqscan = off;\n`)
  .join('');

/**
 * The same conditions in another order: in a step the dossier is being worked on, which is one comparison, and then nothing needs
 * to be looked up. Answers one statement per policy; none for what was turned round before.
 */
const BELEID = `
select format('alter policy %I on tns.%I using (tns.in_werk(%I) or %s)', policyname, tablename, plaats,
    replace(qual, format(' OR tns.in_werk(%I)', plaats), '')) as opdracht
  from (select *, case tablename when 'dossier' then 'id' else 'dossier_id' end as plaats from pg_policies) regel
 where schemaname = 'tns' and policyname in ('app_lees', 'app_wijzig') and qual like '% OR tns.in_werk(%'
 order by tablename, policyname
`;
