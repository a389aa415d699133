import type { Wie } from '../../kern/wie.js';
import { eindeVanVandaag, EIGEN_WACHTRIJEN, type Vraag } from './werkvoorraad.vraag.js';

/** Counted exactly up to here; beyond it a page says "more than", so that the answer costs the same at any size. */
export const HOOGSTENS_GETELD = 1000;

/**
 * Said before and after the question. The planner takes a queue for smaller than it is, since it does not know that a queue has
 * one organisation, and would then read all of it and sort; without a bitmap it follows the order of the index and stops in time.
 */
export const VOLG_DE_INDEX = 'set local enable_bitmapscan = off';
export const PLAN_WEER_VRIJ = 'set local enable_bitmapscan to default';

/** Work of the queue that `bron` names ($1 organisation); in the words of the partial indexes. */
function hier(bron: 'rij' | 'v'): string {
  return `z.open and z.organisatie = $1 and z.wachtrij is not null and z.wachtrij = ${bron}.wachtrij`;
}

/** The most urgent, one more than is counted ($4). */
const BEGIN = `order by z.urgentie_op, z.id limit $4`;

/**
 * Per queue three scans of an index that stop in time: the most urgent work, from which comes nearly everything; what is due
 * today, which may lie behind all that is late; and what nobody has. Row-level security looks at each row itself, so a count of
 * all of it would read all of it (docs/besluiten/0019).
 */
const STAND = `${EIGEN_WACHTRIJEN}, venster as materialized (
    select z.* from rij cross join lateral (
      select z.wachtrij, z.behandelaar, z.urgentie_op, z.aangemaakt_op from tns.zaak z where ${hier('rij')} ${BEGIN}) z
  )
  select v.wachtrij, v.behandelaar, grouping(v.behandelaar) = 1 as totaal, count(*)::int as open,
         count(*) filter (where v.urgentie_op <= $2::timestamptz)::int as "teLaat", min(v.aangemaakt_op) as oudste,
         case grouping(v.behandelaar) when 1 then (select count(*) from (
           select 1 from tns.zaak z where ${hier('v')}
              and z.urgentie_op > $2::timestamptz and z.urgentie_op <= $3::timestamptz ${BEGIN}) d) end::int as vandaag,
         case grouping(v.behandelaar) when 1 then (select count(*) from (
           select 1 from tns.zaak z where ${hier('v')}
              and z.behandelaar is null ${BEGIN}) f) end::int as vrij
    from venster v group by grouping sets ((v.wachtrij), (v.wachtrij, v.behandelaar))
   order by v.wachtrij, totaal desc, open desc, v.behandelaar`;

/** How every queue of an organisation stands, in one query. */
export function maakStandvraag(door: Pick<Wie, 'organisatie'>, nu: Date): Vraag {
  return {
    sql: STAND,
    parameters: [door.organisatie, nu.toISOString(), eindeVanVandaag(nu), HOOGSTENS_GETELD + 1],
  };
}
