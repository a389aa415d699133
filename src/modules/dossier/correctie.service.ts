import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomeinFout } from '../../kern/fout.js';
import type { Velden } from '../../kern/proces.js';
import { Gebeurtenis, Termijn, type OpenOpdracht, type Uitwerking, type Werk, type Zaak } from '../../proces/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { dossierProces } from './dossier.proces.js';
import { opdracht } from './vervolgwerk.js';

/** Clocks that begin with a state of the dossier, and so have nothing to do with the aanmelddatum. */
export const KLOKKEN_VAN_DE_TABEL: ReadonlySet<string> = new Set(dossierProces.termijnen.map(({ soort }) => soort));

/** What was wrong is put right with a new gebeurtenis, and everybody who works on the dossier hears it. */
@Injectable()
export class CorrectieService {
  constructor(private readonly referentie: ReferentieLezer) {}

  /** The aanmelddatum is put right; clocks that count from it start again from the right moment. */
  async corrigeer(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const corrigeert = await this.eisGebeurtenis(werk, String(velden['gebeurtenis']));
    const aanmelddatum = eisGeweest(werk, String(velden['aanmelddatum']));
    const lopend = await this.klokkenVanafAanmelding(werk);
    werk.dossier.aanmelddatum = aanmelddatum;
    return {
      corrigeert,
      stopTermijnen: lopend,
      termijnen: lopend.map((soort) => ({ soort, start: aanmelddatum })),
      openen: await this.kennisgevingen(werk, zaak),
    };
  }

  /** Another zaak of the dossier was corrected, or another dossier of the household changed. */
  async meld(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    return { openen: await this.kennisgevingen(werk, zaak) };
  }

  private async eisGebeurtenis(werk: Werk, id: string): Promise<string> {
    const gebeurtenis = await werk.manager.findOne(Gebeurtenis, { where: { id, dossierId: werk.dossier.id } });
    if (gebeurtenis) return gebeurtenis.id;
    throw new DomeinFout('ongeldig', 'De gebeurtenis die u wilt verbeteren hoort niet bij dit dossier.', {
      errors: [
        { pad: 'gebeurtenis', melding: 'Neem het nummer over uit de tijdlijn van dit dossier.', code: 'onbekend' },
      ],
    });
  }

  /**
   * A notice in the queue of everyone who is involved now, except who caused it. Who refused or handed on is not involved
   * any more, and must not see the dossier again because of a notice.
   */
  async kennisgevingen(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const betrokken = await werk.manager.query<{ organisatie: string }[]>(
      'select distinct organisatie from tns.betrokkenheid where dossier_id = $1 and tot is null and organisatie <> $2 order by 1',
      [werk.dossier.id, werk.wie.organisatie],
    );
    return betrokken.flatMap(({ organisatie }) => {
      const wachtrij = referentie.zoek('organisatie', organisatie)?.standaardWachtrij;
      return typeof wachtrij === 'string' ? [opdracht('KENNISGEVING', wachtrij, zaak)] : [];
    });
  }

  /** Running clocks of the dossier that count from the aanmelddatum. */
  private async klokkenVanafAanmelding({ manager, dossier }: Werk): Promise<string[]> {
    const klokken = await manager.find(Termijn, { where: { zaakId: dossier.id, gestoptOp: IsNull() } });
    return klokken
      .filter(
        ({ soort, start }) => !KLOKKEN_VAN_DE_TABEL.has(soort) && start.getTime() === dossier.aanmelddatum.getTime(),
      )
      .map(({ soort }) => soort);
  }
}

function eisGeweest({ nu }: Werk, moment: string): Date {
  const aanmelddatum = new Date(moment);
  if (aanmelddatum <= nu) return aanmelddatum;
  throw new DomeinFout('ongeldig', 'De aanmelddatum ligt in de toekomst.', {
    errors: [{ pad: 'aanmelddatum', melding: 'Kies een moment dat al geweest is.', code: 'toekomst' }],
  });
}
