import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Transactie } from '../database/database.service.js';

/** One look: at which dossier or client, with what purpose, and what came of it. */
export interface Inzage {
  readonly dossierId?: string | null;
  readonly clientId?: string | null;
  /** what the look was for, as a code: `client-lezen`, `client-zoeken-bsn` */
  readonly doel: string;
  /** what came of it, as a code: `gevonden`, `niet-gevonden`; never a name, never a BSN */
  readonly resultaat: string;
}

/**
 * Who looked at whom. Rows are only added, in the transaction of the look itself, so that nobody sees a thing that was not
 * recorded. Needs a `schrijf` transaction: PostgreSQL refuses it in `lees`.
 */
@Injectable()
export class Inzagelog {
  /** Notes one look of `tx.wie`, at `tx.nu`. */
  async noteer({ manager, nu, wie }: Transactie, inzage: Inzage): Promise<void> {
    await manager.query(
      `insert into tns.inzage (id, dossier_id, client_id, persoon, organisatie, rol, toepassing, doel, resultaat, moment)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuid(),
        inzage.dossierId ?? null,
        inzage.clientId ?? null,
        wie.id,
        wie.organisatie,
        wie.rol,
        wie.client,
        inzage.doel,
        inzage.resultaat,
        nu,
      ],
    );
  }
}
