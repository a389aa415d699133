import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Locks the dossier of a zaak and gives, in one round trip, what nearly every step looks at: dossier, zaak, its clocks, the
 * row of its room, and what the caller sees (docs/besluiten/0031). Nothing comes back for what the caller may not see. Each
 * question is a statement of its own, so that whoever waited for the lock reads what the other one wrote. Expand only: the
 * version before this one does not know the function.
 */
export class Vergrendelen1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAK_ZAAK);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

const PAK_ZAAK = `
create function tns.pak_zaak(welke uuid, welke_soort text, kamer text)
  returns table (dossier jsonb, zaak jsonb, klokken jsonb, eigen jsonb, betrokken boolean, vol boolean)
  language plpgsql security invoker set search_path = pg_catalog as $$
declare d uuid;
begin
  select z.dossier_id into d from tns.zaak z where z.id = welke and z.soort = welke_soort;
  if d is null then return; end if;
  select to_jsonb(x) into dossier from tns.vergrendel_dossier(d) x;
  if dossier is null then return; end if;
  perform 1 from tns.zaak z where z.id = welke for update;
  select to_jsonb(z) into zaak from tns.zaak z where z.id = welke;
  select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') into klokken from tns.termijn t where t.zaak_id = welke;
  if kamer is not null then
    execute format('select to_jsonb(t) from tns.%I t where t.id = $1', kamer) into eigen using welke;
  end if;
  betrokken := tns.ziet_dossier(d);
  vol := tns.ziet_vol(d);
  return next;
end $$;
revoke execute on function tns.pak_zaak(uuid, text, text) from public;
grant execute on function tns.pak_zaak(uuid, text, text) to tns_app, tns_worker;
`;
