import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one room keeps for a client, the other sees. Places are given to sleep tonight, and by a referral to live: what is taken by
 * the one is not offered by the other. Expand only: the version before this one goes on with the functions that it knows.
 *
 * Outside a transaction, so that no table is held while another is asked for. Safe to run again when it was broken off.
 */
export class Samenhang1795305600016 implements MigrationInterface {
  name = 'Samenhang1795305600016';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const deel of [PAK_BED, BEDDEN_STAND, PLEKKEN, RECHTEN, KANDIDAAT, BLOKKADES]) await runner.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** As in 0012, and a number that a referral of another keeps is not free; that of the client's own referral comes first. */
const PAK_BED = `
create or replace function tns.pak_bed(nieuw uuid, d uuid, z uuid, plek text, capaciteit integer, voorkeur integer, welke text,
    slot_tot timestamptz, moment timestamptz)
  returns table (gekregen integer, in_gebruik integer) language plpgsql security definer set search_path = pg_catalog as $$
begin
  if d::text is distinct from nullif(current_setting('tns.werk', true), '') then
    raise exception 'een bed wordt alleen gegeven in het werk aan een dossier' using errcode = 'TNS06';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.bed ' || plek, 0));
  update tns.bedbezetting b set tot = b.vergrendeld_tot
   where b.voorziening = plek and b.tot is null and b.vergrendeld_tot <= moment;
  select (select count(*) from tns.bedbezetting b where b.voorziening = plek and b.tot is null)
       + (select count(*) from tns.verwijzing v
           where v.voorziening = plek and v.plek_nummer is not null and v.dossier_id <> d
             and not exists (select 1 from tns.bedbezetting b
                              where b.voorziening = plek and b.bed = v.plek_nummer and b.tot is null))
    into in_gebruik;
  select n into gekregen from generate_series(1, coalesce(capaciteit, in_gebruik + 1)) n
   where not exists (select 1 from tns.bedbezetting b where b.voorziening = plek and b.bed = n and b.tot is null)
     and not exists (select 1 from tns.verwijzing v
                      where v.voorziening = plek and v.plek_nummer = n and v.dossier_id <> d)
   order by (n = voorkeur) is true desc, exists (select 1 from tns.verwijzing v
       where v.voorziening = plek and v.plek_nummer = n and v.dossier_id = d) desc, n limit 1;
  if gekregen is not null or welke <> 'vergrendeld' then
    insert into tns.bedbezetting (id, dossier_id, zaak_id, voorziening, bed, soort, van, vergrendeld_tot)
    values (nieuw, d, z, plek, gekregen, welke, moment, case when welke = 'vergrendeld' then slot_tot end);
  end if;
  return next;
end $$;
`;

/** As in 0012, with the places of referrals: offered, kept for who was taken, lived in. Who has both counts once. */
const BEDDEN_STAND = `
create or replace function tns.bedden_stand(plekken text[], moment timestamptz)
  returns table (voorziening text, vergrendeld integer, bezet integer, vastgehouden integer, overloop integer)
  language sql stable security definer set search_path = pg_catalog as
  $$ with alles as (
       select b.voorziening, b.soort, b.bed is null as over from tns.bedbezetting b
        where b.voorziening = any (plekken) and b.tot is null and (b.vergrendeld_tot is null or b.vergrendeld_tot > moment)
       union all
       select v.voorziening, case when v.plek_tot is not null then 'vergrendeld' when v.gestart_op is null then 'vastgehouden'
                                  else 'bezet' end, false
         from tns.verwijzing v
        where v.voorziening = any (plekken) and v.plek_nummer is not null
          and not exists (select 1 from tns.bedbezetting b where b.voorziening = v.voorziening and b.bed = v.plek_nummer
                             and b.tot is null and (b.vergrendeld_tot is null or b.vergrendeld_tot > moment)))
     select a.voorziening, (count(*) filter (where a.soort = 'vergrendeld'))::integer,
       (count(*) filter (where a.soort = 'bezet'))::integer, (count(*) filter (where a.soort = 'vastgehouden'))::integer,
       (count(*) filter (where a.over))::integer
       from alles a where nullif(current_setting('tns.organisatie', true), '') is not null
      group by a.voorziening $$;
`;

/** Numbers that are not free for a client: of referrals and beds of others. One at a time per voorziening, together with beds. */
const PLEKKEN = `
create or replace function tns.plekken_bezet(welke text[], voor uuid, moment timestamptz)
  returns table (voorziening text, nummer integer)
  language sql stable security definer set search_path = pg_catalog set enable_seqscan = off as
  $$ select v.voorziening, v.plek_nummer from tns.verwijzing v
      where v.voorziening = any (welke) and v.plek_nummer is not null and v.dossier_id <> voor
     union
     select b.voorziening, b.bed from tns.bedbezetting b
      where b.voorziening = any (welke) and b.bed is not null and b.tot is null
        and (b.vergrendeld_tot is null or b.vergrendeld_tot > moment) and b.dossier_id <> voor
     order by 1, 2 $$;
comment on function tns.plekken_bezet(text[], uuid, timestamptz) is 'which numbers, never whose; the dossier itself is not in its own way';

create or replace function tns.kies_plek(plek text, capaciteit integer, z uuid, d uuid, moment timestamptz) returns integer
  language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare vrij integer;
begin
  if d::text is distinct from nullif(current_setting('tns.werk', true), '') then
    raise exception 'een plek wordt alleen gegeven in het werk aan een dossier' using errcode = 'TNS06';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.bed ' || plek, 0));
  select n into vrij from generate_series(1, capaciteit) n
   where not exists (select 1 from tns.verwijzing v where v.voorziening = plek and v.plek_nummer = n and v.id <> z)
     and not exists (select 1 from tns.bedbezetting b
                      where b.voorziening = plek and b.bed = n and b.tot is null and b.dossier_id <> d
                        and (b.vergrendeld_tot is null or b.vergrendeld_tot > moment))
   order by exists (select 1 from tns.bedbezetting b
       where b.voorziening = plek and b.bed = n and b.tot is null and b.dossier_id = d) desc, n limit 1;
  return vrij;
end $$;
`;

const RECHTEN = `
grant create on schema tns to tns_waker;
alter function tns.plekken_bezet(text[], uuid, timestamptz) owner to tns_waker;
alter function tns.kies_plek(text, integer, uuid, uuid, timestamptz) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.plekken_bezet(text[], uuid, timestamptz),
  tns.kies_plek(text, integer, uuid, uuid, timestamptz) from public;
grant execute on function tns.plekken_bezet(text[], uuid, timestamptz),
  tns.kies_plek(text, integer, uuid, uuid, timestamptz) to tns_app, tns_worker, tns_waker;
`;

/** A candidate is a person: veldwerk and a referral rely on one place of the year. */
const KANDIDAAT = `alter table tns.quotumplaats add column if not exists mede uuid[] not null default '{}'`;

/** What keeps somebody in shelter and an income would help with, as the benefit was told. */
const BLOKKADES = `alter table tns.uitkering add column if not exists uitstroom_blokkades text[] not null default '{}'`;
