import { beginVanDag, dagInAmsterdam, leesDag } from '../../kern/dag.js';
import type { Wie } from '../../kern/wie.js';
import type { Klokstatus, Termijnstatus, WerkvoorraadQuery } from './werkvoorraad.dto.js';

/** One page to ask for: the filters, who asks, the one `nu`, and the sort values of the last row seen. */
export interface Bladzijde {
  readonly filters: Pick<
    WerkvoorraadQuery,
    'limit' | 'wachtrij' | 'soort' | 'status' | 'termijnstatus' | 'vervaltVoor' | 'mijn' | 'vrij'
  >;
  readonly door: Pick<Wie, 'id' | 'organisatie'>;
  readonly nu: Date;
  readonly na?: { readonly urgentieOp: string; readonly id: string } | undefined;
}

/** A query with its parameters; the text is put together from constants only. */
export interface Vraag {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const LAAGSTE_ID = '00000000-0000-0000-0000-000000000000';
const HOOGSTE_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The `urgentie_op` of a zaak of which every clock is paused; it sorts last (floor 2, `NOOIT`). */
const NOOIT = '9999-12-31T00:00:00.000Z';
/** The last millisecond before it: moments are kept to the millisecond. */
const VOOR_NOOIT = '9999-12-30T23:59:59.999Z';
const VANAF_BEGIN = '-infinity';

/**
 * Status and end are both limits on the one sorted column, so every filter on time narrows the scan of the index. What is
 * free is asked in so many words, since it has an index of its own.
 */
function grenzen(vrij: boolean): string {
  return `z.open and z.organisatie = $1
      and (z.urgentie_op, z.id) > ($2::timestamptz, $3::uuid) and z.urgentie_op <= $4::timestamptz
      and ($5::text is null or z.soort = $5)${vrij ? ' and z.behandelaar is null' : ''}`;
}

/**
 * The queues in which anything of this organisation lies, found by skipping through the index. From the work itself and
 * not from the reference data: work in a queue that has ended must be found too.
 */
export const EIGEN_WACHTRIJEN = `with recursive eigen (wachtrij) as (
    select (select z.wachtrij from tns.zaak z where z.open and z.wachtrij is not null and z.organisatie = $1
             order by z.wachtrij limit 1)
    union all
    select (select z.wachtrij from tns.zaak z where z.open and z.wachtrij is not null and z.organisatie = $1
               and z.wachtrij > e.wachtrij order by z.wachtrij limit 1)
      from eigen e where e.wachtrij is not null
  ), rij (wachtrij) as (select wachtrij from eigen where wachtrij is not null)`;

const GENOEMDE_WACHTRIJEN = `with rij (wachtrij) as (select distinct unnest($7::text[]))`;

/** One ordered scan per queue, merged: `wachtrij = any(…)` would read and sort all of them. */
function perWachtrij(vrij: boolean): string {
  return `bladzijde as materialized (
    select r.* from rij cross join lateral (
      select z.* from tns.zaak z
       where z.wachtrij is not null and z.wachtrij = rij.wachtrij and ${grenzen(vrij)}
       order by z.urgentie_op, z.id limit $6) r
     order by r.urgentie_op, r.id limit $6
  )`;
}

/** Everything I handle, in a queue or not. */
const WAT_IK_BEHANDEL = `with bladzijde as materialized (
    select z.* from tns.zaak z
     where z.behandelaar = $8 and ($7::text[] is null or z.wachtrij = any ($7)) and ${grenzen(false)}
     order by z.urgentie_op, z.id limit $6
  )`;

/** Everything stands on the spine, also what is the dossier's: no row of the page is looked up elsewhere. */
const WEERGAVE = `select b.id, b.dossier_id as "dossierId", b.soort, b.nummer, b.toestand, b.toestand_sinds as "toestandSinds",
    b.versie, b.inzender, b.wachtrij, b.taak, b.behandelaar, b.prioriteit, b.urgentie_op as "urgentieOp",
    b.dossier_kenmerk as kenmerk, b.dossier_groep as groep, b.dossier_veiligheidsrisico as veiligheidsrisico
  from bladzijde b order by b.urgentie_op, b.id`;

/** The one query of the werkvoorraad: one row more than the page, so that no count is needed. */
export function maakVraag({ filters, door, nu, na }: Bladzijde): Vraag {
  const { van, tot } = venster(filters, nu);
  const begin =
    na !== undefined && na.urgentieOp > van
      ? na
      : { urgentieOp: van, id: van === VANAF_BEGIN ? LAAGSTE_ID : HOOGSTE_ID };
  const { kop, parameters } = bron(filters, door);
  return {
    sql: `${kop}\n${WEERGAVE}`,
    parameters: [
      door.organisatie,
      begin.urgentieOp,
      begin.id,
      tot,
      filters.soort ?? null,
      filters.limit + 1,
      ...parameters,
    ],
  };
}

/** Where the page comes from, with the parameters from $7 on. */
function bron(
  { mijn, wachtrij, vrij }: Bladzijde['filters'],
  door: Bladzijde['door'],
): { kop: string; parameters: unknown[] } {
  if (mijn === true) return { kop: WAT_IK_BEHANDEL, parameters: [wachtrij ?? null, door.id] };
  if (wachtrij === undefined) return { kop: `${EIGEN_WACHTRIJEN}, ${perWachtrij(vrij === true)}`, parameters: [] };
  return { kop: `${GENOEMDE_WACHTRIJEN}, ${perWachtrij(vrij === true)}`, parameters: [wachtrij] };
}

/** How the first clock stands at `nu`; its end is exclusive, so at that very moment it is too late. */
export function klokstatus(urgentieOp: Date, nu: Date): Klokstatus {
  const moment = urgentieOp.toISOString();
  if (moment === NOOIT) return 'opgeschort';
  if (urgentieOp <= nu) return 'te-laat';
  return moment <= eindeVanVandaag(nu) ? 'vandaag' : 'loopt';
}

/** `urgentie_op` after `van` and up to and including `tot`, as text that sorts like the moments do. */
function venster({ status, termijnstatus, vervaltVoor }: Bladzijde['filters'], nu: Date): Venster {
  const [een, ander] = [vensterVan(status, nu), vensterVan(termijnstatus, nu)];
  const van = een.van === VANAF_BEGIN || (ander.van !== VANAF_BEGIN && ander.van > een.van) ? ander.van : een.van;
  const tot = een.tot < ander.tot ? een.tot : ander.tot;
  return { van, tot: vervaltVoor !== undefined && vervaltVoor < tot ? vervaltVoor : tot };
}

interface Venster {
  readonly van: string;
  readonly tot: string;
}

function vensterVan(status: Klokstatus | Termijnstatus | undefined, nu: Date): Venster {
  switch (status) {
    case undefined:
      return { van: VANAF_BEGIN, tot: NOOIT };
    case 'te-laat':
      return { van: VANAF_BEGIN, tot: nu.toISOString() };
    case 'vandaag':
      return { van: nu.toISOString(), tot: eindeVanVandaag(nu) };
    case 'binnen-7-dagen':
      return { van: nu.toISOString(), tot: eindeVan(nu, 7) };
    case 'loopt':
      return { van: eindeVanVandaag(nu), tot: VOOR_NOOIT };
    case 'opgeschort':
      return { van: VOOR_NOOIT, tot: NOOIT };
  }
}

/** A day in Amsterdam ends where the next one begins. */
export function eindeVanVandaag(nu: Date): string {
  return eindeVan(nu, 1);
}

/** The end of the last of so many days, today included. */
function eindeVan(nu: Date, dagen: number): string {
  const daarna = leesDag(dagInAmsterdam(nu.toISOString())).add({ days: dagen });
  return new Date(beginVanDag(daarna).epochMilliseconds).toISOString();
}
