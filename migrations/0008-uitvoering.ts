import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The zaak in which the work of a hand-off is done (docs/besluiten/0036). Expand only: empty for what was there, and the version
 * before this one does not know the column.
 */
export class Uitvoering1795305600008 implements MigrationInterface {
  name = 'Uitvoering1795305600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tns.overdracht add column uitvoering_zaak uuid;
      comment on column tns.overdracht.uitvoering_zaak is 'zaak of the room in which the work is done; null when it needs none';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}
