import { Injectable } from '@nestjs/common';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import type { Werk } from '../../proces/index.js';
import { Aanmelding } from './aanmelding.entity.js';
import type { Opgave } from './deur/situatie.js';

/** Reads and writes the encrypted form of an aanmelding, and keeps the columns that are counted in step with it. */
@Injectable()
export class Inzendingen {
  constructor(private readonly versleuteling: Versleuteling) {}

  /** The room's own row of an aanmelding. @throws Error when it is not there: a fault of ours, the zaak was seen before */
  async haal({ boek }: Pick<Werk, 'boek'>, id: string): Promise<Aanmelding> {
    const aanmelding = await boek.haal(Aanmelding, id);
    if (!aanmelding) throw new Error(`aanmelding ${id} heeft geen eigen rij`);
    return aanmelding;
  }

  /** The form as it stands now. */
  ontcijfer(aanmelding: Pick<Aanmelding, 'inzending'>): Opgave {
    // only this class writes the column, always from an Opgave
    return JSON.parse(this.versleuteling.ontsleutel(aanmelding.inzending)) as Opgave;
  }

  /** The columns that follow from a form. */
  kolommen(opgave: Opgave): Omit<Aanmelding, 'id' | 'dossierId' | 'kanaalOpgegeven' | 'groep' | 'overlays' | Latere> {
    return {
      kanaal: opgave.kanaal,
      gemeenteAanmelding: opgave.gemeenteAanmelding,
      herkomst: opgave.herkomst.soort,
      herkomstGemeente: opgave.herkomst.gemeente ?? null,
      brpStatus: opgave.brp.status,
      brpGemeente: opgave.brp.gemeente ?? null,
      verblijf: opgave.verblijf ?? null,
      woonsituatie: opgave.woonsituatie,
      acuut: opgave.acuut,
      opvangGevraagd: opgave.opvangGevraagd,
      zwanger: opgave.zwanger,
      schuldenDreigen: opgave.schuldenDreigen,
      veiligheidsrisico: opgave.veiligheidsrisico,
      ontruimingsdatum: opgave.ontruimingsdatum ?? null,
      ontslagdatum: opgave.ontslag?.datum ?? null,
      ontslagsoort: opgave.ontslag?.soort ?? null,
      aanleidingen: [...opgave.aanleidingen],
      geinformeerd: opgave.geinformeerd.gegevensgebruik,
      geinformeerdReden: opgave.geinformeerd.reden ?? null,
      clientondersteuning: opgave.clientondersteuningAangeboden,
      inzending: this.versleuteling.versleutel(JSON.stringify(opgave)),
    };
  }

  /** The newest aanmelding of the dossier that the caller may see; null when there is none. */
  async zoekLaatste({ boek, dossier }: Werk): Promise<Aanmelding | null> {
    const [laatste] = await boek.zoek(Aanmelding, 'where t.dossier_id = $1 order by t.id desc limit 1', [dossier.id]);
    return laatste ?? null;
  }
}

/** Columns that later steps fill. */
type Latere = 'aanvullingVelden' | 'regioGemeente' | 'regioChecklist' | 'doorverwezenNaar' | 'bekendElders';
