import { Injectable } from '@nestjs/common';
import type { Vervolgstap, Werk } from '../../../proces/index.js';

/** What was decided about an address. */
export interface Adresbericht {
  /** there is an address now, in `gemeente` */
  readonly toegekend: boolean;
  /** CBS code */
  readonly gemeente?: string;
}

/** How other rooms tell the benefit of a dossier something; nothing happens when there is none. */
@Injectable()
export class UitkeringBerichten {
  /** What waited on the address goes on, and whoever has the benefit hears it when the client moves to another uitvoerder. */
  async overAdres({ boek, dossier }: Werk, bericht: Adresbericht): Promise<Vervolgstap[]> {
    const rijen = await boek.vraag<{ id: string }>(
      `select u.id from tns.uitkering u where u.dossier_id = $1
          and (u.actief or (u.ingangsdatum is not null and u.doorverwezen_naar is null)) order by u.id`,
      [dossier.id],
    );
    return rijen.map(({ id }) => ({
      soort: 'uitkering',
      zaakId: id,
      stap: 'briefadres-melden',
      velden: { ...bericht },
    }));
  }
}
