import type { Opstelling } from '../../opstelling/opstelling.js';
import type { Huis, Vraag } from '../huis.js';

/** What a day of standstill did. */
export interface Stilstand {
  /** rungs and ends that came due while nothing ran */
  readonly verwacht: number;
  /** of those, what did not ring, rang twice, or did not say that it was late */
  readonly mis: readonly string[];
  /** clocks of which a rung rang before an earlier one */
  readonly doorElkaar: readonly string[];
  /** ms until everything had rung; undefined when it never had */
  readonly duurMs: number | undefined;
}

/** Who lets a day pass, and how patiently. */
interface StilstandOpties {
  readonly huis: Huis;
  readonly opstelling: Opstelling;
  readonly geduldMs: number;
}

/** A clock that came due: a rung of its ladder, or its end (no rung). */
interface Bel {
  readonly id: string;
  readonly trede: number | null;
  /** the end before which it rings, as the database writes it */
  readonly einde: string;
}

const DAG_MS = 24 * 60 * 60 * 1000;
/** Everything is down for so long, in ms; meanwhile the clock of the service goes a day further. */
const WEG_MS = 4_000;
const KIJK_MS = 250;

const NU = `(select clock_timestamp() + make_interval(secs => k.verschuiving_ms / 1000.0) from tns.klok k)`;
const LOOPT = 't.gestopt_op is null and t.vervalt_op is not null';
/** Every clock has its ladder: what is counted is what must ring. */
const ONGETELD = `select count(*)::int as n from tns.termijn t where ${LOOPT} and t.ladder_voor is distinct from t.vervalt_op`;
const RINKELT = `select t.id, t.trede, t.vervalt_op::text as einde from tns.termijn t where ${LOOPT} and t.trede_op <= ${NU}
  union all select t.id, null, t.vervalt_op::text from tns.termijn t where ${LOOPT} and t.gewekt_op is null and t.vervalt_op <= ${NU}`;
const ONGEHOORD = `select ((${ONGETELD}) + (select count(*) from (${RINKELT}) r))::int as n`;
/** A rung of a clock that was stopped by the end of another need not ring any more. */
const ZWEEG = `select v.id || ' trede ' || coalesce(v.trede::text, 'einde') as wat
  from jsonb_to_recordset($1::jsonb) v(id uuid, trede int, einde timestamptz) join tns.termijn t on t.id = v.id
 where t.gestopt_op is null and case when v.trede is null then t.gewekt_op is null
   else (select count(*) from tns.waarschuwing w where w.termijn_id = t.id and w.voor_einde = v.einde and w.trede = v.trede
           and w.te_laat_gehoord = (w.gemeld_op - w.gepland_op > interval '5 minutes') and w.gemeld_op - w.gepland_op < interval '26 hours') <> 1 end`;
const DOOR_ELKAAR = `select termijn_id::text as wat from (select termijn_id, trede, lag(trede) over (partition by termijn_id, voor_einde order by id) as vorige
  from tns.waarschuwing) w where vorige >= trede`;

/** Kills everything, throws away all that would wake a worker, lets a day pass, and waits until every clock has rung. */
export async function laatDagVoorbijgaan({ huis, opstelling, geduldMs }: StilstandOpties): Promise<Stilstand> {
  const { vraag, posten } = huis;
  await totNul(vraag, ONGETELD, geduldMs);
  await Promise.all(posten.map((post) => post.dood(WEG_MS)));
  await (opstelling.redis?.leeg() ?? vraag('truncate bullmq.job cascade'));
  await vraag('update tns.klok set verschuiving_ms = verschuiving_ms + $1', [DAG_MS]);
  const bellen = await vraag<Bel>(RINKELT);
  await Promise.all(posten.map((post) => post.hersteld()));
  const duurMs = await totNul(vraag, ONGEHOORD, geduldMs);
  const wat = async (sql: string, waarden: readonly unknown[] = []): Promise<string[]> =>
    (await vraag<{ wat: string }>(sql, waarden)).map((rij) => rij.wat);
  return {
    verwacht: bellen.length,
    mis: await wat(ZWEEG, [JSON.stringify(bellen)]),
    doorElkaar: await wat(DOOR_ELKAAR),
    duurMs,
  };
}

/** Waits until a count is zero. @returns how long it took, in ms; undefined when it never was */
async function totNul(vraag: Vraag, sql: string, geduldMs: number): Promise<number | undefined> {
  const begin = performance.now();
  while (performance.now() - begin < geduldMs) {
    const [rij] = await vraag<{ n: number }>(sql);
    if (rij?.n === 0) return performance.now() - begin;
    await new Promise((verder) => setTimeout(verder, KIJK_MS));
  }
  return undefined;
}
