import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The zaak in which the work of a hand-off is done (docs/besluiten/0036), and room for more kinds of reference data: which
 * there are is said in one place, the code that reads them. Expand only: the version before this one does not know the column.
 *
 * Outside a transaction, so that no table is held while another is asked for. Safe to run again when it was broken off.
 */
export class Uitvoering1795305600008 implements MigrationInterface {
  name = 'Uitvoering1795305600008';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tns.overdracht add column if not exists uitvoering_zaak uuid');
    await runner.query(
      `comment on column tns.overdracht.uitvoering_zaak is 'zaak of the room in which the work is done; null when it needs none'`,
    );
    await runner.query(
      `alter table tns.referentie_rij drop constraint if exists referentie_rij_soort_ck,
         add constraint referentie_rij_soort_ck check (soort ~ '^[a-z]+$')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}
