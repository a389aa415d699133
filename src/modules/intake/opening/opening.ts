import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import { NIETS, type Uitwerking, type Werk, type Zaak } from '../../../proces/index.js';
import { SituatieLezer } from '../../aanmelding/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';
import { buitenKantoortijd, inAmsterdam, ReferentieLezer, wijsToe } from '../../referentie/index.js';
import { Intake } from '../intake.entity.js';
import { bepaalIntakesoort } from '../intake.proces.js';
import { Leefgebieden } from '../leefgebied/leefgebieden.js';
import { Meedoen } from './meedoen.js';

/** Asks for the intake; the clock of the plan hangs on it. */
export const INTAKE = 'INTAKE';

/** How an intake begins: who holds it, who takes part, and what is known from before. */
@Injectable()
export class Opening {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly leefgebieden: Leefgebieden,
    private readonly meedoen: Meedoen,
  ) {}

  /**
   * Opened by picking up the work, or by a person: then the matrix says who holds it (docs/besluiten/0036).
   * @throws DomeinFout when an intake runs or was asked already: there is one at a time
   */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await eisEnige(werk);
    const opgepakt = typeof velden['overdracht'] === 'string' ? velden['overdracht'] : null;
    const overdracht = opgepakt ?? uuid();
    const houder = opgepakt === null ? await this.houder(werk, zaak, overdracht) : NIETS;
    const gronden = await this.meedoen.gronden(werk);
    const intake = werk.boek.voegToe(Intake, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      intakesoort: bepaalIntakesoort(gronden),
      intakesoortReden: null,
      ...gronden,
      overdracht,
      eerdere: null,
      afspraakOp: null,
      afspraakTot: null,
      afspraakPlek: null,
      afspraakStand: null,
      afspraakVolgnummer: 0,
      afspraakGewijzigdOp: null,
      nietVerschenen: 0,
      tolkGeregeld: false,
      uitkomst: null,
      doorverwezenNaar: null,
    });
    werk.boek.wijzig(Intake, intake, { eerdere: await this.leefgebieden.neemOver(werk, zaak) });
    return {
      ...houder,
      openen: [...(houder.openen ?? []), ...(await this.meedoen.vraag(werk, zaak, intake))],
    };
  }

  /** The work is handed over as any other work; whoever opens it and does it too has it picked up at once. */
  private async houder(werk: Werk, zaak: Zaak, overdracht: string): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const [lopend] = await this.overdrachten.openVoor(werk, INTAKE);
    if (lopend) throw erLigtEenOverdracht(referentie.organisatie(lopend.naar).naam);
    const { wachtrij, rijId } = wijsToe(referentie, INTAKE, await this.situaties.van(werk));
    if (wachtrij === null) throw new Error('De matrix wijst voor INTAKE geen wachtrij aan');
    const { organisatie } = referentie.wachtrij(buitenKantoortijd(referentie, wachtrij, inAmsterdam(werk.nu)));
    const velden = { taak: INTAKE, wachtrij, aanleiding: zaak.id, uitvoering: zaak.id };
    const eigen = organisatie === werk.wie.organisatie;
    return {
      zaak: { organisatie },
      openen: [{ soort: 'overdracht', id: overdracht, velden }],
      stappen: eigen ? [{ soort: 'overdracht', zaakId: overdracht, stap: 'oppakken', velden: {} }] : [],
      rijen: [rijId],
    };
  }
}

/** The database refuses a second one as well (a partial unique index). */
async function eisEnige({ boek, dossier }: Werk): Promise<void> {
  const lopend = await boek.vraag('select 1 from tns.intake where dossier_id = $1 and actief', [dossier.id]);
  if (lopend.length === 0) return;
  throw new DomeinFout('eis-niet-gehaald', 'In dit dossier loopt al een intake. Ga daarin verder.', {
    eis: 'geenAndereIntake',
  });
}

function erLigtEenOverdracht(organisatie: string): DomeinFout {
  return new DomeinFout(
    'eis-niet-gehaald',
    `De intake is al gevraagd aan ${organisatie}. Wie die overdracht oppakt, begint de intake.`,
    { eis: 'geenOpenOverdracht' },
  );
}
