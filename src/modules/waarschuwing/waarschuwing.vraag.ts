import type { Wie } from '../../kern/wie.js';
import type { WaarschuwingenQuery } from './waarschuwing.dto.js';

/** One page to ask for: the filters, who asks, and the sort values of the last row seen. */
export interface Waarschuwingenblad {
  readonly filters: Pick<WaarschuwingenQuery, 'limit' | 'mijn' | 'open'>;
  readonly door: Pick<Wie, 'id' | 'organisatie' | 'rol'>;
  readonly na?: { readonly open: boolean; readonly gemeldOp: string; readonly id: string } | undefined;
}

/** Before the first row of all: open ones come first, the newest in front. */
const BEGIN = { open: true, gemeldOp: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** Every filter narrows the scan of an index; the text is put together from constants only. */
function grenzen({ open }: Waarschuwingenblad['filters']): string {
  return `w.organisatie = $1${open === true ? ' and w.open' : ''} and (w.open, w.gemeld_op, w.id) < ($2::boolean, $3::timestamptz, $4::uuid)`;
}

const VOLGORDE = 'open desc, gemeld_op desc, id desc limit $5';

/** What is for me: as a person, by my role, and for all of us. One ordered scan of each, merged. */
const ADRESSEN = `(values ('persoon ' || $6::text), ('rol ' || $7::text), ('allen')) a (adres)`;

/** What every warning shows, from one that is called `b`. */
const WEERGAVE = `b.*, t.soort as termijn, z.soort as zaaksoort, z.nummer, z.dossier_kenmerk as kenmerk
  from bladzijde b join tns.termijn t on t.id = b.termijn_id join tns.zaak z on z.id = b.zaak_id`;

/** The one query of the list: one row more than the page, so that no count is needed. */
export function maakWaarschuwingenvraag({ filters, door, na = BEGIN }: Waarschuwingenblad): {
  readonly sql: string;
  readonly parameters: readonly unknown[];
} {
  const mijn = filters.mijn === true;
  const bron = mijn
    ? `select r.* from ${ADRESSEN} cross join lateral (
         select w.* from tns.waarschuwing w where w.adres = a.adres and ${grenzen(filters)} order by ${VOLGORDE}) r`
    : `select w.* from tns.waarschuwing w where ${grenzen(filters)}`;
  return {
    sql: `with bladzijde as materialized (${bron} order by ${VOLGORDE}) select ${WEERGAVE}
  order by b.open desc, b.gemeld_op desc, b.id desc`,
    parameters: [
      door.organisatie,
      na.open,
      na.gemeldOp,
      na.id,
      filters.limit + 1,
      ...(mijn ? [door.id, door.rol] : []),
    ],
  };
}

/** One warning that is addressed to this organisation. */
export const EEN_WAARSCHUWING = `with bladzijde as (select w.* from tns.waarschuwing w where w.id = $1 and w.organisatie = $2) select ${WEERGAVE}`;

/** All of one clock, in the order in which they rang, whoever they were for. */
export const VAN_KLOK = `with bladzijde as (select w.* from tns.waarschuwing w where w.termijn_id = $1) select ${WEERGAVE} order by b.gemeld_op, b.id`;

/** How many that are for me are open, up to $4. The worker asks too, so the rule of the database is said here as well (migration 0019). */
export const TEL_OPEN = `select count(*)::int as aantal from (values ('persoon ' || $2::text), ('rol ' || $3::text), ('allen')) a (adres)
  cross join lateral (select 1 from tns.waarschuwing w where w.adres = a.adres and w.organisatie = $1 and w.open
    and (tns.ziet_dossier(w.dossier_id) or tns.ziet_zaak(w.zaak_id)) limit $4) r`;
