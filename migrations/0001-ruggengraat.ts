import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The spine: what every room stands on. Schema `tns`, its tables, the rights in the database (row-level security by
 * involvement) and the promises that the database itself keeps (docs/besluiten: 0001, 0005, 0019).
 *
 * Runs as `tns_migratie`, who owns everything but is no superuser. The functions that must see more than their caller
 * belong to `tns_waker`, who cannot log in, and have a fixed search_path.
 */
export class Ruggengraat1763769600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const deel of [TABELLEN, WAKERS, BELOFTEN, RECHTEN]) await runner.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create table tns.client (
  id uuid constraint client_pk primary key,
  anoniem boolean not null,
  bsn_versleuteld bytea,
  bsn_hash bytea,
  bsn_sleutelversie text,
  bsn_vastgesteld_op timestamptz,
  achternaam text, tussenvoegsel text, voornamen text, roepnaam text, zoeknaam text,
  geboortedatum date, geslacht text,
  telefoon text, via_wie text, postpunt text, veilig_nummer text, taal text, tolk_nodig boolean not null,
  overleden_op date,
  samengevoegd_in uuid constraint client_samengevoegd_fk references tns.client,
  versie integer not null,
  aangemaakt_op timestamptz not null, gewijzigd_op timestamptz not null
);
create index client_bsn_ix on tns.client (bsn_hash) where bsn_hash is not null;
create index client_naam_ix on tns.client (zoeknaam, geboortedatum);
create index client_geboortedatum_ix on tns.client (geboortedatum) where geboortedatum is not null;
create index client_samengevoegd_ix on tns.client (samengevoegd_in) where samengevoegd_in is not null;
create unique index client_bsn_een_ux on tns.client (bsn_hash) where bsn_hash is not null and samengevoegd_in is null;

create table tns.dossier (
  id uuid constraint dossier_pk primary key,
  client_id uuid not null constraint dossier_client_fk references tns.client,
  open boolean not null,
  regiehouder text not null,
  groep text not null,
  kenmerk text constraint dossier_kenmerk_ux unique,
  aanmelddatum timestamptz not null,
  veiligheidsrisico boolean not null,
  huishouden_id uuid not null,
  retouren integer not null,
  casusoverleg_gewapend boolean not null,
  regie_voorgesteld_aan text,
  regie_weigeringen integer not null,
  buiten_beeld_sinds timestamptz,
  onderbreking text, onderbreking_van date, onderbreking_tot date,
  terugval_van uuid,
  ketenkop bytea not null,
  aangemaakt_op timestamptz not null
);
create unique index dossier_een_open_ux on tns.dossier (client_id) where open;
create index dossier_client_ix on tns.dossier (client_id);
create index dossier_huishouden_ix on tns.dossier (huishouden_id);

create table tns.proces_versie (
  hash text constraint proces_versie_pk primary key,
  soort text not null,
  inhoud jsonb not null,
  vanaf timestamptz not null
);

create table tns.zaak (
  id uuid constraint zaak_pk primary key,
  dossier_id uuid not null constraint zaak_dossier_fk references tns.dossier deferrable initially deferred,
  soort text not null,
  nummer text not null,
  toestand text not null,
  toestand_sinds timestamptz not null,
  open boolean not null,
  versie integer not null,
  organisatie text not null,
  wachtrij text,
  taak text,
  behandelaar text,
  verantwoordelijke text not null,
  inzender text not null,
  prioriteit integer not null,
  urgentie_op timestamptz not null,
  peildatum date not null,
  proces_hash text not null,
  bewaarklasse text not null,
  aangemaakt_op timestamptz not null,
  dossier_kenmerk text, dossier_groep text, dossier_veiligheidsrisico boolean,
  constraint zaak_nummer_ux unique (dossier_id, nummer)
);
comment on column tns.zaak.urgentie_op is 'earliest end of the running clocks, 9999-12-31 when all are paused: the keyset of the werkvoorraad';
comment on column tns.zaak.dossier_kenmerk is 'copies of the dossier, kept by triggers: a page of the werkvoorraad reads the spine only';
create index zaak_werkvoorraad_ix on tns.zaak (organisatie, wachtrij, urgentie_op, id) where open and wachtrij is not null;
create index zaak_vrij_ix on tns.zaak (organisatie, wachtrij, urgentie_op, id)
  where open and wachtrij is not null and behandelaar is null;
create index zaak_mijn_ix on tns.zaak (behandelaar, urgentie_op, id) where open and behandelaar is not null;
create index zaak_lijst_ix on tns.zaak (soort, organisatie, aangemaakt_op, id);
create index zaak_inzender_ix on tns.zaak (soort, inzender, aangemaakt_op, id);
create index zaak_dossier_ix on tns.zaak (dossier_id);

create table tns.betrokkenheid (
  id uuid constraint betrokkenheid_pk primary key,
  dossier_id uuid not null constraint betrokkenheid_dossier_fk references tns.dossier deferrable initially deferred,
  organisatie text not null,
  aard text not null,
  zaak_id uuid not null,
  van timestamptz not null,
  tot timestamptz
);
create index betrokkenheid_ix on tns.betrokkenheid (dossier_id, organisatie) where tot is null;
create index betrokkenheid_org_ix on tns.betrokkenheid (organisatie, dossier_id) where tot is null;
create unique index betrokkenheid_een_ux on tns.betrokkenheid (zaak_id, organisatie, aard) where tot is null;

create table tns.gebeurtenis (
  id uuid constraint gebeurtenis_pk primary key,
  volgorde bigint generated always as identity constraint gebeurtenis_volgorde_ux unique,
  dossier_id uuid not null,
  zaak_id uuid not null,
  soort text not null,
  versie integer not null,
  stap text not null,
  van text, naar text not null,
  persoon text not null, organisatie text not null, rol text not null, toepassing text not null,
  moment timestamptz not null,
  reden text,
  corrigeert uuid,
  oorzaak uuid,
  rijen uuid[] not null,
  proces_hash text not null,
  inhoud_digest bytea not null,
  vorige_digest bytea not null,
  digest bytea not null,
  constraint gebeurtenis_versie_ux unique (zaak_id, versie)
);
create index gebeurtenis_dossier_ix on tns.gebeurtenis (dossier_id, moment, id);
create index gebeurtenis_soort_ix on tns.gebeurtenis (dossier_id, soort, stap);

create table tns.gebeurtenis_inhoud (
  gebeurtenis_id uuid constraint gebeurtenis_inhoud_pk primary key constraint gebeurtenis_inhoud_fk references tns.gebeurtenis,
  dossier_id uuid not null, zaak_id uuid not null,
  zout bytea not null,
  inhoud bytea not null
);

create table tns.gebeurtenis_volgnummer (
  volgnummer bigint constraint gebeurtenis_volgnummer_pk primary key,
  gebeurtenis_id uuid not null constraint gebeurtenis_volgnummer_ux unique
);

create table tns.termijn (
  id uuid constraint termijn_pk primary key,
  dossier_id uuid not null, zaak_id uuid not null,
  soort text not null,
  start timestamptz not null,
  lengte integer not null, eenheid text not null, rekenwijze text not null,
  aard text not null, grondslag text not null,
  rij_id uuid not null,
  laatste_dag date, vervalt_op timestamptz,
  opgeschort boolean not null,
  gestopt_op timestamptz, gestopt_door uuid,
  gewekt_op timestamptz
);
comment on column tns.termijn.vervalt_op is 'exclusive end, always computed from the ledger; null while it is paused';
create index termijn_zaak_ix on tns.termijn (zaak_id);
create index termijn_dossier_ix on tns.termijn (dossier_id);
create index termijn_wekker_ix on tns.termijn (vervalt_op, id) where gestopt_op is null and gewekt_op is null;
create unique index termijn_een_ux on tns.termijn (zaak_id, soort) where gestopt_op is null;

create table tns.termijn_mutatie (
  id uuid constraint termijn_mutatie_pk primary key,
  termijn_id uuid not null constraint termijn_mutatie_fk references tns.termijn,
  dossier_id uuid not null, zaak_id uuid not null,
  soort text not null constraint termijn_mutatie_soort_ck check (soort in ('opschorting', 'verdaging')),
  van date not null, tot date,
  lengte integer, eenheid text,
  gebeurtenis_id uuid not null
);
create index termijn_mutatie_ix on tns.termijn_mutatie (termijn_id);

create table tns.aanmelding (
  id uuid constraint aanmelding_pk primary key constraint aanmelding_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  kanaal text not null, kanaal_opgegeven text not null,
  gemeente_aanmelding text not null,
  herkomst text not null, herkomst_gemeente text,
  brp_status text not null, brp_gemeente text,
  verblijf text, woonsituatie text not null,
  acuut boolean not null, opvang_gevraagd boolean not null, zwanger boolean not null,
  schulden_dreigen boolean not null, veiligheidsrisico boolean not null,
  ontruimingsdatum date, ontslagdatum date, ontslagsoort text,
  aanleidingen text[] not null,
  geinformeerd text not null, geinformeerd_reden text, clientondersteuning boolean not null,
  groep text not null, overlays text[] not null,
  aanvulling_velden text[] not null,
  regio_gemeente text, regio_checklist jsonb,
  doorverwezen_naar text,
  bekend_elders boolean not null,
  inzending bytea not null
);
comment on column tns.aanmelding.inzending is 'the form as it was sent in, encrypted: what the aanmelder may read back at level beperkt';

create table tns.aanmelding_concept (
  id uuid constraint aanmelding_concept_pk primary key,
  organisatie text not null, gebruiker text not null,
  inhoud bytea not null,
  versie integer not null,
  bewaard_tot timestamptz not null, gewijzigd_op timestamptz not null
);

create table tns.overdracht (
  id uuid constraint overdracht_pk primary key constraint overdracht_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  taak text not null,
  van text not null, van_wachtrij text not null,
  naar text not null, naar_wachtrij text not null,
  aard text not null constraint overdracht_aard_ck check (aard in ('nieuw', 'retour', 'doorgezet', 'opnieuw')),
  vorige uuid, aanleiding_zaak uuid,
  gegevensset text not null,
  uitkomst text,
  geescaleerd_op timestamptz
);
create index overdracht_dossier_ix on tns.overdracht (dossier_id);

create table tns.ontvangstbewijs (
  overdracht_id uuid constraint ontvangstbewijs_pk primary key constraint ontvangstbewijs_fk references tns.overdracht,
  dossier_id uuid not null,
  organisatie text not null,
  nummer bigint not null,
  ontvangen_op timestamptz not null,
  constraint ontvangstbewijs_nummer_ux unique (organisatie, nummer)
);

create table tns.casusoverleg (
  id uuid constraint casusoverleg_pk primary key constraint casusoverleg_zaak_fk references tns.zaak deferrable initially deferred,
  dossier_id uuid not null,
  aanleiding uuid not null,
  gepland_op timestamptz,
  uitkomst text, aangewezen text
);
create index casusoverleg_dossier_ix on tns.casusoverleg (dossier_id);

create table tns.besluit (
  id uuid constraint besluit_pk primary key,
  dossier_id uuid not null, zaak_id uuid not null,
  soort text not null, uitkomst text not null,
  grondslag text not null, motivering bytea not null, mandaat text not null,
  bezwaarclausule text not null, bezwaar_tot date not null,
  bekendgemaakt_op date not null, bekendmaking text not null,
  genomen_door text not null, organisatie text not null, genomen_op timestamptz not null,
  gebeurtenis_id uuid not null
);
create index besluit_zaak_ix on tns.besluit (zaak_id);

create table tns.samenvoeging (
  id uuid constraint samenvoeging_pk primary key,
  blijft uuid not null, vervalt uuid not null,
  voorgesteld_door text not null, voorgesteld_op timestamptz not null,
  bevestigd_door text, bevestigd_op timestamptz,
  teruggedraaid_door text, teruggedraaid_op timestamptz,
  organisatie text not null,
  reden text not null, toelichting bytea, teruggedraaid_reden text,
  constraint samenvoeging_twee_personen_ck check (bevestigd_door is null or bevestigd_door <> voorgesteld_door)
);

create table tns.inzage (
  id uuid constraint inzage_pk primary key,
  dossier_id uuid, client_id uuid,
  persoon text not null, organisatie text not null, rol text not null, toepassing text not null,
  doel text not null, resultaat text not null,
  moment timestamptz not null
);
create index inzage_dossier_ix on tns.inzage (dossier_id, moment);
create index inzage_persoon_ix on tns.inzage (persoon, moment);

create table tns.outbox (
  id uuid constraint outbox_pk primary key,
  volgorde bigint generated always as identity,
  dossier_id uuid not null, zaak_id uuid not null,
  soort text not null,
  spoor text,
  aangemaakt_op timestamptz not null,
  verzonden_op timestamptz
);
create index outbox_te_verzenden_ix on tns.outbox (volgorde) where verzonden_op is null;
create index outbox_zaak_ix on tns.outbox (zaak_id);

create table tns.eenmalig (
  outbox_id uuid constraint eenmalig_pk primary key,
  verwerkt_op timestamptz not null
);

create table tns.dode_brief (
  id uuid constraint dode_brief_pk primary key,
  outbox_id uuid not null constraint dode_brief_ux unique,
  fout text not null,
  op timestamptz not null,
  opgelost_op timestamptz
);

create table tns.idempotentie (
  toepassing text not null, organisatie text not null, sleutel text not null,
  vingerafdruk bytea not null,
  zaak_id uuid,
  status integer, antwoord bytea,
  gemaakt_op timestamptz not null,
  constraint idempotentie_pk primary key (toepassing, organisatie, sleutel)
);
create index idempotentie_oud_ix on tns.idempotentie (gemaakt_op);

create table tns.klok (
  enig boolean constraint klok_pk primary key constraint klok_ck check (enig),
  verschuiving_ms bigint not null
);
insert into tns.klok values (true, 0);

create table tns.teller (
  naam text constraint teller_pk primary key,
  stand bigint not null
);
`;

/** Functions that see more than their caller; each says no more than it must (docs/besluiten/0016, 0019). */
const WAKERS = `
create function tns.mij() returns text language sql stable as
  $$ select nullif(current_setting('tns.organisatie', true), '') $$;

create function tns.ziet_dossier(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.betrokkenheid b where b.dossier_id = d and b.tot is null
       and b.organisatie = nullif(current_setting('tns.organisatie', true), '')) $$;

create function tns.diende_in(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.zaak z where z.dossier_id = d
       and z.inzender = nullif(current_setting('tns.organisatie', true), '')) $$;

create function tns.ziet_zaak(z uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.zaak k where k.id = z
       and nullif(current_setting('tns.organisatie', true), '') in (k.organisatie, k.inzender, k.verantwoordelijke)) $$;

create function tns.ziet_client(c uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.dossier d join tns.betrokkenheid b on b.dossier_id = d.id and b.tot is null
       where d.client_id = c and b.aard <> 'ontvanger' and b.organisatie = nullif(current_setting('tns.organisatie', true), '')) $$;

create function tns.ziet_vol(d uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.betrokkenheid b where b.dossier_id = d and b.tot is null and b.aard <> 'ontvanger'
       and b.organisatie = nullif(current_setting('tns.organisatie', true), '')) $$;

create function tns.lees_dossier(d uuid) returns setof tns.dossier language sql stable security definer set search_path = pg_catalog as
  $$ select * from tns.dossier x where x.id = d
       and (exists (select 1 from tns.betrokkenheid b where b.dossier_id = d and b.tot is null
                     and b.organisatie = nullif(current_setting('tns.organisatie', true), ''))
         or exists (select 1 from tns.zaak z where z.dossier_id = d
                     and nullif(current_setting('tns.organisatie', true), '') in (z.organisatie, z.inzender, z.verantwoordelijke))
         or nullif(current_setting('tns.rol', true), '') = 'systeem') $$;

create function tns.in_werk(d uuid) returns boolean language sql stable as
  $$ select d::text = nullif(current_setting('tns.werk', true), '') $$;
comment on function tns.in_werk(uuid) is 'true while a step is taken in this dossier, from its lock until just before the answer: what follows
  from a step must reach clocks and work that whoever takes it may not read';

create function tns.client_in_werk(c uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
  $$ select exists (select 1 from tns.dossier d where d.client_id = c and d.id::text = nullif(current_setting('tns.werk', true), '')) $$;

create function tns.vergrendel_dossier(d uuid) returns setof tns.dossier language sql security definer set search_path = pg_catalog as
  $$ select set_config('tns.werk', d::text, true) where nullif(current_setting('tns.organisatie', true), '') is not null;
     select * from tns.dossier where id = d and nullif(current_setting('tns.organisatie', true), '') is not null for update $$;

create function tns.zet_ketenkop(d uuid, kop bytea) returns void language sql security definer set search_path = pg_catalog as
  $$ update tns.dossier set ketenkop = kop where id = d and nullif(current_setting('tns.organisatie', true), '') is not null $$;

create function tns.betrek(b_id uuid, d uuid, wie text, welke_aard text, z uuid, moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog as
  $$ insert into tns.betrokkenheid (id, dossier_id, organisatie, aard, zaak_id, van)
     select b_id, d, wie, welke_aard, z, moment where nullif(current_setting('tns.organisatie', true), '') is not null on conflict do nothing $$;

create function tns.ontkoppel(z uuid, wie text, welke_aard text, moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog as
  $$ update tns.betrokkenheid set tot = moment where zaak_id = z and organisatie = wie and aard = welke_aard and tot is null
       and nullif(current_setting('tns.organisatie', true), '') is not null $$;

create function tns.zaaknummer(d uuid, letter text) returns integer language sql stable security definer set search_path = pg_catalog as
  $$ select count(*)::integer + 1 from tns.zaak z where z.dossier_id = d and z.nummer like letter || '%' $$;

create function tns.open_taken(d uuid) returns text[] language sql stable security definer set search_path = pg_catalog as
  $$ select coalesce(array_agg(distinct o.taak), '{}') from tns.overdracht o join tns.zaak z on z.id = o.id
      where o.dossier_id = d and z.open and nullif(current_setting('tns.organisatie', true), '') is not null $$;

create function tns.outbox_achterstand() returns double precision language sql stable security definer set search_path = pg_catalog as
  $$ select coalesce(extract(epoch from clock_timestamp() - min(aangemaakt_op)
       + make_interval(secs => (select verschuiving_ms / 1000.0 from tns.klok))), 0)::double precision
       from tns.outbox where verzonden_op is null $$;

create function tns.volgend_nummer(welke text) returns bigint language sql security definer set search_path = pg_catalog as
  $$ insert into tns.teller (naam, stand) values (welke, 1)
     on conflict (naam) do update set stand = tns.teller.stand + 1 returning stand $$;

create function tns.zoek_bekend(hashes bytea[], naam text, geboren date)
  returns table (client_id uuid, op_bsn boolean, heeft_bsn boolean, dossier_id uuid, dossier_open boolean, regiehouder text, veiligheidsrisico boolean)
  language sql stable security definer set search_path = pg_catalog as
  $$ select c.id, coalesce(c.bsn_hash = any (hashes), false), c.bsn_hash is not null, d.id, d.open, d.regiehouder, d.veiligheidsrisico
       from tns.client c left join lateral
         (select * from tns.dossier x
           where x.client_id = c.id or x.client_id in (select m.id from tns.client m where m.samengevoegd_in = c.id)
           order by x.open desc, x.aangemaakt_op desc limit 1) d on true
      where nullif(current_setting('tns.organisatie', true), '') is not null and c.samengevoegd_in is null and not c.anoniem
        and (c.bsn_hash = any (hashes) or (c.zoeknaam = naam and c.geboortedatum = geboren))
      order by 2 desc, d.open desc nulls last, c.aangemaakt_op, c.id $$;
`;

/** Promises that the database keeps itself, whatever the code above it does (promises 1 and 3). */
const BELOFTEN = `
create function tns.keur_dossier() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare d uuid;
begin
  if tg_table_name = 'dossier' then d := new.id; else d := new.dossier_id; end if;
  if exists (select 1 from tns.dossier x where x.id = d and x.open)
     and not exists (select 1 from tns.termijn t where t.dossier_id = d and t.gestopt_op is null)
     and not exists (select 1 from tns.zaak z where z.dossier_id = d and z.soort = 'overdracht' and z.open) then
    raise exception 'belofte 1: open dossier % heeft geen lopende termijn en geen open overdracht', d using errcode = 'TNS01';
  end if;
  return null;
end $$;

create function tns.keur_zaak() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from tns.gebeurtenis g where g.zaak_id = new.id and g.versie = new.versie) then
    raise exception 'belofte 3: zaak % versie % heeft geen gebeurtenis', new.id, new.versie using errcode = 'TNS03';
  end if;
  if new.open and new.soort <> 'dossier'
     and not exists (select 1 from tns.termijn t where t.zaak_id = new.id and t.gestopt_op is null) then
    raise exception 'belofte 4: zaak % wacht zonder klok', new.id using errcode = 'TNS04';
  end if;
  return null;
end $$;

create function tns.keur_overdracht() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from tns.outbox o where o.zaak_id = new.id) then
    raise exception 'belofte 3: overdracht % staat niet in de outbox', new.id using errcode = 'TNS03';
  end if;
  return null;
end $$;

create function tns.weiger_wijziging() returns trigger language plpgsql as $$
begin
  raise exception '% wordt alleen aangevuld', tg_table_name using errcode = 'TNS05';
end $$;

create function tns.zaak_neemt_over() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  select d.kenmerk, d.groep, d.veiligheidsrisico into new.dossier_kenmerk, new.dossier_groep, new.dossier_veiligheidsrisico
    from tns.dossier d where d.id = new.dossier_id;
  return new;
end $$;

create function tns.dossier_geeft_door() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update tns.zaak set dossier_kenmerk = new.kenmerk, dossier_groep = new.groep, dossier_veiligheidsrisico = new.veiligheidsrisico
   where dossier_id = new.id;
  return null;
end $$;

create trigger zaak_neemt_over before insert on tns.zaak for each row execute function tns.zaak_neemt_over();
create trigger dossier_geeft_door after update of kenmerk, groep, veiligheidsrisico on tns.dossier for each row
  when ((old.kenmerk, old.groep, old.veiligheidsrisico) is distinct from (new.kenmerk, new.groep, new.veiligheidsrisico))
  execute function tns.dossier_geeft_door();
create constraint trigger dossier_belofte after insert or update of open, regiehouder on tns.dossier
  deferrable initially deferred for each row execute function tns.keur_dossier();
create constraint trigger termijn_belofte after update of gestopt_op on tns.termijn
  deferrable initially deferred for each row when (new.gestopt_op is not null) execute function tns.keur_dossier();
create constraint trigger zaak_belofte after insert or update of versie, toestand, open on tns.zaak
  deferrable initially deferred for each row execute function tns.keur_zaak();
create constraint trigger zaak_dossier_belofte after update of open on tns.zaak
  deferrable initially deferred for each row when (not new.open) execute function tns.keur_dossier();
create constraint trigger overdracht_belofte after insert on tns.overdracht
  deferrable initially deferred for each row execute function tns.keur_overdracht();
create trigger gebeurtenis_alleen_aanvullen before update or delete on tns.gebeurtenis
  for each row execute function tns.weiger_wijziging();
create trigger proces_versie_alleen_aanvullen before update or delete on tns.proces_versie
  for each row execute function tns.weiger_wijziging();
`;

/** Who may touch what: tables first, then the rows (docs/besluiten/0019). No RETURNING on rows for another organisation. */
const RECHTEN = `
grant usage on schema tns to tns_app, tns_worker, tns_waker;
grant create on schema tns to tns_waker;

grant select, insert, update on tns.client, tns.dossier, tns.zaak, tns.termijn, tns.termijn_mutatie, tns.aanmelding, tns.overdracht,
  tns.casusoverleg, tns.samenvoeging to tns_app, tns_worker;
grant select, insert, update, delete on tns.aanmelding_concept, tns.idempotentie to tns_app, tns_worker;
grant select, insert on tns.gebeurtenis, tns.gebeurtenis_inhoud, tns.besluit, tns.inzage, tns.proces_versie to tns_app, tns_worker;
grant select on tns.betrokkenheid, tns.klok, tns.gebeurtenis_volgnummer, tns.ontvangstbewijs to tns_app, tns_worker;
grant insert on tns.outbox to tns_app;
grant select, insert, update, delete on tns.outbox, tns.eenmalig, tns.dode_brief to tns_worker;
grant insert on tns.gebeurtenis_volgnummer, tns.ontvangstbewijs to tns_worker;
grant select, insert, update on all tables in schema tns to tns_waker;

alter function tns.ziet_dossier(uuid) owner to tns_waker;
alter function tns.diende_in(uuid) owner to tns_waker;
alter function tns.ziet_zaak(uuid) owner to tns_waker;
alter function tns.ziet_client(uuid) owner to tns_waker;
alter function tns.ziet_vol(uuid) owner to tns_waker;
alter function tns.client_in_werk(uuid) owner to tns_waker;
alter function tns.vergrendel_dossier(uuid) owner to tns_waker;
alter function tns.lees_dossier(uuid) owner to tns_waker;
alter function tns.zet_ketenkop(uuid, bytea) owner to tns_waker;
alter function tns.betrek(uuid, uuid, text, text, uuid, timestamptz) owner to tns_waker;
alter function tns.ontkoppel(uuid, text, text, timestamptz) owner to tns_waker;
alter function tns.zaaknummer(uuid, text) owner to tns_waker;
alter function tns.volgend_nummer(text) owner to tns_waker;
alter function tns.outbox_achterstand() owner to tns_waker;
alter function tns.open_taken(uuid) owner to tns_waker;
alter function tns.zoek_bekend(bytea[], text, date) owner to tns_waker;
alter function tns.zaak_neemt_over() owner to tns_waker;
alter function tns.dossier_geeft_door() owner to tns_waker;
alter function tns.keur_dossier() owner to tns_waker;
alter function tns.keur_zaak() owner to tns_waker;
alter function tns.keur_overdracht() owner to tns_waker;
revoke create on schema tns from tns_waker;
revoke execute on all functions in schema tns from public;
grant execute on all functions in schema tns to tns_app, tns_worker, tns_waker;

do $$
declare t text;
begin
  foreach t in array array['client','dossier','zaak','betrokkenheid','gebeurtenis','gebeurtenis_inhoud','termijn','termijn_mutatie','aanmelding',
    'aanmelding_concept','overdracht','ontvangstbewijs','casusoverleg','besluit','samenvoeging','inzage','outbox','idempotentie'] loop
    execute format('alter table tns.%I enable row level security', t);
    execute format('create policy waker on tns.%I to tns_waker using (true) with check (true)', t);
    execute format('create policy worker on tns.%I to tns_worker using (true) with check (true)', t);
  end loop;
end $$;

create policy app_lees on tns.client for select to tns_app using (tns.ziet_client(id) or tns.client_in_werk(id));
create policy app_wijzig on tns.client for update to tns_app using (tns.ziet_client(id) or tns.client_in_werk(id)) with check (true);
create policy app_maak on tns.client for insert to tns_app with check (tns.mij() is not null);

create policy app_lees on tns.dossier for select to tns_app using (tns.ziet_dossier(id) or tns.diende_in(id) or tns.in_werk(id));
create policy app_wijzig on tns.dossier for update to tns_app using (tns.ziet_dossier(id) or tns.diende_in(id) or tns.in_werk(id)) with check (true);
create policy app_maak on tns.dossier for insert to tns_app with check (tns.mij() is not null);

create policy app_lees on tns.zaak for select to tns_app using (organisatie = tns.mij() or inzender = tns.mij()
  or verantwoordelijke = tns.mij() or tns.ziet_dossier(dossier_id) or (soort = 'dossier' and tns.diende_in(dossier_id))
  or tns.in_werk(dossier_id));
create policy app_wijzig on tns.zaak for update to tns_app using (organisatie = tns.mij() or inzender = tns.mij()
  or verantwoordelijke = tns.mij() or tns.ziet_dossier(dossier_id) or (soort = 'dossier' and tns.diende_in(dossier_id))
  or tns.in_werk(dossier_id)) with check (true);
create policy app_maak on tns.zaak for insert to tns_app with check (inzender = tns.mij() or tns.ziet_dossier(dossier_id));

create policy app_lees on tns.betrokkenheid for select to tns_app using (organisatie = tns.mij() or tns.ziet_dossier(dossier_id));
create policy app_lees on tns.inzage for select to tns_app using (tns.ziet_dossier(dossier_id) or organisatie = tns.mij());
create policy app_maak on tns.inzage for insert to tns_app with check (organisatie = tns.mij());
create policy app_maak on tns.outbox for insert to tns_app with check (tns.mij() is not null);
create policy app on tns.idempotentie to tns_app using (organisatie = tns.mij()) with check (organisatie = tns.mij());
create policy app on tns.aanmelding_concept to tns_app using (organisatie = tns.mij()) with check (organisatie = tns.mij());
create policy app on tns.samenvoeging to tns_app using (organisatie = tns.mij()) with check (organisatie = tns.mij());
create policy app_lees on tns.ontvangstbewijs for select to tns_app using (tns.ziet_dossier(dossier_id) or organisatie = tns.mij());

do $$
declare t text; kolom text; ziet text;
begin
  foreach t in array array['gebeurtenis','gebeurtenis_inhoud','termijn','termijn_mutatie','aanmelding','overdracht','casusoverleg','besluit'] loop
    kolom := case when t in ('aanmelding','overdracht','casusoverleg') then 'id' else 'zaak_id' end;
    ziet := format('tns.ziet_dossier(dossier_id) or tns.ziet_zaak(%I) or tns.in_werk(dossier_id)', kolom);
    execute format('create policy app_lees on tns.%I for select to tns_app using (%s)', t, ziet);
    execute format('create policy app_wijzig on tns.%I for update to tns_app using (%s) with check (true)', t, ziet);
    execute format('create policy app_maak on tns.%I for insert to tns_app with check (tns.mij() is not null)', t);
  end loop;
end $$;
`;
