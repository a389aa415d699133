import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deliveries are divided, claimed and written down several at a time, as sets (docs/besluiten/0041). Functions only: the version before
 * this one goes on with its own, and divides by the new one, which promises the same. Expand only.
 */
export class Afleverreeks1795392000026 implements MigrationInterface {
  name = 'Afleverreeks1795392000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERDEEL + LAAT_LOS + PAK + BOEK + VERDEEL_BRIEVEN + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** May an organisation know of an event: the rule of 0020. @param wie SQL of the code of the organisation; `z` is the zaak */
const magWeten = (wie: string): string => `(${wie} in (z.organisatie, z.inzender, z.verantwoordelijke)
    or exists (select from tns.betrokkenheid b where b.dossier_id = z.dossier_id and b.organisatie = ${wie} and b.tot is null
                 and b.aard <> 'ontvanger'))`;

/**
 * The id of a delivery follows from who gets it and what happened, as a UUID of version 8 (RFC 9562 section 5.8): a division that was lost
 * with the last moments of a crashed database comes back under the same `webhook-id`.
 */
const NUMMER = `overlay(overlay(md5(d.abonnement_id::text || d.id::text) placing '8' from 13) placing '8' from 17)::uuid`;

/**
 * As in 0020, but the first of a lane in which nothing waits is written as its head at once. Only when a row was there already, which
 * no path that takes the lock can bring about, the heads are looked for as before. What a dossier has is little: it is found
 * by the dossier and nothing else, so that no plan that was made on an empty table finds it by what the whole table shares.
 */
const VERDEEL = `
create or replace function tns.verdeel(welk uuid, nu_op timestamptz, welk_spoor text) returns setof uuid
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare vanaf bigint; einde bigint; bedoeld integer; geschreven integer; koppen uuid[]; bezet uuid[];
begin
  if not exists (select from tns.abonnement a where a.toestand <> 'beeindigd') then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || welk::text, 0));
  select coalesce(max(p.tot), 0) into vanaf from tns.afleverpeil p where p.dossier_id = welk;
  select coalesce(array_agg(o.abonnement_id), '{}') into bezet from tns.aflevering o
   where o.dossier_id = welk and o.toestand in ('wacht', 'bezig');
  with nieuw as materialized (
    select g.id, g.volgorde, g.zaak_id, g.soort, g.stap, g.moment from tns.gebeurtenis g where g.dossier_id = welk
  ), deel as materialized (
    select a.id as abonnement_id, a.organisatie, g.id, g.volgorde, g.zaak_id, g.soort, g.stap,
        row_number() over (partition by a.id order by g.volgorde) = 1 and a.id <> all (bezet) as kop
      from nieuw g join tns.zaak z on z.id = g.zaak_id
      join tns.abonnement a on a.toestand <> 'beeindigd' and a.gemaakt_op <= g.moment
     where g.volgorde > vanaf
       and (a.wachtrijen = '{}' or z.wachtrij = any (a.wachtrijen))
       and (a.soorten = '{}' or g.soort = any (a.soorten) or g.soort || '.' || g.stap = any (a.soorten))
       and ${magWeten('a.organisatie')}
  ), rijen as (
    insert into tns.aflevering (id, abonnement_id, organisatie, dossier_id, zaak_id, gebeurtenis_id, volgorde, soort, stap, toestand,
        pogingen, vroegst_op, spoor, gemaakt_op)
    select ${NUMMER}, d.abonnement_id, d.organisatie, welk, d.zaak_id, d.id, d.volgorde, d.soort, d.stap, 'wacht', 0,
        case when d.kop then nu_op end, welk_spoor, nu_op
      from deel d order by d.volgorde
    on conflict (abonnement_id, gebeurtenis_id) do nothing
    returning id, vroegst_op
  )
  select (select max(n.volgorde) from nieuw n), (select count(*) from deel), count(*), array_agg(r.id) filter (where r.vroegst_op is not null)
    into einde, bedoeld, geschreven, koppen from rijen r;
  if einde > vanaf then
    insert into tns.afleverpeil (dossier_id, tot) values (welk, einde) on conflict (dossier_id) do update set tot = excluded.tot;
  end if;
  if geschreven < bedoeld then
    return query select * from tns.baan_verder(welk, null, nu_op);
  end if;
  return query select unnest(koppen);
end $$;
`;

/**
 * `tns.pak_aflevering` for so many at once: the lock, the counting and the secrets are asked once for all of them. What the organisation may no longer see is let go and its lane goes on; when somebody is at that
 * lane or at a row it waits for the next time, since after the lanes of a series, which were locked in their order, nothing may be waited
 * for.
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
        select array_agg(encode(s.geheim, 'hex') order by s.gemaakt_op desc) into sleutels from tns.abonnement_geheim s
         where s.abonnement_id = welk and (s.geldig_tot is null or s.geldig_tot > moment);
      end if;
      return query
        with nu_bezig as (
          update tns.aflevering f set toestand = 'bezig', vroegst_op = null, bezig_tot = klaar_voor, pogingen = f.pogingen + 1,
              laatst_op = moment
           where f.id in (select y.id from tns.aflevering y where y.id = any (mogen) for update skip locked) and (f.toestand = 'wacht' and f.vroegst_op <= moment or f.toestand = 'bezig' and f.bezig_tot <= moment)
          returning f.id, f.dossier_id, f.pogingen, f.spoor, f.gebeurtenis_id
        )
        select jsonb_build_object('id', n.id, 'dossier_id', n.dossier_id, 'pogingen', n.pogingen, 'spoor', n.spoor),
            jsonb_build_object('id', a.id, 'doel', a.doel),
            jsonb_build_object('id', g.id, 'zaak_id', g.zaak_id, 'soort', g.soort, 'stap', g.stap, 'moment', g.moment), sleutels
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

/** What its organisation may no longer see goes nowhere. @returns nothing done, and false, when somebody is at its lane */
const LAAT_LOS = `
create or replace function tns.laat_aflevering_los(welke uuid, moment timestamptz) returns boolean
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare r tns.aflevering;
begin
  select f.* into r from tns.aflevering f where f.id = welke;
  if not pg_try_advisory_xact_lock(hashtextextended('tns.baan ' || r.dossier_id::text, 0)) then return false; end if;
  update tns.aflevering f set toestand = 'vervallen', vroegst_op = null, bezig_tot = null, laatste_fout = 'niet-meer-zichtbaar',
      klaar_op = moment where f.id = welke and f.toestand in ('wacht', 'bezig');
  perform tns.baan_verder(r.dossier_id, r.abonnement_id, moment);
  return true;
end $$;
comment on function tns.laat_aflevering_los(uuid, timestamptz) is 'under the lock of tns.ontvanger: a delivery that may not be sent any more lapses';
`;

/**
 * `tns.boek_aflevering` for a series of one receiver: its lanes are locked in their order, and then each of its tables is written once. A series that holds a
 * success ends a row of failures; "gone" ends the subscription as in 0020. A lane has one head after it: what failed gives way to something
 * older that was sent again meanwhile.
 */
const BOEK = `
create or replace function tns.boek_afleveringen(welk uuid, moment timestamptz, uitkomsten jsonb) returns void
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare dossiers uuid[]; gelukt integer; mislukt integer; fout_nu text; rust timestamptz; is_weg boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('tns.ontvanger ' || welk::text, 0));
  perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || x.dossier::text, 0))
     from (select distinct u.dossier from jsonb_to_recordset(uitkomsten) as u (dossier uuid) order by u.dossier) x;
  with geboekt as (
    update tns.aflevering f set bezig_tot = null, laatste_status = u.status, laatste_fout = u.fout,
        toestand = case u.soort when 'gelukt' then 'afgeleverd' when 'mislukt' then 'wacht' when 'dood' then 'dood' else 'vervallen' end,
        vroegst_op = case when u.soort = 'mislukt' then u.weer_op end,
        klaar_op = case when u.soort <> 'mislukt' then moment end
      from jsonb_to_recordset(uitkomsten) as u (id uuid, poging integer, soort text, status integer, fout text, weer_op timestamptz,
             rust_tot timestamptz)
     where f.id = u.id and f.toestand = 'bezig' and (f.pogingen = u.poging or u.soort = 'gelukt')
    returning f.dossier_id, u.soort, u.fout, u.rust_tot
  )
  select array_agg(distinct g.dossier_id), count(*) filter (where g.soort = 'gelukt'), count(*) filter (where g.soort <> 'gelukt'),
      max(g.fout), max(g.rust_tot), coalesce(bool_or(g.soort = 'weg'), false)
    into dossiers, gelukt, mislukt, fout_nu, rust, is_weg from geboekt g;
  if dossiers is null then return; end if;
  insert into tns.abonnement_stand as s (abonnement_id, organisatie, laatst_gelukt_op, laatst_mislukt_op, mislukt_op_rij, laatste_fout, rust_tot)
  select b.id, b.organisatie, case when gelukt > 0 then moment end, case when mislukt > 0 then moment end,
      case when gelukt > 0 then 0 else mislukt end, fout_nu, rust
    from tns.abonnement b where b.id = welk
  on conflict (abonnement_id) do update set laatst_gelukt_op = coalesce(excluded.laatst_gelukt_op, s.laatst_gelukt_op),
      laatst_mislukt_op = coalesce(excluded.laatst_mislukt_op, s.laatst_mislukt_op),
      mislukt_op_rij = case when gelukt > 0 then 0 else s.mislukt_op_rij + mislukt end,
      laatste_fout = coalesce(excluded.laatste_fout, s.laatste_fout), rust_tot = greatest(excluded.rust_tot, s.rust_tot);
  if is_weg then
    update tns.abonnement b set toestand = 'beeindigd', reden = 'ontvanger-weg', beeindigd_op = moment, gewijzigd_op = moment,
        versie = b.versie + 1 where b.id = welk and b.toestand <> 'beeindigd';
    update tns.aflevering f set toestand = 'vervallen', vroegst_op = null, klaar_op = moment, laatste_fout = 'abonnement-beeindigd'
     where f.abonnement_id = welk and f.toestand = 'wacht';
    return;
  end if;
  with baan as materialized (
    select a.* from tns.aflevering a where a.dossier_id = any (dossiers) and a.toestand in ('wacht', 'bezig')
  ), kop as materialized (
    select distinct on (b.dossier_id) b.id, b.dossier_id from baan b where b.abonnement_id = welk
     order by b.dossier_id, (b.toestand = 'bezig') desc, b.volgorde
  )
  update tns.aflevering h set vroegst_op = case when h.id = k.id then moment end
    from baan b join kop k on k.dossier_id = b.dossier_id
   where h.id = b.id and b.abonnement_id = welk and b.toestand = 'wacht' and (b.id = k.id) = (b.vroegst_op is null);
end $$;
`;

/**
 * Divides the dossiers that letters are about, but for those at which somebody else is at this moment: what that one does not see is
 * for the round, so nobody waits here for another's commit. Then claims what may be called of each receiver whom nobody else is at; for the
 * others it only says that there is something.
 */
const VERDEEL_BRIEVEN = `
create or replace function tns.verdeel_brieven(brieven uuid[], nu_op timestamptz, klaar_voor timestamptz, tegelijk integer)
  returns table (welk uuid, aflevering jsonb, abonnement jsonb, gebeurtenis jsonb, geheimen text[])
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare brief record; een uuid; koppen uuid[] := '{}';
begin
  if not exists (select from tns.abonnement a where a.toestand <> 'beeindigd') then return; end if;
  for brief in
    select distinct on (o.dossier_id) o.dossier_id, o.spoor from tns.outbox o where o.id = any (brieven) order by o.dossier_id, o.volgorde
  loop
    continue when not pg_try_advisory_xact_lock(hashtextextended('tns.baan ' || brief.dossier_id::text, 0));
    koppen := koppen || array(select tns.verdeel(brief.dossier_id, nu_op, brief.spoor));
  end loop;
  for een in
    select distinct f.abonnement_id from tns.aflevering f join tns.abonnement a on a.id = f.abonnement_id
     where f.id = any (koppen) and a.toestand = 'actief' order by 1
  loop
    if pg_try_advisory_xact_lock(hashtextextended('tns.ontvanger ' || een::text, 0)) then
      return query select een, p.* from tns.pak_afleveringen(een, nu_op, klaar_voor, tegelijk, tegelijk) p;
      continue when found;
    end if;
    return query select een, null::jsonb, null::jsonb, null::jsonb, null::text[];
  end loop;
end $$;
comment on function tns.verdeel_brieven(uuid[], timestamptz, timestamptz, integer) is
  'tns.verdeel for the dossiers of letters and tns.pak_afleveringen for their receivers, where nobody else is at it';
`;

const NIEUW = `tns.verdeel_brieven(uuid[], timestamptz, timestamptz, integer), tns.laat_aflevering_los(uuid, timestamptz),
  tns.pak_afleveringen(uuid, timestamptz, timestamptz, integer, integer), tns.boek_afleveringen(uuid, timestamptz, jsonb)`;

const RECHTEN = `
revoke execute on function ${NIEUW} from public;
grant execute on function ${NIEUW} to tns_worker;
`;
