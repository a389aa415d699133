import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../kern/fout.js';
import type { Transactie } from '../platform/database/database.service.js';
import { Dossier } from './dossier.entity.js';
import { Kamers } from './kamers.js';
import { Termijn } from './termijn.entity.js';
import { beginWerk, type Werk, type Zicht } from './werk.js';
import { Zaak } from './zaak.entity.js';
import { alsZicht } from './zicht.js';

type Json = Record<string, unknown>;

interface Vangst extends Record<keyof Zicht, boolean> {
  dossier: Json;
  zaak: Json;
  klokken: Json[];
  eigen: Json | null;
}

/** Takes hold of a zaak: its dossier locked, and what nearly every step looks at read along in the same round trip. */
@Injectable()
export class Greep {
  constructor(private readonly kamers: Kamers) {}

  /** Begins the work in which a step is taken. @throws DomeinFout `niet-gevonden`, also for what the caller may not see */
  async op(tx: Transactie, { soort, zaakId }: { soort: string; zaakId: string }): Promise<Werk> {
    const { eigenRij } = this.kamers.haal(soort);
    const [vangst] = await tx.boek.vraag<Vangst>(
      'select dossier, zaak, klokken, eigen, betrokken, vol from tns.pak_zaak($1, $2, $3)',
      [zaakId, soort, eigenRij === undefined ? null : soort],
    );
    if (!vangst) throw new DomeinFout('niet-gevonden', 'Deze zaak is er niet, of u mag hem niet zien.');
    const werk = beginWerk(tx, tx.boek.onthoud(Dossier, vangst.dossier));
    if (eigenRij && vangst.eigen) tx.boek.onthoud(eigenRij, vangst.eigen);
    werk.zaken.set(zaakId, tx.boek.onthoud(Zaak, vangst.zaak));
    werk.klokken.set(
      zaakId,
      vangst.klokken.map((klok) => tx.boek.onthoud(Termijn, klok)),
    );
    werk.zicht = Promise.resolve(alsZicht(tx, vangst));
    return werk;
  }
}
