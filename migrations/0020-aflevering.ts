import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partners' systems subscribe and receive events (docs/besluiten/0041). New tables and functions; of what was there only the
 * policy of one table changes, so that who manages subscriptions without seeing dossiers can repeat a command. Expand only: the
 * version before this one does not know the tables.
 *
 * Outside a transaction, so that the lock of that policy is not held with anything else. Safe to run again when it was broken off.
 */
export class Aflevering1795305600020 implements MigrationInterface {
  name = 'Aflevering1795305600020';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + RECHTEN);
    await runner.query(VERDEEL + PAK + BOEK + OPNIEUW + FUNCTIERECHTEN);
    await runner.query(HERHALEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** No foreign keys to tables that steps write: what is delivered names them, and outlives none of them. */
const TABELLEN = `
create table if not exists tns.abonnement (
  id uuid constraint abonnement_pk primary key,
  organisatie text not null,
  naam text not null,
  doel text not null,
  wachtrijen text[] not null, soorten text[] not null,
  toestand text not null constraint abonnement_toestand_ck check (toestand in ('actief', 'gepauzeerd', 'beeindigd')),
  reden text,
  versie integer not null,
  gemaakt_door text not null,
  gemaakt_op timestamptz not null, gewijzigd_op timestamptz not null, beeindigd_op timestamptz,
  constraint abonnement_einde_ck check ((toestand = 'beeindigd') = (beeindigd_op is not null))
);
create index if not exists abonnement_lijst_ix on tns.abonnement (organisatie, gemaakt_op, id);
create index if not exists abonnement_open_ix on tns.abonnement (organisatie) where toestand <> 'beeindigd';
comment on column tns.abonnement.reden is 'why it ended: by the organisation itself, or because the receiver said that it is gone';

create table if not exists tns.abonnement_geheim (
  id uuid constraint abonnement_geheim_pk primary key,
  abonnement_id uuid not null constraint abonnement_geheim_fk references tns.abonnement,
  organisatie text not null,
  geheim bytea not null,
  gemaakt_op timestamptz not null,
  geldig_tot timestamptz
);
create unique index if not exists abonnement_geheim_nieuwste_ux on tns.abonnement_geheim (abonnement_id) where geldig_tot is null;
create index if not exists abonnement_geheim_ix on tns.abonnement_geheim (abonnement_id);

create table if not exists tns.abonnement_stand (
  abonnement_id uuid constraint abonnement_stand_pk primary key constraint abonnement_stand_fk references tns.abonnement,
  organisatie text not null,
  laatst_gelukt_op timestamptz, laatst_mislukt_op timestamptz,
  mislukt_op_rij integer not null,
  laatste_fout text,
  rust_tot timestamptz
);
comment on column tns.abonnement_stand.rust_tot is 'the receiver asked for rest (Retry-After): nothing is called before this moment';

create table if not exists tns.aflevering (
  id uuid constraint aflevering_pk primary key,
  abonnement_id uuid not null constraint aflevering_abonnement_fk references tns.abonnement,
  organisatie text not null,
  dossier_id uuid not null, zaak_id uuid not null, gebeurtenis_id uuid not null,
  volgorde bigint not null,
  soort text not null, stap text not null,
  toestand text not null
    constraint aflevering_toestand_ck check (toestand in ('wacht', 'bezig', 'afgeleverd', 'dood', 'vervallen')),
  pogingen integer not null,
  vroegst_op timestamptz, bezig_tot timestamptz,
  spoor text,
  laatste_status integer, laatste_fout text,
  gemaakt_op timestamptz not null, laatst_op timestamptz, klaar_op timestamptz,
  constraint aflevering_een_ux unique (abonnement_id, gebeurtenis_id),
  constraint aflevering_bezig_ck check ((toestand = 'bezig') = (bezig_tot is not null)),
  constraint aflevering_klaar_ck check ((toestand in ('wacht', 'bezig')) = (klaar_op is null))
);
comment on column tns.aflevering.volgorde is 'of the gebeurtenis: drawn under the lock of its dossier, so the order within a lane';
comment on column tns.aflevering.vroegst_op is 'only the head of a lane (abonnement and dossier) has one: not before this moment';
create index if not exists aflevering_baan_ix on tns.aflevering (dossier_id, abonnement_id, volgorde) where toestand in ('wacht', 'bezig');
create index if not exists aflevering_rijp_ix on tns.aflevering (abonnement_id, (pogingen > 0), vroegst_op, volgorde)
  where toestand = 'wacht' and vroegst_op is not null;
create index if not exists aflevering_bezig_ix on tns.aflevering (abonnement_id, bezig_tot) where toestand = 'bezig';
create index if not exists aflevering_lijst_ix on tns.aflevering (abonnement_id, gemaakt_op, id);
create index if not exists aflevering_toestand_ix on tns.aflevering (abonnement_id, toestand, gemaakt_op, id);
create index if not exists aflevering_klaar_ix on tns.aflevering (klaar_op) where toestand in ('afgeleverd', 'vervallen');

create table if not exists tns.afleverpeil (
  dossier_id uuid constraint afleverpeil_pk primary key,
  tot bigint not null
);
comment on table tns.afleverpeil is 'how far the events of a dossier were divided among subscriptions, by volgorde';

create table if not exists tns.afleverronde (
  enig boolean constraint afleverronde_pk primary key constraint afleverronde_ck check (enig),
  tot bigint not null
);
comment on table tns.afleverronde is 'up to which volgnummer of the feed every dossier was looked at';
insert into tns.afleverronde values (true, 0) on conflict do nothing;
`;

/** Subscriptions are of an organisation, not of a dossier: `tns.thuis` is set for every role, also without dossiers. */
const RECHTEN = `
create or replace function tns.thuis() returns text language sql stable as
  $$ select coalesce(nullif(current_setting('tns.organisatie', true), ''), nullif(current_setting('tns.thuis', true), '')) $$;
revoke execute on function tns.thuis() from public;
grant execute on function tns.thuis() to tns_app, tns_worker, tns_waker;

revoke all on tns.abonnement, tns.abonnement_geheim, tns.abonnement_stand, tns.aflevering, tns.afleverpeil, tns.afleverronde from public;
grant select, insert, update on tns.abonnement, tns.abonnement_geheim, tns.abonnement_stand to tns_app, tns_worker;
grant delete on tns.abonnement_geheim to tns_worker;
grant select, update on tns.aflevering to tns_app;
grant select, insert, update, delete on tns.aflevering to tns_worker;
grant select, insert, update on tns.afleverpeil, tns.afleverronde to tns_worker;
grant select on tns.abonnement, tns.abonnement_geheim, tns.abonnement_stand, tns.aflevering, tns.afleverpeil, tns.afleverronde
  to tns_waker;

do $$
declare t text;
begin
  foreach t in array array['abonnement', 'abonnement_geheim', 'abonnement_stand', 'aflevering'] loop
    execute format('alter table tns.%I enable row level security', t);
    execute format('drop policy if exists waker on tns.%I', t);
    execute format('drop policy if exists worker on tns.%I', t);
    execute format('drop policy if exists app on tns.%I', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app on tns.%I to tns_app using (organisatie = tns.thuis()) with check (organisatie = tns.thuis())', t);
  end loop;
end $$;
`;

/**
 * May an organisation know of an event: who works on the dossier of all, others of their own zaken (docs/besluiten/0016). The rule of
 * the timeline, for somebody who is not asking.
 * @param wie SQL of the code of the organisation; `z` is the zaak
 */
const magWeten = (wie: string): string => `(${wie} in (z.organisatie, z.inzender, z.verantwoordelijke)
    or exists (select from tns.betrokkenheid b where b.dossier_id = z.dossier_id and b.organisatie = ${wie} and b.tot is null
                 and b.aard <> 'ontvanger'))`;

/**
 * Divides what happened in a dossier among the subscriptions of organisations that may see it (docs/besluiten/0016, 0019: the rule of
 * `gebeurtenis`). Under a lock per dossier, from where the last one stopped: nobody overtakes, nothing is divided twice. Gives the
 * deliveries that may be called now: the heads of lanes in which nothing was under way.
 */
const VERDEEL = `
create or replace function tns.baan_verder(welk_dossier uuid, welk_abonnement uuid, moment timestamptz) returns setof uuid
  language sql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as
  $$ update tns.aflevering h set vroegst_op = moment
       from (select distinct on (a.abonnement_id) a.id from tns.aflevering a
              where a.dossier_id = welk_dossier and a.toestand in ('wacht', 'bezig')
                and (welk_abonnement is null or a.abonnement_id = welk_abonnement)
                and not exists (select from tns.aflevering b where b.dossier_id = a.dossier_id and b.abonnement_id = a.abonnement_id
                                   and b.toestand = 'bezig')
              order by a.abonnement_id, a.volgorde) kop
      where h.id = kop.id and h.toestand = 'wacht' and h.vroegst_op is null
     returning h.id $$;
comment on function tns.baan_verder(uuid, uuid, timestamptz) is 'under the lock of tns.baan: the first that is not done becomes the head of its lane';

create or replace function tns.verdeel(welk uuid, nu_op timestamptz, welk_spoor text) returns setof uuid
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare vanaf bigint; einde bigint;
begin
  if not exists (select from tns.abonnement a where a.toestand <> 'beeindigd') then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || welk::text, 0));
  select coalesce(max(p.tot), 0) into vanaf from tns.afleverpeil p where p.dossier_id = welk;
  with nieuw as materialized (
    select g.id, g.volgorde, g.zaak_id, g.soort, g.stap, g.moment from tns.gebeurtenis g where g.dossier_id = welk
  ), rijen as (
    insert into tns.aflevering (id, abonnement_id, organisatie, dossier_id, zaak_id, gebeurtenis_id, volgorde, soort, stap, toestand,
        pogingen, spoor, gemaakt_op)
    select gen_random_uuid(), a.id, a.organisatie, welk, g.zaak_id, g.id, g.volgorde, g.soort, g.stap, 'wacht', 0, welk_spoor, nu_op
      from nieuw g join tns.zaak z on z.id = g.zaak_id
      join tns.abonnement a on a.toestand <> 'beeindigd' and a.gemaakt_op <= g.moment
     where g.volgorde > vanaf
       and (a.wachtrijen = '{}' or z.wachtrij = any (a.wachtrijen))
       and (a.soorten = '{}' or g.soort = any (a.soorten) or g.soort || '.' || g.stap = any (a.soorten))
       and ${magWeten('a.organisatie')}
     order by g.volgorde
    on conflict (abonnement_id, gebeurtenis_id) do nothing
  )
  select max(g.volgorde) into einde from nieuw g;
  if einde > vanaf then
    insert into tns.afleverpeil (dossier_id, tot) values (welk, einde) on conflict (dossier_id) do update set tot = excluded.tot;
  end if;
  return query select * from tns.baan_verder(welk, null, nu_op);
end $$;
`;

/**
 * Takes the next delivery of one receiver: what was never tried before what was, the oldest first. Not when it asked for rest, and
 * never more at once than it may have: counted under a lock per receiver. What a worker that died had in hand counts as free once its
 * time is over. What the organisation may no longer see is not sent.
 */
const PAK = `
create or replace function tns.pak_aflevering(welke uuid, moment timestamptz, klaar_voor timestamptz, hoogstens integer)
  returns table (aflevering jsonb, abonnement jsonb, gebeurtenis jsonb, geheimen text[])
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare a tns.abonnement; r tns.aflevering; ziet boolean;
begin
  select b.* into a from tns.abonnement b join tns.aflevering f on f.abonnement_id = b.id where f.id = welke;
  if a.id is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.ontvanger ' || a.id::text, 0));
  select b.* into a from tns.abonnement b where b.id = a.id;
  if a.toestand <> 'actief' or exists (select from tns.abonnement_stand s where s.abonnement_id = a.id and s.rust_tot > moment)
    then return; end if;
  if (select count(*) from tns.aflevering f where f.abonnement_id = a.id and f.toestand = 'bezig' and f.bezig_tot > moment) >= hoogstens
    then return; end if;
  loop
    select f.* into r from tns.aflevering f
     where f.abonnement_id = a.id and f.toestand = 'bezig' and f.bezig_tot <= moment order by f.bezig_tot limit 1;
    if r.id is null then
      select f.* into r from tns.aflevering f where f.abonnement_id = a.id and f.toestand = 'wacht'
         and (f.pogingen > 0) = false and f.vroegst_op <= moment order by f.vroegst_op, f.volgorde limit 1;
    end if;
    if r.id is null then
      select f.* into r from tns.aflevering f where f.abonnement_id = a.id and f.toestand = 'wacht'
         and (f.pogingen > 0) = true and f.vroegst_op <= moment order by f.vroegst_op, f.volgorde limit 1;
    end if;
    if r.id is null then return; end if;
    select ${magWeten('a.organisatie')} into ziet from tns.zaak z where z.id = r.zaak_id;
    exit when ziet;
    perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || r.dossier_id::text, 0));
    update tns.aflevering f set toestand = 'vervallen', vroegst_op = null, bezig_tot = null, laatste_fout = 'niet-meer-zichtbaar',
        klaar_op = moment where f.id = r.id;
    perform tns.baan_verder(r.dossier_id, a.id, moment);
    r := null;
  end loop;
  update tns.aflevering f set toestand = 'bezig', vroegst_op = null, bezig_tot = klaar_voor, pogingen = f.pogingen + 1, laatst_op = moment
   where f.id = r.id returning f.* into r;
  return query select to_jsonb(r), to_jsonb(a), (select to_jsonb(g) from tns.gebeurtenis g where g.id = r.gebeurtenis_id),
    (select array_agg(encode(s.geheim, 'hex') order by s.gemaakt_op desc) from tns.abonnement_geheim s
      where s.abonnement_id = a.id and (s.geldig_tot is null or s.geldig_tot > moment));
end $$;
`;

/**
 * Writes down how a call went. Only of the attempt that is under way, or a success that came late: the receiver has it then. The next of
 * the lane becomes its head. Gone (410) ends the subscription, and what waited for it goes nowhere.
 */
const BOEK = `
create or replace function tns.boek_aflevering(welke uuid, poging integer, moment timestamptz, uitkomst text, welke_status integer,
    welke_fout text, weer_op timestamptz, rust timestamptz) returns void
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare r tns.aflevering;
begin
  select f.* into r from tns.aflevering f where f.id = welke;
  perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || r.dossier_id::text, 0));
  update tns.aflevering f set bezig_tot = null, laatste_status = welke_status, laatste_fout = welke_fout,
      toestand = case uitkomst when 'gelukt' then 'afgeleverd' when 'mislukt' then 'wacht' when 'dood' then 'dood' else 'vervallen' end,
      vroegst_op = case when uitkomst = 'mislukt' then weer_op end,
      klaar_op = case when uitkomst <> 'mislukt' then moment end
   where f.id = welke and (f.toestand = 'bezig' and (f.pogingen = poging or uitkomst = 'gelukt')) returning f.* into r;
  if r.id is null then return; end if;
  insert into tns.abonnement_stand as s (abonnement_id, organisatie, laatst_gelukt_op, laatst_mislukt_op, mislukt_op_rij, laatste_fout, rust_tot)
  values (r.abonnement_id, r.organisatie, case when uitkomst = 'gelukt' then moment end, case when uitkomst <> 'gelukt' then moment end,
      case when uitkomst = 'gelukt' then 0 else 1 end, welke_fout, rust)
  on conflict (abonnement_id) do update set laatst_gelukt_op = coalesce(excluded.laatst_gelukt_op, s.laatst_gelukt_op),
      laatst_mislukt_op = coalesce(excluded.laatst_mislukt_op, s.laatst_mislukt_op),
      mislukt_op_rij = case when uitkomst = 'gelukt' then 0 else s.mislukt_op_rij + 1 end,
      laatste_fout = coalesce(excluded.laatste_fout, s.laatste_fout), rust_tot = coalesce(excluded.rust_tot, s.rust_tot);
  if uitkomst = 'weg' then
    update tns.abonnement b set toestand = 'beeindigd', reden = 'ontvanger-weg', beeindigd_op = moment, gewijzigd_op = moment,
        versie = b.versie + 1 where b.id = r.abonnement_id and b.toestand <> 'beeindigd';
    update tns.aflevering f set toestand = 'vervallen', vroegst_op = null, klaar_op = moment, laatste_fout = 'abonnement-beeindigd'
     where f.abonnement_id = r.abonnement_id and f.toestand = 'wacht';
  else
    perform tns.baan_verder(r.dossier_id, r.abonnement_id, moment);
  end if;
end $$;
`;

/** A dead delivery goes again, with all its attempts, before what waits behind it in its lane. */
const OPNIEUW = `
create or replace function tns.aflevering_opnieuw(welke uuid, moment timestamptz) returns boolean
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare r tns.aflevering;
begin
  select f.* into r from tns.aflevering f where f.id = welke;
  if r.id is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || r.dossier_id::text, 0));
  update tns.aflevering f set toestand = 'wacht', pogingen = 0, klaar_op = null, vroegst_op = null
   where f.id = welke and f.toestand = 'dood';
  if not found then return false; end if;
  update tns.aflevering f set vroegst_op = null
   where f.dossier_id = r.dossier_id and f.abonnement_id = r.abonnement_id and f.toestand = 'wacht' and f.volgorde > r.volgorde;
  perform tns.baan_verder(r.dossier_id, r.abonnement_id, moment);
  return true;
end $$;
`;

const FUNCTIERECHTEN = `
revoke execute on function tns.baan_verder(uuid, uuid, timestamptz), tns.verdeel(uuid, timestamptz, text),
  tns.pak_aflevering(uuid, timestamptz, timestamptz, integer),
  tns.boek_aflevering(uuid, integer, timestamptz, text, integer, text, timestamptz, timestamptz),
  tns.aflevering_opnieuw(uuid, timestamptz) from public;
grant execute on function tns.baan_verder(uuid, uuid, timestamptz), tns.verdeel(uuid, timestamptz, text),
  tns.pak_aflevering(uuid, timestamptz, timestamptz, integer),
  tns.boek_aflevering(uuid, integer, timestamptz, text, integer, text, timestamptz, timestamptz),
  tns.aflevering_opnieuw(uuid, timestamptz) to tns_worker;
grant execute on function tns.baan_verder(uuid, uuid, timestamptz), tns.aflevering_opnieuw(uuid, timestamptz) to tns_app;
`;

/** Who manages the subscriptions of an organisation without seeing dossiers repeats commands like anybody. */
const HERHALEN = `
alter policy app on tns.idempotentie using (organisatie = tns.thuis()) with check (organisatie = tns.thuis());
`;
