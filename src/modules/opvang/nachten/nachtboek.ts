import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import { NIETS, type Uitwerking, type Vervolgstap, type Werk, type Zaak } from '../../../proces/index.js';
import { ReferentieLezer, type Referentie } from '../../referentie/index.js';
import { Opvang, Overnachting } from '../opvang.entity.js';
import { telNachten, type Telregel } from './nachten.js';

/** What is reported about one night. */
export interface Nachtmelding {
  /** the day on which the night began, YYYY-MM-DD */
  readonly datum: string;
  readonly geslapen: boolean;
  readonly gebeurtenisId: string;
}

interface Nacht {
  readonly datum: string;
  readonly geslapen: boolean;
  readonly zaak_id: string;
}

/** The nights of a client: each counted once, and the uitstroomtraject that begins by itself when there are enough. */
@Injectable()
export class Nachtboek {
  constructor(private readonly referentie: ReferentieLezer) {}

  /**
   * Records a night. What was reported before counts no second time.
   * @throws DomeinFout `eis-niet-gehaald` when the opposite was reported before: that is a correction
   */
  async meld(werk: Werk, opvang: Opvang, melding: Nachtmelding): Promise<Uitwerking> {
    const eerder = (await nachtenVan(werk)).find(({ datum }) => datum === melding.datum);
    if (eerder?.geslapen === melding.geslapen) return NIETS;
    if (eerder) throw andersGemeld();
    voegToe(werk, opvang, melding);
    return { stappen: await this.hertel(werk, opvang) };
  }

  /** Corrects a night, or adds one that was forgotten; the count begins anew. */
  async corrigeer(werk: Werk, opvang: Opvang, melding: Nachtmelding): Promise<Uitwerking> {
    const [eigen] = await werk.boek.zoek(Overnachting, 'where t.zaak_id = $1 and t.datum = $2', [
      opvang.id,
      melding.datum,
    ]);
    const corrigeert = eigen === undefined ? {} : { corrigeert: eigen.gebeurtenisId };
    if (eigen) {
      const { geslapen, gebeurtenisId } = melding;
      werk.boek.wijzig(Overnachting, eigen, {
        geslapen,
        gebeurtenisId,
        gemeldOp: werk.nu,
        organisatie: werk.wie.organisatie,
      });
    } else {
      if ((await nachtenVan(werk)).some(({ datum }) => datum === melding.datum)) throw staatBijAnderVerblijf();
      voegToe(werk, opvang, melding);
    }
    return { ...corrigeert, stappen: await this.hertel(werk, opvang) };
  }

  /** Counts again by the rules of the day on which the stay was opened, and says what that changes. */
  private async hertel(werk: Werk, opvang: Opvang): Promise<Vervolgstap[]> {
    const zaak = zaakVan(werk, opvang);
    const nachten = (await nachtenVan(werk)).filter(({ geslapen }) => geslapen).map(({ datum }) => datum);
    const regel = telregel(await this.referentie.op(werk, zaak.peildatum));
    const stand = telNachten(nachten, opvang.eersteNacht ?? werk.vandaag, regel);
    const was = opvang.uitstroomtrajectOp;
    werk.boek.wijzig(Opvang, opvang, { nachten: stand.nachten, uitstroomtrajectOp: stand.trajectVanaf });
    if (was === stand.trajectVanaf) return [];
    const vanaf = stand.trajectVanaf === null ? {} : { vanaf: stand.trajectVanaf };
    return [
      was === null
        ? eigenStap(opvang, 'uitstroomtraject-starten', { ...vanaf, nachten: stand.nachten })
        : eigenStap(opvang, 'uitstroomtraject-herzien', { ...vanaf, was }),
    ];
  }
}

/** All nights of the client of this dossier, also of stays elsewhere: a move does not begin the count anew. */
async function nachtenVan({ boek, dossier }: Werk): Promise<Nacht[]> {
  return boek.vraag<Nacht & Record<string, unknown>>('select datum, geslapen, zaak_id from tns.nachten_van($1)', [
    dossier.clientId,
  ]);
}

function voegToe(werk: Werk, opvang: Opvang, { datum, geslapen, gebeurtenisId }: Nachtmelding): void {
  werk.boek.voegToe(Overnachting, {
    id: uuid(),
    dossierId: opvang.dossierId,
    zaakId: opvang.id,
    clientId: werk.dossier.clientId,
    datum,
    voorziening: opvang.elders ?? opvang.voorziening ?? '',
    geslapen,
    overloop: opvang.overloop,
    organisatie: werk.wie.organisatie,
    gemeldOp: werk.nu,
    gebeurtenisId,
  });
}

function telregel(referentie: Referentie): Telregel {
  return {
    drempel: referentie.beleidsgetal('opvang-nachten-uitstroomtraject'),
    telwijze: referentie.beleid('opvang-nachten-telwijze').waarde === 'opgeteld' ? 'opgeteld' : 'aaneengesloten',
    gat: referentie.beleidsgetal('opvang-nachten-gat'),
    venster: referentie.beleidsgetal('opvang-nachten-venster-dagen'),
  };
}

function zaakVan(werk: Werk, { id }: Opvang): Zaak {
  const zaak = werk.zaken.get(id);
  if (!zaak) throw new Error(`plaatsing ${id} is niet in dit werk`);
  return zaak;
}

function eigenStap({ id }: Opvang, stap: string, velden: Vervolgstap['velden']): Vervolgstap {
  return { soort: 'opvang', zaakId: id, stap, velden };
}

function andersGemeld(): DomeinFout {
  return new DomeinFout(
    'eis-niet-gehaald',
    'Over deze nacht is al iets anders gemeld. Was dat fout, gebruik dan “Nacht corrigeren”.',
    { eis: 'nachtIsNietAndersGemeld' },
  );
}

function staatBijAnderVerblijf(): DomeinFout {
  return new DomeinFout('eis-niet-gehaald', 'Deze nacht staat bij een ander verblijf. Corrigeer hem daar.', {
    eis: 'nachtHoortBijDitVerblijf',
  });
}
