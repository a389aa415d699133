import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which keys this database was written: a mark of each, from which the key cannot be found. A process with other keys
 * under the same name would write what nobody else can read, so it is refused at its start (docs/besluiten/0033).
 */
export class Meten1795305600005 implements MigrationInterface {
  name = 'Meten1795305600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tns.sleutelmerk (
        soort text not null constraint sleutelmerk_soort_ck check (soort in ('versleuteling', 'hmac')),
        versie text not null,
        merk bytea not null,
        constraint sleutelmerk_pk primary key (soort, versie)
      );
      revoke all on tns.sleutelmerk from public;
      grant select, insert on tns.sleutelmerk to tns_app, tns_worker;
      grant select on tns.sleutelmerk to tns_waker;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}
