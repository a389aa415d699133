/**
 * FROZEN: do not tune. The tables of the hand-written reference; another column or index makes figures of before and
 * after incomparable. What a sensible person would make for this work and no more: keys, the indexes that its own
 * questions need, no row-level security, no triggers, no history beyond the events.
 */
export const REFERENTIE_TABELLEN = `
create schema referentie_bench;
create table referentie_bench.client (
  id uuid primary key,
  achternaam text not null, voornamen text not null, geboortedatum date not null,
  aangemaakt_op timestamptz not null
);
create table referentie_bench.dossier (
  id uuid primary key,
  client_id uuid not null references referentie_bench.client,
  regiehouder text not null,
  kenmerk text unique,
  aangemaakt_op timestamptz not null
);
create table referentie_bench.zaak (
  id uuid primary key,
  dossier_id uuid not null references referentie_bench.dossier,
  soort text not null, nummer text not null,
  toestand text not null, versie integer not null,
  organisatie text not null, behandelaar text,
  urgentie_op timestamptz not null, aangemaakt_op timestamptz not null,
  unique (dossier_id, nummer)
);
create index on referentie_bench.zaak (organisatie, urgentie_op, id);
create table referentie_bench.overdracht (
  id uuid primary key references referentie_bench.zaak,
  taak text not null, van text not null, naar text not null
);
create table referentie_bench.termijn (
  id uuid primary key,
  zaak_id uuid not null references referentie_bench.zaak,
  soort text not null, start timestamptz not null, vervalt_op timestamptz not null
);
create index on referentie_bench.termijn (zaak_id);
create table referentie_bench.gebeurtenis (
  id uuid primary key,
  dossier_id uuid not null, zaak_id uuid not null,
  versie integer not null, stap text not null, naar text not null,
  persoon text not null, organisatie text not null, moment timestamptz not null,
  unique (zaak_id, versie)
);
create index on referentie_bench.gebeurtenis (dossier_id, moment);
create table referentie_bench.outbox (
  id uuid primary key,
  volgorde bigint generated always as identity,
  zaak_id uuid not null, soort text not null,
  aangemaakt_op timestamptz not null, verzonden_op timestamptz
);
create index on referentie_bench.outbox (volgorde) where verzonden_op is null;
create table referentie_bench.teller (naam text primary key, stand bigint not null);
insert into referentie_bench.teller values ('kenmerk', 0);
`;

/** FROZEN: do not tune. The row that raw BullMQ writes per letter. */
export const BEWIJS_TABEL = `
create schema if not exists referentie_bench;
create table if not exists referentie_bench.bewijs (id uuid primary key, ontvangen_op timestamptz not null);
alter table referentie_bench.bewijs owner to tns_migratie;
grant usage on schema referentie_bench to tns_migratie;
`;
