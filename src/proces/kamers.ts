import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { keur } from '../kern/keur.js';
import { alsGegevens, type Proces } from '../kern/proces.js';
import { systeem } from '../kern/wie.js';
import { DatabaseService } from '../platform/database/database.service.js';
import type { Kamer } from './kamer.js';

/** The rooms of the house by soort, and the judgement over all their tables before the doors open. */
@Injectable()
export class Kamers implements OnApplicationBootstrap {
  private readonly perSoort = new Map<string, Kamer>();
  private readonly perTaak = new Map<string, Kamer>();
  private readonly hashes = new Map<string, string>();

  constructor(private readonly database: DatabaseService) {}

  /** @throws Error when two rooms claim the same soort or taak */
  registreer(kamer: Kamer): void {
    const { soort } = kamer.proces;
    if (this.perSoort.has(soort)) throw new Error(`Twee kamers voor soort ${soort}`);
    this.perSoort.set(soort, kamer);
    this.hashes.set(soort, hashVan(kamer.proces));
    for (const taak of kamer.taken ?? []) {
      if (this.perTaak.has(taak)) throw new Error(`Twee kamers voor taak ${taak}`);
      this.perTaak.set(taak, kamer);
    }
  }

  /** @throws Error for a soort without a room: a fault in our own tables, which `keur` finds at boot */
  haal(soort: string): Kamer {
    const kamer = this.perSoort.get(soort);
    if (!kamer) throw new Error(`Geen kamer voor soort ${soort}`);
    return kamer;
  }

  /** The room in which the work of a taak is done; undefined for work that is only told to be done. */
  zoekVoorTaak(taak: string): Kamer | undefined {
    return this.perTaak.get(taak);
  }

  processen(): Proces[] {
    return [...this.perSoort.values()].map((kamer) => kamer.proces);
  }

  /** The immutable version of a table, by content (docs/besluiten/0006). */
  hash(soort: string): string {
    return this.hashes.get(soort) ?? '';
  }

  /**
   * Judges all tables and stores each version once.
   * @throws Error with every fault found; the house does not open
   */
  async onApplicationBootstrap(): Promise<void> {
    const fouten = keur(this.processen());
    if (fouten.length > 0) throw new Error(`De procestabellen kloppen niet:\n- ${fouten.join('\n- ')}`);
    await this.database.schrijf(systeem(), async ({ manager, nu }) => {
      for (const proces of this.processen()) {
        await manager.query(
          'insert into tns.proces_versie (hash, soort, inhoud, vanaf) values ($1, $2, $3, $4) on conflict do nothing',
          [this.hash(proces.soort), proces.soort, JSON.stringify(alsGegevens(proces)), nu],
        );
      }
    });
  }
}

function hashVan(proces: Proces): string {
  return createHash('sha256')
    .update(JSON.stringify(alsGegevens(proces)))
    .digest('hex');
}
