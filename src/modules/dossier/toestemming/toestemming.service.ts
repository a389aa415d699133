import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import type { Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { eisWachtrij, ReferentieLezer } from '../../referentie/index.js';
import { opdracht } from '../vervolgwerk.js';
import type { ToestemmingDto } from './toestemming.dto.js';
import { Toestemming } from './toestemming.entity.js';

/** For what, and with whom. */
interface Deling {
  readonly doel: string;
  readonly ontvanger: string;
}

/** What the client lets be shared, per purpose and receiver. What the law asks goes on without it (AVG art. 6). */
@Injectable()
export class ToestemmingService {
  constructor(private readonly referentie: ReferentieLezer) {}

  /** Every consent of the dossier at hand, the oldest first. */
  async alle(werk: Werk): Promise<ToestemmingDto[]> {
    return (await lees(werk)).map(({ doel, ontvanger, gegevenOp, ingetrokkenOp }) => ({
      doel,
      ontvanger,
      gegevenOp: gegevenOp.toISOString(),
      ingetrokkenOp: ingetrokkenOp?.toISOString() ?? null,
    }));
  }

  async legVast(werk: Werk, velden: Velden): Promise<Uitwerking> {
    const deling = await this.eisDeling(werk, velden);
    if (geldend(await lees(werk), deling)) {
      throw new DomeinFout('eis-niet-gehaald', 'Deze toestemming is al vastgelegd.', { eis: 'toestemmingIsNieuw' });
    }
    werk.boek.voegToe(Toestemming, {
      id: uuid(),
      dossierId: werk.dossier.id,
      ...deling,
      gegevenOp: werk.nu,
      vastgelegdDoor: werk.wie.id,
      ingetrokkenOp: null,
      ingetrokkenDoor: null,
    });
    return {};
  }

  /** From now on nothing new is shared for this purpose; a receiver that works on the dossier hears it. */
  async trekIn(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const deling = await this.eisDeling(werk, velden);
    const toestemming = geldend(await lees(werk), deling);
    if (!toestemming) {
      throw new DomeinFout('eis-niet-gehaald', 'Er is geen toestemming vastgelegd voor dit doel en deze ontvanger.', {
        eis: 'toestemmingGeldt',
      });
    }
    werk.boek.wijzig(Toestemming, toestemming, { ingetrokkenOp: werk.nu, ingetrokkenDoor: werk.wie.id });
    const [betrokken] = await werk.boek.vraag(
      'select 1 from tns.betrokkenheid where dossier_id = $1 and organisatie = $2 and tot is null',
      [werk.dossier.id, deling.ontvanger],
    );
    if (betrokken === undefined || deling.ontvanger === werk.wie.organisatie) return {};
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), deling.ontvanger);
    return { openen: [opdracht('TOESTEMMING_INGETROKKEN', wachtrij, zaak)] };
  }

  /**
   * Nothing new goes to a receiver for whom the client took the consent back. A bed for tonight is never held up (promise 5).
   * @throws DomeinFout `eis-niet-gehaald`
   */
  async eisNietIngetrokken(werk: Werk, taak: string, wachtrij: string): Promise<void> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { gegevensset: doel, eersteOpvang } = referentie.taak(taak);
    const { organisatie: ontvanger } = referentie.wachtrij(wachtrij);
    if (eersteOpvang) return;
    const rijen = (await lees(werk)).filter((een) => een.doel === doel && een.ontvanger === ontvanger);
    if (rijen.length === 0 || geldend(rijen, { doel, ontvanger })) return;
    throw new DomeinFout(
      'eis-niet-gehaald',
      'De cliënt wil niet meer dat voor dit doel gegevens naar deze organisatie gaan. Bespreek het met de cliënt.',
      { eis: 'toestemmingNietIngetrokken' },
    );
  }

  private async eisDeling(werk: Werk, velden: Velden): Promise<Deling> {
    const ontvanger = String(velden['ontvanger']);
    const organisatie = (await this.referentie.op(werk, werk.vandaag)).zoek('organisatie', ontvanger);
    if (organisatie && organisatie.standaardWachtrij !== null) return { doel: String(velden['doel']), ontvanger };
    throw new DomeinFout('ongeldig', 'Deze organisatie bestaat niet of behandelt geen dossiers.', {
      errors: [{ pad: 'ontvanger', melding: 'Kies een organisatie uit /organisaties.', code: 'onbekend' }],
    });
  }
}

async function lees({ boek, dossier }: Werk): Promise<Toestemming[]> {
  return boek.zoek(Toestemming, 'where t.dossier_id = $1 order by t.id', [dossier.id]);
}

function geldend(rijen: readonly Toestemming[], { doel, ontvanger }: Deling): Toestemming | undefined {
  return rijen.find((een) => een.doel === doel && een.ontvanger === ontvanger && een.ingetrokkenOp === null);
}
