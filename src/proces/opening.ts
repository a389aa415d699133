import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../kern/fout.js';
import type { Transactie } from '../platform/database/database.service.js';
import { dossierIsDicht } from './dicht.js';
import { StapService } from './stap.service.js';
import type { Werk } from './werk.js';
import { ZaakLezer } from './zaak.lezer.js';

/** Takes hold of a dossier in which a person opens a zaak: only who works on it may, and only while it is open. */
@Injectable()
export class Opening {
  constructor(
    private readonly zaken: ZaakLezer,
    private readonly stappen: StapService,
  ) {}

  /**
   * Locks the dossier and begins the work; close with `StapService.rondAf`.
   * @throws DomeinFout `niet-gevonden` for what the caller may not see, `geen-recht` for who sees only a part of it,
   *   `eis-niet-gehaald` when the dossier is closed
   */
  async pak(tx: Transactie, dossierId: string): Promise<Werk> {
    const { werk: gezien } = await this.zaken.haal(tx, 'dossier', dossierId);
    if ((await this.zaken.zicht(gezien)) !== 'vol') {
      throw new DomeinFout('geen-recht', 'Dit kan alleen wie in dit dossier werkt. Vraag het aan de regiehouder.');
    }
    const werk = await this.stappen.pakDossier(tx, dossierId);
    if (werk.dossier.open) return werk;
    throw dossierIsDicht();
  }
}
