import { Injectable } from '@nestjs/common';
import type { Velden } from '../../../kern/proces.js';
import type { Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { NazorgLezer } from '../../nazorg/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import { UitkeringBerichten } from '../../uitkering/index.js';
import { Bedden } from '../bedden/bedden.js';
import { Opvang } from '../opvang.entity.js';
import { GING_WEG, vraagRegie } from './vervolgwerk.js';

/** Code of the destination that nobody knows. */
export const ONBEKEND = 'onbekend';

/** The end of a stay: the bed is free for another, and whoever went somewhere is not let go of. */
@Injectable()
export class Uitstroom {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly bedden: Bedden,
    private readonly nazorg: NazorgLezer,
    private readonly uitkering: UitkeringBerichten,
  ) {}

  /** Somebody who went nobody knows where is not lost: who answers for the dossier is asked to look. */
  async vertrek(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const einde = await this.eindig(werk, zaak, velden);
    if (velden['bestemming'] !== ONBEKEND) return einde;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    return { ...einde, openen: [vraagRegie(referentie, werk, { zaak, vraag: GING_WEG })] };
  }

  /** To a home: the pilot light begins, unless it burns already. */
  async stroomUit(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const einde = await this.vertrek(werk, zaak, velden);
    const { bestemming, gemeente } = velden;
    const woont = (await this.referentie.op(werk, werk.vandaag)).beleidswoorden('opvang-bestemmingen-nazorg');
    if (!woont.includes(String(bestemming)) || (await this.nazorg.loopt(werk))) return einde;
    return {
      ...einde,
      openen: [{ soort: 'nazorg', velden: { bestemming, ...(gemeente === undefined ? {} : { gemeente }) } }],
    };
  }

  /** The bed is free again; who kept the place has no further business in the dossier because of this stay. */
  async eindig(werk: Werk, zaak: Zaak, { bestemming, gemeente }: Velden): Promise<Uitwerking> {
    await this.bedden.laatLos(werk, zaak);
    await wijzig(werk, zaak, {
      actief: false,
      ...(bestemming === undefined ? {} : { bestemming: String(bestemming) }),
      ...(gemeente === undefined ? {} : { bestemmingGemeente: String(gemeente) }),
    });
    return {
      ontkoppel: [{ organisatie: zaak.organisatie, aard: 'behandelend' }],
      stappen: await this.uitkering.overUitstroom(werk, []),
    };
  }
}

async function wijzig({ boek }: Werk, { id }: Zaak, velden: Partial<Opvang>): Promise<void> {
  const opvang = await boek.haal(Opvang, id);
  if (!opvang) throw new Error(`plaatsing ${id} heeft geen eigen rij`);
  boek.wijzig(Opvang, opvang, velden);
}
