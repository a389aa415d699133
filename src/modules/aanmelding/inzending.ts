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
  async haal({ manager }: Pick<Werk, 'manager'>, id: string): Promise<Aanmelding> {
    const aanmelding = await manager.findOne(Aanmelding, { where: { id } });
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
  async zoekLaatste({ manager, dossier }: Werk): Promise<Aanmelding | null> {
    return manager
      .createQueryBuilder(Aanmelding, 'a')
      .where('a.dossier_id = :dossier', { dossier: dossier.id })
      .orderBy('a.id', 'DESC')
      .limit(1)
      .getOne();
  }
}

/** Columns that later steps fill. */
type Latere = 'aanvullingVelden' | 'regioGemeente' | 'regioChecklist' | 'doorverwezenNaar' | 'bekendElders';
