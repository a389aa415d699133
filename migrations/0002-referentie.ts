import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reference data: one table for all kinds, because every kind lives the same life (dated, never changed, only
 * ended). The shape of `inhoud` is checked at the door by `modules/referentie`, per kind, with errors people can read.
 *
 * The counter `referentie_versie` moves with every change; each transaction reads it in its first round trip, so that a
 * cache in memory never answers with rules of yesterday.
 */
export class Referentie1763769600002 implements MigrationInterface {
  name = 'Referentie1763769600002';

  async up(runner: QueryRunner): Promise<void> {
    for (const deel of [TABELLEN, ALLEEN_BEEINDIGEN, RECHTEN]) await runner.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const TABELLEN = `
create extension if not exists btree_gist;

create table tns.referentie_rij (
  id uuid constraint referentie_rij_pk primary key,
  soort text not null,
  code text not null,
  geldig_van date not null,
  geldig_tot date,
  inhoud jsonb not null,
  bron text not null,
  herkomst text not null default 'beheer',
  constraint referentie_rij_soort_ck check (soort in ('gemeente', 'organisatie', 'wachtrij', 'taak', 'termijn', 'deurrij',
    'verantwoordelijkheid', 'kanaal', 'code', 'beleid', 'voorziening', 'contract', 'quotum')),
  constraint referentie_rij_periode_ck check (geldig_tot is null or geldig_tot > geldig_van),
  constraint referentie_rij_inhoud_ck check (jsonb_typeof(inhoud) = 'object'),
  constraint referentie_rij_bron_ck check (bron <> ''),
  constraint referentie_rij_herkomst_ck check (herkomst in ('bestand', 'beheer')),
  constraint referentie_rij_geen_overlap_ex
    exclude using gist (soort with =, code with =, daterange(geldig_van, geldig_tot) with &&)
);
comment on column tns.referentie_rij.geldig_tot is 'exclusive: the first day on which the row no longer holds';
comment on column tns.referentie_rij.herkomst is 'bestand: loaded from referentie/*.yaml; beheer: added in the database';

create table tns.referentie_versie (
  een boolean constraint referentie_versie_pk primary key default true constraint referentie_versie_een_ck check (een),
  versie bigint not null
);
insert into tns.referentie_versie (versie) values (0);
`;

/** A zaak keeps the rule it began with, so a rule that was once used must stay readable for ever (docs/besluiten/0006). */
const ALLEEN_BEEINDIGEN = `
create function tns.referentie_alleen_beeindigen() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if old.geldig_tot is null and new.geldig_tot is not null
       and (new.id, new.soort, new.code, new.geldig_van, new.inhoud, new.bron, new.herkomst)
         = (old.id, old.soort, old.code, old.geldig_van, old.inhoud, old.bron, old.herkomst) then
      return new;
    end if;
    raise exception 'referentierij %/% verandert niet: beëindig haar en voeg een nieuwe toe', old.soort, old.code using errcode = 'TNS05';
  end if;
  raise exception 'referentierijen worden niet verwijderd, alleen beëindigd' using errcode = 'TNS05';
end $$;

create function tns.referentie_tel_versie() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update tns.referentie_versie set versie = versie + 1;
  return null;
end $$;

create trigger referentie_rij_alleen_beeindigen before update or delete on tns.referentie_rij
  for each row execute function tns.referentie_alleen_beeindigen();
create trigger referentie_rij_niet_legen before truncate on tns.referentie_rij
  for each statement execute function tns.referentie_alleen_beeindigen();
create trigger referentie_rij_versie after insert or update on tns.referentie_rij
  for each statement execute function tns.referentie_tel_versie();
`;

const RECHTEN = `
revoke all on tns.referentie_rij, tns.referentie_versie from public;
grant select on tns.referentie_rij, tns.referentie_versie to tns_app, tns_worker;
`;
