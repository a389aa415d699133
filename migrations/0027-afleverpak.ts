import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claiming deliveries takes as long whether ten wait or ten thousand (docs/besluiten/0041). Functions only: expand only. */
export class Afleverpak1795395600027 implements MigrationInterface {
  name = 'Afleverpak1795395600027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAK + VERDEEL_BRIEVEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** May an organisation know of an event: the rule of 0020. @param wie SQL of the code of the organisation; `z` is the zaak */
const magWeten = (wie: string): string => `(${wie} in (z.organisatie, z.inzender, z.verantwoordelijke)
    or exists (select from tns.betrokkenheid b where b.dossier_id = z.dossier_id and b.organisatie = ${wie} and b.tot is null
                 and b.aard <> 'ontvanger'))`;

/** The columns of a claimed delivery: `n` is its row, `a` its subscription, `g` what happened. */
const AFLEVERING = `jsonb_build_object('id', n.id, 'dossier_id', n.dossier_id, 'pogingen', n.pogingen, 'spoor', n.spoor)`;
const ABONNEMENT = `jsonb_build_object('id', a.id, 'doel', a.doel)`;
const GEBEURTENIS = `jsonb_build_object('id', g.id, 'zaak_id', g.zaak_id, 'soort', g.soort, 'stap', g.stap, 'moment', g.moment)`;
/** The secrets that sign now, newest first. */
const GEHEIMEN = (welk: string, moment: string): string =>
  `(select array_agg(encode(s.geheim, 'hex') order by s.gemaakt_op desc) from tns.abonnement_geheim s
     where s.abonnement_id = ${welk} and (s.geldig_tot is null or s.geldig_tot > ${moment}))`;

/**
 * As in 0026, but the rows are found by their id and nothing else, and judged when they are locked: asked for both at once PostgreSQL looked
 * for each of them in all that waits, so that a long queue took longer per delivery.
 */
const PAK = `
create or replace function tns.pak_afleveringen(welk uuid, moment timestamptz, klaar_voor timestamptz, tegelijk integer, hoogstens integer)
  returns table (aflevering jsonb, abonnement jsonb, gebeurtenis jsonb, geheimen text[])
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare a tns.abonnement; ruimte integer; gepakt integer; sleutels text[]; mogen uuid[]; weg uuid[]; losgelaten boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('tns.ontvanger ' || welk::text, 0));
  select b.* into a from tns.abonnement b where b.id = welk;
  if a.id is null or a.toestand <> 'actief'
     or exists (select from tns.abonnement_stand s where s.abonnement_id = welk and s.rust_tot > moment) then return; end if;
  select least(hoogstens, tegelijk - count(*)) into ruimte
    from tns.aflevering f where f.abonnement_id = welk and f.toestand = 'bezig' and f.bezig_tot > moment;
  while ruimte > 0 loop
    select array_agg(r.id) filter (where r.ziet), array_agg(r.id order by r.dossier_id) filter (where not r.ziet) into mogen, weg
      from (select x.id, x.dossier_id, ${magWeten('a.organisatie')} as ziet
              from ((select 0 as rang, f.bezig_tot as op, f.volgorde, f.id, f.dossier_id, f.zaak_id from tns.aflevering f
                      where f.abonnement_id = welk and f.toestand = 'bezig' and f.bezig_tot <= moment order by f.bezig_tot limit ruimte)
                    union all
                    (select 1, f.vroegst_op, f.volgorde, f.id, f.dossier_id, f.zaak_id from tns.aflevering f
                      where f.abonnement_id = welk and f.toestand = 'wacht' and (f.pogingen > 0) = false and f.vroegst_op <= moment
                      order by f.vroegst_op, f.volgorde limit ruimte)
                    union all
                    (select 2, f.vroegst_op, f.volgorde, f.id, f.dossier_id, f.zaak_id from tns.aflevering f
                      where f.abonnement_id = welk and f.toestand = 'wacht' and (f.pogingen > 0) = true and f.vroegst_op <= moment
                      order by f.vroegst_op, f.volgorde limit ruimte)
                    order by rang, op, volgorde limit ruimte) x
              join tns.zaak z on z.id = x.zaak_id) r;
    exit when mogen is null and weg is null;
    if mogen is not null then
      if sleutels is null then
        sleutels := ${GEHEIMEN('welk', 'moment')};
      end if;
      return query
        with vast as materialized (
          select y.id, y.toestand, y.vroegst_op, y.bezig_tot from tns.aflevering y where y.id = any (mogen) for update skip locked
        ), vrij as materialized (
          select v.id from vast v where v.toestand = 'wacht' and v.vroegst_op <= moment or v.toestand = 'bezig' and v.bezig_tot <= moment
        ), nu_bezig as (
          update tns.aflevering f set toestand = 'bezig', vroegst_op = null, bezig_tot = klaar_voor, pogingen = f.pogingen + 1,
              laatst_op = moment
            from vrij where f.id = vrij.id
          returning f.id, f.dossier_id, f.pogingen, f.spoor, f.gebeurtenis_id
        )
        select ${AFLEVERING}, ${ABONNEMENT}, ${GEBEURTENIS}, sleutels
          from nu_bezig n join tns.gebeurtenis g on g.id = n.gebeurtenis_id;
      get diagnostics gepakt = row_count;
      ruimte := ruimte - gepakt;
    end if;
    exit when weg is null;
    losgelaten := false;
    for een in 1 .. cardinality(weg) loop
      losgelaten := tns.laat_aflevering_los(weg[een], moment) or losgelaten;
    end loop;
    exit when not losgelaten;
  end loop;
end $$;
`;

/**
 * As in 0026, but who has nothing else waiting, and room, gets what is new at once: all those receivers in one statement. What was divided
 * just now was judged just now, so only the others are asked anew.
 */
const VERDEEL_BRIEVEN = `
create or replace function tns.verdeel_brieven(brieven uuid[], nu_op timestamptz, klaar_voor timestamptz, tegelijk integer)
  returns table (welk uuid, aflevering jsonb, abonnement jsonb, gebeurtenis jsonb, geheimen text[])
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare brief record; een uuid; koppen uuid[] := '{}'; vrij uuid[]; bezet uuid[]; vlot uuid[];
begin
  if not exists (select from tns.abonnement a where a.toestand <> 'beeindigd') then return; end if;
  for brief in
    select distinct on (o.dossier_id) o.dossier_id, o.spoor from tns.outbox o where o.id = any (brieven) order by o.dossier_id, o.volgorde
  loop
    continue when not pg_try_advisory_xact_lock(hashtextextended('tns.baan ' || brief.dossier_id::text, 0));
    koppen := koppen || array(select tns.verdeel(brief.dossier_id, nu_op, brief.spoor));
  end loop;
  if koppen = '{}' then return; end if;
  select array_agg(x.id) filter (where x.vast), array_agg(x.id) filter (where not x.vast) into vrij, bezet
    from (select k.id, pg_try_advisory_xact_lock(hashtextextended('tns.ontvanger ' || k.id::text, 0)) as vast
            from (select distinct f.abonnement_id as id from tns.aflevering f join tns.abonnement a on a.id = f.abonnement_id
                   where f.id = any (koppen) and a.toestand = 'actief' order by 1 offset 0) k) x;
  select array_agg(v.id) into vlot from unnest(vrij) v (id)
   where exists (select from tns.abonnement a where a.id = v.id and a.toestand = 'actief')
     and not exists (select from tns.abonnement_stand s where s.abonnement_id = v.id and s.rust_tot > nu_op)
     and not exists (select from tns.aflevering f where f.abonnement_id = v.id and f.toestand = 'wacht' and f.vroegst_op <= nu_op
                        and f.id <> all (koppen))
     and tegelijk >= (select count(*) from tns.aflevering f where f.abonnement_id = v.id and f.toestand = 'bezig')
                   + (select count(*) from tns.aflevering f where f.id = any (koppen) and f.abonnement_id = v.id);
  if vlot is not null then
    return query
      with nieuw as materialized (
        select y.id from (select x.id, x.abonnement_id from tns.aflevering x where x.id = any (koppen) offset 0) y where y.abonnement_id = any (vlot)
      ), nu_bezig as (
        update tns.aflevering f set toestand = 'bezig', vroegst_op = null, bezig_tot = klaar_voor, pogingen = f.pogingen + 1, laatst_op = nu_op
          from nieuw where f.id = nieuw.id
        returning f.id, f.abonnement_id, f.dossier_id, f.pogingen, f.spoor, f.gebeurtenis_id
      )
      select a.id, ${AFLEVERING}, ${ABONNEMENT}, ${GEBEURTENIS}, ${GEHEIMEN('a.id', 'nu_op')}
        from nu_bezig n join tns.gebeurtenis g on g.id = n.gebeurtenis_id join tns.abonnement a on a.id = n.abonnement_id;
  end if;
  foreach een in array coalesce(vrij, '{}') loop
    continue when een = any (vlot);
    return query select een, p.* from tns.pak_afleveringen(een, nu_op, klaar_voor, tegelijk, tegelijk) p;
    if not found then bezet := bezet || een; end if;
  end loop;
  return query select b, null::jsonb, null::jsonb, null::jsonb, null::text[] from unnest(bezet) b;
end $$;
`;
