/**
 * Days of queues that a night must compare and did not yet, the oldest first: of which a list was given since, of which something
 * differed, or on which somebody was offered work and no receipt followed.
 *
 * $1 night, $2 when it began, $3 from when work is looked at, $4 before when it must have a receipt
 */
export const RIJP = `select t.wachtrij, t.dag::text as dag, t.organisatie from (
    select a.wachtrij, a.dag, a.organisatie from tns.aansluiting a
     where a.gegeven_op < $2 and (a.vergeleken_op is null or a.gegeven_op > a.vergeleken_op)
    union
    select v.wachtrij, v.dag, v.organisatie from tns.aansluitverschil v where v.opgelost_op is null and v.sinds < $2
    union
    select o.naar_wachtrij, (z.aangemaakt_op at time zone 'Europe/Amsterdam')::date, o.naar
      from tns.zaak z join tns.overdracht o on o.id = z.id
     where z.soort = 'overdracht' and z.aangemaakt_op >= $3 and z.aangemaakt_op < $4
       and not exists (select from tns.ontvangstbewijs b where b.overdracht_id = o.id)) t
  where t.dag < $1::date and not exists (select from tns.aansluitnacht n
    where n.nacht = $1::date and n.dag = t.dag and n.wachtrij = t.wachtrij and n.organisatie = t.organisatie)
  order by t.dag, t.wachtrij, t.organisatie`;

/**
 * What differs on one day of a queue: keeps what is new, says of what was there that it still is, and of what is gone that it is.
 * A receipt of ours may stand in a list of any day: around midnight the two sides need not agree on the day.
 *
 * $1 queue, $2 day, $3 organisation, $4 and $5 begin and end of the day, $6 now, $7 before when work must have a receipt
 */
export const VERGELIJK = `with ons as (
    select b.overdracht_id, b.nummer from tns.ontvangstbewijs b join tns.overdracht o on o.id = b.overdracht_id
     where b.organisatie = $3 and o.naar_wachtrij = $1 and b.ontvangen_op >= $4 and b.ontvangen_op < $5),
  hun as (
    select r.overdracht_id, r.nummer, b.nummer as ons from tns.aansluitregel r
      left join (tns.ontvangstbewijs b join tns.overdracht o on o.id = b.overdracht_id and o.naar_wachtrij = $1)
        on b.overdracht_id = r.overdracht_id and b.organisatie = r.organisatie
     where r.wachtrij = $1 and r.dag = $2::date and r.organisatie = $3),
  gevonden as materialized (
    select 'alleen-hier' as soort, overdracht_id, nummer as ons, null::bigint as hun from ons
     where exists (select from tns.aansluiting a where a.wachtrij = $1 and a.dag = $2::date and a.organisatie = $3)
       and not exists (select from tns.aansluitregel r where r.wachtrij = $1 and r.overdracht_id = ons.overdracht_id)
    union all
    select 'alleen-daar', overdracht_id, null, nummer from hun where ons is null
    union all
    select 'ander-nummer', overdracht_id, ons, nummer from hun where ons <> nummer
    union all
    select 'zonder-bewijs', o.id, null, null from tns.zaak z join tns.overdracht o on o.id = z.id
     where z.soort = 'overdracht' and o.naar = $3 and o.naar_wachtrij = $1
       and z.aangemaakt_op >= $4 and z.aangemaakt_op < least($5::timestamptz, $7::timestamptz)
       and not exists (select from tns.ontvangstbewijs b where b.overdracht_id = o.id)),
  weg as (
    update tns.aansluitverschil v set opgelost_op = $6
     where v.wachtrij = $1 and v.dag = $2::date and v.organisatie = $3 and v.opgelost_op is null
       and not exists (select from gevonden g where g.soort = v.soort and g.overdracht_id = v.overdracht_id))
  insert into tns.aansluitverschil (id, organisatie, wachtrij, dag, soort, overdracht_id, ons_nummer, hun_nummer, sinds, gezien_op)
  select gen_random_uuid(), $3, $1, $2::date, g.soort, g.overdracht_id, g.ons, g.hun, $6, $6 from gevonden g
  on conflict (wachtrij, dag, organisatie, soort, overdracht_id) where opgelost_op is null
    do update set gezien_op = excluded.gezien_op, ons_nummer = excluded.ons_nummer, hun_nummer = excluded.hun_nummer`;

/** Lists too old to be replaced go when nothing of their queue differs; what differed stays. $1 the first day that is kept */
export const RUIM_OP = [
  'delete from tns.aansluitnacht where nacht < $1::date',
  `delete from tns.aansluiting a where a.dag < $1::date and a.vergeleken_op is not null and not exists (
     select from tns.aansluitverschil v where v.wachtrij = a.wachtrij and v.opgelost_op is null)`,
] as const;
