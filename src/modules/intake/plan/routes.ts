import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer, Verdeling } from '../../aanmelding/index.js';
import { ReferentieLezer, wijsToe } from '../../referentie/index.js';
import { Planverwijzingen } from '../../verwijzing/index.js';
import { ROUTETAKEN, ROUTEVERWIJZINGEN } from '../intake.proces.js';
import type { Planroute } from './plan.entity.js';

/** What the routes of a plan come to: work for others, or the sentence that says who does it elsewhere. */
export interface Geopend {
  readonly routes: readonly Planroute[];
  readonly openen: readonly OpenOpdracht[];
}

/** From a plan to the work that it asks of others. */
@Injectable()
export class Planroutes {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly verdeling: Verdeling,
    private readonly verwijzingen: Planverwijzingen,
  ) {}

  /** Work or a referral for each route that does not run yet; what is neither is for the people of the plan. */
  async open(werk: Werk, zaak: Zaak, codes: readonly string[]): Promise<Geopend> {
    const situatie = await this.situaties.van(werk);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const lopend = await lopendeSoorten(werk);
    const openen: OpenOpdracht[] = [];
    const routes: Planroute[] = [];
    for (const code of codes) {
      const taak = ROUTETAKEN[code];
      const doel = taak === undefined ? undefined : wijsToe(referentie, taak, situatie);
      routes.push({ code, elders: doel?.wachtrij === null ? doel.reden : null });
      if (taak !== undefined && !lopend.has(code))
        openen.push(...(await this.verdeling.taak(werk, zaak, taak, situatie)));
    }
    const soorten = codes.flatMap((code) => ROUTEVERWIJZINGEN[code] ?? []);
    return { routes, openen: [...openen, ...(await this.verwijzingen.open(werk, soorten))] };
  }
}

/** A route that has a room of its own is called as its soort: a benefit that runs, or an address that was given, is not asked again. */
async function lopendeSoorten({ boek, dossier }: Werk): Promise<ReadonlySet<string>> {
  const sql = 'select distinct soort from tns.zaak where dossier_id = $1 and open';
  const rijen = await boek.vraag<{ soort: string }>(sql, [dossier.id]);
  return new Set(rijen.map(({ soort }) => soort));
}
