import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is warned when a clock runs out (docs/besluiten/0040): the warnings themselves, and on each clock where its ladder stands.
 * Expand only: the version before this one writes clocks without a ladder, and the sweep counts that as soon as it sees them.
 *
 * Outside a transaction, so that no table is held while another is asked for and indexes are built while people work. Safe to run
 * again when it was broken off.
 */
export class Ladder1795305600019 implements MigrationInterface {
  name = 'Ladder1795305600019';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KOLOMMEN);
    for (const index of INDEXEN) await bouwIndex(runner, index);
    await runner.query(TABEL);
    await runner.query(RECHTEN);
    await runner.query(VERVAL);
    await runner.query(LEZER);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** Builds an index beside the writers. What an attempt that was broken off left behind has the name, but is never used. */
async function bouwIndex(runner: QueryRunner, [naam, inhoud]: (typeof INDEXEN)[number]): Promise<void> {
  const kapot = (await runner.query('select 1 from pg_index where indexrelid = to_regclass($1) and not indisvalid', [
    `tns.${naam}`,
  ])) as unknown[];
  if (kapot.length > 0) await runner.query(`drop index concurrently tns.${naam}`);
  await runner.query(`create index concurrently if not exists ${naam} on ${inhoud}`);
}

const KOLOMMEN = `
alter table tns.termijn add column if not exists einde_sinds timestamptz, add column if not exists ladder_voor timestamptz,
  add column if not exists trede integer, add column if not exists trede_op timestamptz;
comment on column tns.termijn.ladder_voor is 'the end from which the rungs were counted; when it is not vervalt_op, they are counted anew';
comment on column tns.termijn.trede_op is 'when the next rung rings; null when none is left';
`;

/** What the sweep asks every few seconds: nearly nothing of all clocks, however many run. */
const INDEXEN: readonly (readonly [naam: string, sql: string])[] = [
  [
    'termijn_te_tellen_ix',
    `tns.termijn (id) where gestopt_op is null and vervalt_op is not null and ladder_voor is distinct from vervalt_op`,
  ],
  [
    'termijn_trede_ix',
    `tns.termijn (trede_op, id) where gestopt_op is null and vervalt_op is not null and trede_op is not null`,
  ],
];

const TABEL = `
create table if not exists tns.waarschuwing (
  id uuid constraint waarschuwing_pk primary key,
  termijn_id uuid not null constraint waarschuwing_termijn_fk references tns.termijn deferrable initially deferred,
  dossier_id uuid not null,
  zaak_id uuid not null,
  trede integer not null,
  voor_einde timestamptz not null,
  rij_id uuid not null,
  wie text not null constraint waarschuwing_wie_ck check (wie in ('behandelaar', 'teamleider', 'regiehouder')),
  organisatie text not null,
  persoon text,
  rol text,
  gepland_op timestamptz not null,
  gemeld_op timestamptz not null,
  te_laat_gehoord boolean not null,
  bevestigd_op timestamptz,
  bevestigd_door text,
  vervallen_op timestamptz,
  open boolean not null generated always as (bevestigd_op is null and vervallen_op is null) stored,
  adres text not null generated always as (coalesce('persoon ' || persoon, 'rol ' || rol, 'allen')) stored,
  constraint waarschuwing_eenmalig_uk unique (termijn_id, voor_einde, trede),
  constraint waarschuwing_bevestigd_ck check ((bevestigd_op is null) = (bevestigd_door is null))
);
comment on table tns.waarschuwing is 'a rung of a ladder that rang: once per clock, end and rung';
comment on column tns.waarschuwing.vervallen_op is 'the clock stopped, was paused or got another end, so nobody needs to act on this any more';
create index if not exists waarschuwing_lijst_ix on tns.waarschuwing (organisatie, open, gemeld_op, id);
create index if not exists waarschuwing_adres_ix on tns.waarschuwing (organisatie, adres, open, gemeld_op, id);
create index if not exists waarschuwing_dossier_ix on tns.waarschuwing (dossier_id);
`;

/**
 * A warning is seen by the organisation it was addressed to, as long as that organisation may see the zaak; the ledger of a clock
 * shows it to whoever sees the clock. The same rule as for the tables of the rooms (docs/besluiten/0019).
 */
const RECHTEN = `
revoke all on tns.waarschuwing from public;
grant select, insert, update on tns.waarschuwing to tns_worker;
grant select, update on tns.waarschuwing to tns_app;
grant select, update on tns.waarschuwing to tns_waker;
alter table tns.waarschuwing enable row level security;
drop policy if exists waker on tns.waarschuwing;
drop policy if exists worker on tns.waarschuwing;
drop policy if exists app_lees on tns.waarschuwing;
drop policy if exists app_wijzig on tns.waarschuwing;
create policy waker on tns.waarschuwing to tns_waker using (true) with check (true);
create policy worker on tns.waarschuwing to tns_worker using (true) with check (true);
create policy app_lees on tns.waarschuwing for select to tns_app
  using (tns.ziet_dossier(dossier_id) or tns.ziet_zaak(zaak_id) or tns.in_werk(dossier_id));
create policy app_wijzig on tns.waarschuwing for update to tns_app using (organisatie = tns.mij()) with check (organisatie = tns.mij());
`;

/** A clock that stops, pauses or gets another end takes its open warnings with it, whatever version moves it. */
const VERVAL = `
create or replace function tns.waarschuwing_vervalt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update tns.waarschuwing w set vervallen_op = greatest(w.gemeld_op, coalesce(new.gestopt_op, new.einde_sinds, w.gemeld_op))
   where w.termijn_id = new.id and w.bevestigd_op is null and w.vervallen_op is null;
  return null;
end $$;
grant create on schema tns to tns_waker;
alter function tns.waarschuwing_vervalt() owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.waarschuwing_vervalt() from public;
grant execute on function tns.waarschuwing_vervalt() to tns_app, tns_worker, tns_waker;
drop trigger if exists waarschuwing_vervalt on tns.termijn;
create trigger waarschuwing_vervalt after update on tns.termijn for each row
  when (old.ladder_voor is not null and old.gestopt_op is null
        and (new.gestopt_op is not null or new.vervalt_op is distinct from old.vervalt_op))
  execute function tns.waarschuwing_vervalt();
`;

/** The version before this one reads all rules and cannot read a ladder: it does not see them (as in migration 0008). */
const LEZER = `
drop policy if exists lezer on tns.referentie_rij;
create policy lezer on tns.referentie_rij for select using (
  current_setting('tns.lezer', true) = '3'
  or (current_setting('tns.lezer', true) = '2' and soort <> 'ladder')
  or (soort in ('gemeente', 'organisatie', 'wachtrij', 'taak', 'termijn', 'deurrij', 'verantwoordelijkheid', 'kanaal', 'code', 'beleid',
                'voorziening', 'contract', 'quotum')
      and not inhoud ?| array['antwoordInZaak', 'zorgaanbieder', 'buurt']));
`;
