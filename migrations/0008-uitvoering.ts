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
    await runner.query(LEZER);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a back-up instead');
  }
}

/**
 * A process reads all rules, and refuses those that it cannot read. One of the version before this does not know the kinds and
 * fields that came with it, and must go on while it is being replaced: it does not see them. A process says by `tns.lezer` which
 * it can read.
 */
const LEZER = `
drop policy if exists lezer on tns.referentie_rij;
create policy lezer on tns.referentie_rij for select using (current_setting('tns.lezer', true) = '2' or (
  soort in ('gemeente', 'organisatie', 'wachtrij', 'taak', 'termijn', 'deurrij', 'verantwoordelijkheid', 'kanaal', 'code', 'beleid',
            'voorziening', 'contract', 'quotum')
  and not inhoud ?| array['antwoordInZaak', 'zorgaanbieder', 'buurt']));
alter table tns.referentie_rij enable row level security;
`;
