import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deliveries are claimed and written down several at a time (docs/besluiten/0041). Functions only, beside those that the version before
 * this one calls. Expand only.
 */
export class Afleverreeks1795392000026 implements MigrationInterface {
  name = 'Afleverreeks1795392000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAK + BOEK + RECHTEN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/** May an organisation know of an event: the rule of 0020. @param wie SQL of the code of the organisation; `z` is the zaak */
const magWeten = (wie: string): string => `(${wie} in (z.organisatie, z.inzender, z.verantwoordelijke)
    or exists (select from tns.betrokkenheid b where b.dossier_id = z.dossier_id and b.organisatie = ${wie} and b.tot is null
                 and b.aard <> 'ontvanger'))`;

/** `tns.pak_aflevering` for so many at once: the lock, the counting and the secrets are asked once for all of them. */
const PAK = `
create or replace function tns.pak_afleveringen(welk uuid, moment timestamptz, klaar_voor timestamptz, tegelijk integer, hoogstens integer)
  returns table (aflevering jsonb, abonnement jsonb, gebeurtenis jsonb, geheimen text[])
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
declare a tns.abonnement; r tns.aflevering; ziet boolean; ruimte integer; sleutels text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('tns.ontvanger ' || welk::text, 0));
  select b.* into a from tns.abonnement b where b.id = welk;
  if a.id is null or a.toestand <> 'actief'
     or exists (select from tns.abonnement_stand s where s.abonnement_id = welk and s.rust_tot > moment) then return; end if;
  select least(hoogstens, tegelijk - count(*)) into ruimte
    from tns.aflevering f where f.abonnement_id = welk and f.toestand = 'bezig' and f.bezig_tot > moment;
  while ruimte > 0 loop
    select f.* into r from tns.aflevering f
     where f.abonnement_id = welk and f.toestand = 'bezig' and f.bezig_tot <= moment order by f.bezig_tot limit 1;
    if r.id is null then
      select f.* into r from tns.aflevering f where f.abonnement_id = welk and f.toestand = 'wacht'
         and (f.pogingen > 0) = false and f.vroegst_op <= moment order by f.vroegst_op, f.volgorde limit 1;
    end if;
    if r.id is null then
      select f.* into r from tns.aflevering f where f.abonnement_id = welk and f.toestand = 'wacht'
         and (f.pogingen > 0) = true and f.vroegst_op <= moment order by f.vroegst_op, f.volgorde limit 1;
    end if;
    exit when r.id is null;
    select ${magWeten('a.organisatie')} into ziet from tns.zaak z where z.id = r.zaak_id;
    if ziet then
      if sleutels is null then
        select array_agg(encode(s.geheim, 'hex') order by s.gemaakt_op desc) into sleutels from tns.abonnement_geheim s
         where s.abonnement_id = welk and (s.geldig_tot is null or s.geldig_tot > moment);
      end if;
      update tns.aflevering f set toestand = 'bezig', vroegst_op = null, bezig_tot = klaar_voor, pogingen = f.pogingen + 1,
          laatst_op = moment where f.id = r.id returning f.* into r;
      return query select to_jsonb(r), to_jsonb(a), (select to_jsonb(g) from tns.gebeurtenis g where g.id = r.gebeurtenis_id), sleutels;
      ruimte := ruimte - 1;
    else
      perform pg_advisory_xact_lock(hashtextextended('tns.baan ' || r.dossier_id::text, 0));
      update tns.aflevering f set toestand = 'vervallen', vroegst_op = null, bezig_tot = null, laatste_fout = 'niet-meer-zichtbaar',
          klaar_op = moment where f.id = r.id;
      perform tns.baan_verder(r.dossier_id, welk, moment);
    end if;
  end loop;
end $$;
`;

/** `tns.boek_aflevering` for so many of one receiver, in the order in which lanes are locked. */
const BOEK = `
create or replace function tns.boek_afleveringen(welk uuid, moment timestamptz, uitkomsten jsonb) returns void
  language plpgsql volatile security invoker set search_path = pg_catalog set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('tns.ontvanger ' || welk::text, 0));
  perform tns.boek_aflevering(x.id, x.poging, moment, x.soort, x.status, x.fout, x.weer_op, x.rust_tot)
     from (select u.* from jsonb_to_recordset(uitkomsten) as u (id uuid, dossier uuid, poging integer, soort text, status integer,
             fout text, weer_op timestamptz, rust_tot timestamptz) order by u.dossier, u.id) x;
end $$;
`;

const RECHTEN = `
revoke execute on function tns.pak_afleveringen(uuid, timestamptz, timestamptz, integer, integer),
  tns.boek_afleveringen(uuid, timestamptz, jsonb) from public;
grant execute on function tns.pak_afleveringen(uuid, timestamptz, timestamptz, integer, integer),
  tns.boek_afleveringen(uuid, timestamptz, jsonb) to tns_worker;
`;
