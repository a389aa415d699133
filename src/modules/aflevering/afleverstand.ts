import type { InTransactie } from '../../platform/outbox/index.js';

/** Deliveries of one organisation are counted up to here; who has more knows enough. */
const TEL_TOT = 10_000;

/** How deliveries stand over the whole house, without saying of what. */
export interface Afleverstand {
  /** not delivered yet, and not dead */
  readonly wachtend: number;
  /** age in seconds of the oldest that could go first in its lane; 0 without */
  readonly oudsteSeconden: number;
  /** how long in seconds the one that may be called now has waited for its call; 0 without */
  readonly ongeroepenSeconden: number;
  /** dead ones that wait for a person, by code of the organisation; only who has any */
  readonly dood: Readonly<Record<string, number>>;
}

const VRAAG = `select coalesce(sum(t.wachtend), 0)::int as wachtend,
    coalesce(extract(epoch from $1::timestamptz - min(t.oudste)), 0)::float8 as oudste,
    coalesce(extract(epoch from $1::timestamptz - min(t.rijp)), 0)::float8 as rijp,
    coalesce(jsonb_object_agg(t.organisatie, t.dood) filter (where t.dood > 0), '{}') as dood
  from (
    select a.organisatie, sum(w.aantal) as wachtend, min(k.oudste) filter (where a.toestand = 'actief') as oudste,
        min(k.rijp) filter (where a.toestand = 'actief' and (s.rust_tot is null or s.rust_tot <= $1)) as rijp, sum(d.aantal) as dood
      from tns.abonnement a left join tns.abonnement_stand s on s.abonnement_id = a.id
      cross join lateral (select count(*) as aantal from (select from tns.aflevering f
         where f.abonnement_id = a.id and f.toestand in ('wacht', 'bezig') limit ${TEL_TOT}) x) w
      cross join lateral (select count(*) as aantal from (select from tns.aflevering f
         where f.abonnement_id = a.id and f.toestand = 'dood' limit ${TEL_TOT}) x) d
      cross join lateral (select min(x.gemaakt_op) as oudste, min(x.vroegst_op) filter (where x.vroegst_op <= $1) as rijp
         from (select f.gemaakt_op, f.vroegst_op from tns.aflevering f
           where f.abonnement_id = a.id and f.toestand = 'wacht' and f.vroegst_op is not null limit ${TEL_TOT}) x) k
     group by a.organisatie) t`;

/**
 * How deliveries stand. Reads everything that waits, so do not ask it more than every few seconds.
 * @param db as tns_worker: the app role sees only its own organisation
 */
export async function afleverstand(db: InTransactie, nu: Date): Promise<Afleverstand> {
  const { rows } = (await db.query(VRAAG, [nu])) as { rows: Rij[] }; // a pg client answers so, and the columns are the fields
  const [{ wachtend, oudste, rijp, dood } = { wachtend: 0, oudste: 0, rijp: 0, dood: {} }] = rows;
  return { wachtend, oudsteSeconden: oudste, ongeroepenSeconden: rijp, dood };
}

interface Rij {
  readonly wachtend: number;
  readonly oudste: number;
  readonly rijp: number;
  readonly dood: Readonly<Record<string, number>>;
}
