import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The brede intake: one active intake and one plan in a dossier. Expand only: the version before this one does not know the
 * tables.
 */
export class Intake1795305600009 implements MigrationInterface {
  name = 'Intake1795305600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABELLEN + FUNCTIES + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table tns.intake (
  id uuid constraint intake_pk primary key constraint intake_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  actief boolean not null,
  intakesoort text not null constraint intake_soort_ck check (intakesoort in ('regulier', 'geintegreerd')),
  intakesoort_reden text,
  opvang_waarschijnlijk boolean not null, uitkeringsvraag boolean not null, briefadresvraag boolean not null,
  overdracht uuid, eerdere uuid,
  afspraak_op timestamptz, afspraak_tot timestamptz, afspraak_plek text,
  afspraak_stand text constraint intake_stand_ck check (afspraak_stand in ('gepland', 'afgezegd', 'niet-verschenen', 'geweest')),
  afspraak_volgnummer integer not null,
  afspraak_gewijzigd_op timestamptz,
  niet_verschenen integer not null,
  tolk_geregeld boolean not null,
  uitkomst text, doorverwezen_naar text,
  constraint intake_afspraak_ck check (num_nulls(afspraak_op, afspraak_tot, afspraak_plek, afspraak_stand, afspraak_gewijzigd_op) in (0, 5))
);
comment on column tns.intake.afspraak_plek is 'a code: never an address of a person';
create unique index intake_actief_ux on tns.intake (dossier_id) where actief;
create index intake_dossier_ix on tns.intake (dossier_id);

create table tns.intake_leefgebied (
  id uuid constraint intake_leefgebied_pk primary key,
  dossier_id uuid not null,
  intake_id uuid not null constraint intake_leefgebied_intake_fk references tns.intake deferrable initially deferred,
  domein text not null,
  score text not null constraint intake_leefgebied_score_ck check (score in ('1', '2', '3', '4', '5', '99')),
  notitie bytea,
  instrument text not null,
  organisatie text not null, beoordelaar text not null,
  beoordeeld_op date not null, vastgelegd_op timestamptz not null,
  oud boolean not null, afgeschermd boolean not null,
  constraint intake_leefgebied_domein_ux unique (intake_id, domein)
);
comment on column tns.intake_leefgebied.notitie is 'encrypted';
create index intake_leefgebied_dossier_ix on tns.intake_leefgebied (dossier_id);

create table tns.intake_plan (
  id uuid constraint intake_plan_pk primary key,
  dossier_id uuid not null,
  intake_id uuid not null constraint intake_plan_intake_fk references tns.intake deferrable initially deferred,
  versie integer not null,
  huidig boolean not null,
  inhoud bytea not null,
  routes jsonb not null,
  client_akkoord boolean, evaluatie_op date,
  opgesteld_door text not null, organisatie text not null, opgesteld_op timestamptz not null,
  vastgesteld_op timestamptz,
  constraint intake_plan_versie_ux unique (intake_id, versie),
  constraint intake_plan_akkoord_ck check (num_nulls(client_akkoord, evaluatie_op, vastgesteld_op) in (0, 3))
);
comment on column tns.intake_plan.inhoud is 'encrypted: goals and actions';
create unique index intake_plan_huidig_ux on tns.intake_plan (dossier_id) where huidig;
`;

/**
 * Two things that go past the sight of who asks. That a domain was filled in, and by which organisation, is known to all who work
 * on the dossier; the answer itself only to whoever may read the row. And answers of an earlier intake are taken over as they are,
 * also those that the new holder may not read, but only within a step in the dossier they go to.
 */
const FUNCTIES = `
create function tns.leefgebieden_van(i uuid) returns table (domein text, organisatie text, oud boolean, afgeschermd boolean)
  language sql stable security definer set search_path = pg_catalog as
  $$ select l.domein, l.organisatie, l.oud, l.afgeschermd from tns.intake_leefgebied l
      where l.intake_id = i and (tns.ziet_vol(l.dossier_id) or tns.ziet_zaak(i) or tns.in_werk(l.dossier_id)) $$;

create function tns.neem_intake_over(nieuw uuid, d uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare eerder uuid;
begin
  if not tns.in_werk(d) then return null; end if;
  select i.id into eerder
    from tns.intake i join tns.zaak z on z.id = i.id join tns.dossier x on x.id = i.dossier_id
   where i.id <> nieuw and x.client_id = (select y.client_id from tns.dossier y where y.id = d)
     and exists (select 1 from tns.intake_leefgebied l where l.intake_id = i.id)
   order by z.aangemaakt_op desc, i.id desc limit 1;
  insert into tns.intake_leefgebied (id, dossier_id, intake_id, domein, score, notitie, instrument, organisatie, beoordelaar,
      beoordeeld_op, vastgelegd_op, oud, afgeschermd)
    select gen_random_uuid(), d, nieuw, l.domein, l.score, l.notitie, l.instrument, l.organisatie, l.beoordelaar,
           l.beoordeeld_op, l.vastgelegd_op, true, l.afgeschermd
      from tns.intake_leefgebied l where l.intake_id = eerder;
  return eerder;
end $$;
`;

const RECHTEN = `
grant create on schema tns to tns_waker;
alter function tns.leefgebieden_van(uuid) owner to tns_waker;
alter function tns.neem_intake_over(uuid, uuid) owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on function tns.leefgebieden_van(uuid), tns.neem_intake_over(uuid, uuid) from public;
grant execute on function tns.leefgebieden_van(uuid), tns.neem_intake_over(uuid, uuid) to tns_app, tns_worker, tns_waker;

revoke all on tns.intake, tns.intake_leefgebied, tns.intake_plan from public;
grant select, insert, update on tns.intake, tns.intake_leefgebied, tns.intake_plan to tns_app, tns_worker, tns_waker;

do $$
declare t text; ziet text;
begin
  foreach t in array array['intake', 'intake_leefgebied', 'intake_plan'] loop
    ziet := case t
      when 'intake' then 'tns.ziet_dossier(dossier_id) or tns.ziet_zaak(id) or tns.in_werk(dossier_id)'
      when 'intake_plan' then 'tns.ziet_vol(dossier_id) or tns.ziet_zaak(intake_id) or tns.in_werk(dossier_id)'
      else 'tns.in_werk(dossier_id) or ((tns.ziet_vol(dossier_id) or tns.ziet_zaak(intake_id))
              and (not afgeschermd or organisatie = tns.mij()))' end;
    execute format('alter table tns.%I enable row level security', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
    execute format('create policy app_lees on tns.%I for select to tns_app using (%s)', t, ziet);
    execute format('create policy app_wijzig on tns.%I for update to tns_app using (%s) with check (true)', t, ziet);
    execute format('create policy app_maak on tns.%I for insert to tns_app with check (tns.mij() is not null)', t);
  end loop;
end $$;
`;
