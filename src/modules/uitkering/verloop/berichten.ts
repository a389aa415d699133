import { Injectable } from '@nestjs/common';
import type { Vervolgstap, Werk } from '../../../proces/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { Uitkering } from '../uitkering.entity.js';

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
  constructor(private readonly referentie: ReferentieLezer) {}

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

  /**
   * What keeps the client in shelter while an income would help, or no longer does; told when it differs from what was told before.
   * @param blokkades codes of `blokkades-uitstroom`
   */
  async overUitstroom(werk: Werk, blokkades: readonly string[]): Promise<Vervolgstap[]> {
    const { boek, dossier } = werk;
    const [lopend] = await boek.zoek(Uitkering, 'where t.dossier_id = $1 and t.actief', [dossier.id]);
    if (!lopend) return [];
    const helpt = (await this.referentie.op(werk, werk.vandaag)).beleidswoorden('opvang-blokkades-inkomen');
    const nu = helpt.filter((code) => blokkades.includes(code));
    if (nu.join() === lopend.uitstroomBlokkades.join()) return [];
    return [{ soort: 'uitkering', zaakId: lopend.id, stap: 'blokkade-melden', velden: { blokkades: nu } }];
  }
}
