import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import { type ClientDto, ClientLoket } from '../../modules/client/index.js';
import { type DossierDto, DossierLezer } from '../../modules/dossier/index.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Woorden } from './woorden.js';
import { Woordenboek } from './woordenboek.js';

/** Who the client of a dossier is. */
export interface Clientbeeld {
  readonly dossier: DossierDto;
  readonly client: ClientDto;
  readonly woorden: Woorden;
  readonly nu: Date;
}

/** Reads the client of a dossier: through the counter of clients, so that this look is noted as one. */
@Injectable()
export class ClientLezing {
  constructor(
    private readonly database: DatabaseService,
    private readonly dossiers: DossierLezer,
    private readonly clienten: ClientLoket,
    private readonly woordenboek: Woordenboek,
  ) {}

  /** @throws DomeinFout `niet-gevonden`, also for who does not see the whole dossier */
  async haal(wie: Wie, id: string): Promise<Clientbeeld> {
    const beeld = await this.database.schrijf(wie, async (tx) => ({
      dossier: await this.dossiers.haal(tx, id),
      woorden: await this.woordenboek.open(tx),
      nu: tx.nu,
    }));
    const { client } = beeld.dossier;
    if (!client) throw new DomeinFout('niet-gevonden', 'De gegevens van deze cliënt mag u niet zien.');
    return { ...beeld, client: await this.clienten.lees(wie, client.id) };
  }
}
