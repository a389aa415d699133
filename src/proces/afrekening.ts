import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../kern/fout.js';
import type { Transactie } from '../platform/database/database.service.js';
import { alsTraceparent, huidigSpoor } from '../platform/observability/spoor.js';
import { Dossier } from './dossier.entity.js';
import type { Uitwerking } from './kamer.js';
import type { Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/**
 * The parts of a step that every zaak shares and that the caller may not always see: the lock on the dossier, numbers,
 * involvement, letters. They go through functions in the database that say no more than they must (docs/besluiten/0019).
 */
@Injectable()
export class Afrekening {
  /**
   * Locks the dossier. From here to {@link rondAf} row-level security lets the whole of it through: what follows from a step
   * (a clock that stops, a search that ends) must not depend on what the one who takes it may read.
   * @throws DomeinFout `niet-gevonden` when there is no such dossier
   */
  async vergrendel(tx: Transactie, dossierId: string): Promise<Dossier> {
    return this.dossierUit(tx, 'select * from tns.vergrendel_dossier($1)', dossierId);
  }

  /** The dossier behind a zaak the caller may see, without a lock. @throws DomeinFout `niet-gevonden` */
  async lees(tx: Transactie, dossierId: string): Promise<Dossier> {
    return this.dossierUit(tx, 'select * from tns.lees_dossier($1)', dossierId);
  }

  private async dossierUit({ manager }: Transactie, sql: string, dossierId: string): Promise<Dossier> {
    const [rij] = await manager.query<Record<string, unknown>[]>(sql, [dossierId]);
    if (!rij) throw new DomeinFout('niet-gevonden', 'Dit dossier is er niet, of u mag het niet zien.');
    const kolommen = manager.connection.getMetadata(Dossier).columns;
    const dossier = new Dossier();
    for (const kolom of kolommen) kolom.setEntityValue(dossier, rij[kolom.databaseName]);
    return dossier;
  }

  /** The next number of a letter within the dossier: `A1`, `O2`. Safe because the dossier is locked. */
  async nummer({ manager, dossier }: Werk, letter: string): Promise<string> {
    const [rij] = await manager.query<{ nummer: number }[]>('select tns.zaaknummer($1, $2) as nummer', [
      dossier.id,
      letter,
    ]);
    return `${letter}${rij?.nummer ?? 1}`;
  }

  /** Gives organisations sight of the dossier because of this zaak; taking it away waits until all is done. */
  async betrekkingen(
    { manager, nu, ontkoppelingen }: Werk,
    zaak: Zaak,
    { betrek = [], ontkoppel = [] }: Uitwerking,
  ): Promise<void> {
    ontkoppelingen.push(...ontkoppel.map((betrekking) => ({ ...betrekking, zaakId: zaak.id })));
    for (const { organisatie, aard } of betrek) {
      await manager.query('select tns.betrek($1, $2, $3, $4, $5, $6)', [
        uuid(),
        zaak.dossierId,
        organisatie,
        aard,
        zaak.id,
        nu,
      ]);
    }
  }

  /** Puts letters in the outbox: numbers, never names. */
  async brieven({ manager, nu }: Werk, zaak: Zaak, soorten: readonly string[]): Promise<void> {
    const spoor = huidigSpoor();
    for (const soort of soorten) {
      await manager.query(
        'insert into tns.outbox (id, dossier_id, zaak_id, soort, spoor, aangemaakt_op) values ($1, $2, $3, $4, $5, $6)',
        [uuid(), zaak.dossierId, zaak.id, soort, spoor ? alsTraceparent(spoor) : null, nu],
      );
    }
  }

  /** Saves the dossier; a new one gets its kenmerk as the last statement, so that numbers have no holes (docs/besluiten/0007). */
  async rondAf(werk: Werk): Promise<void> {
    const { manager, dossier, vandaag } = werk;
    const { id, kenmerk: _, ...velden } = dossier;
    await manager.update(Dossier, { id }, velden);
    for (const { zaakId, organisatie, aard } of werk.ontkoppelingen) {
      await manager.query('select tns.ontkoppel($1, $2, $3, $4)', [zaakId, organisatie, aard, werk.nu]);
    }
    await manager.query(`select set_config('tns.werk', '', true)`);
    if (dossier.kenmerk !== null) return;
    const jaar = vandaag.slice(0, 4);
    const [rij] = await manager.query<{ nummer: string }[]>('select tns.volgend_nummer($1) as nummer', [
      `dossier-${jaar}`,
    ]);
    dossier.kenmerk = `TNS-${jaar}-${(rij?.nummer ?? '').padStart(6, '0')}`;
    await manager.update(Dossier, { id }, { kenmerk: dossier.kenmerk });
  }
}
