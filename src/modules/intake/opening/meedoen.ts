import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Vervolgstap, Werk, Zaak } from '../../../proces/index.js';
import { OpgaveLezer, SituatieLezer, Verdeling } from '../../aanmelding/index.js';
import { beeindig, OverdrachtLezer } from '../../overdracht/index.js';
import { ReferentieLezer } from '../../referentie/index.js';
import type { Intake } from '../intake.entity.js';
import type { Soortgronden } from '../intake.proces.js';

/** The taak by which who decides on the benefit is asked to take part. */
export const MEEDOEN = 'INTAKE_MEEDOEN';
/** Policy row: with one of these taken in hand an organisation fills in its own part of the intake. */
export const MEEDOENTAKEN = 'intake-meedoen-taken';

/** Who takes part in an intake besides its holder, and on what grounds. */
@Injectable()
export class Meedoen {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly opgaven: OpgaveLezer,
    private readonly situaties: SituatieLezer,
    private readonly verdeling: Verdeling,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** What the newest form and the open work say: is shelter likely, and is a benefit or an address asked? */
  async gronden(werk: Werk): Promise<Soortgronden> {
    const opgave = await this.opgaven.laatste(werk);
    const taken = (await this.overdrachten.openVoor(werk)).map(({ taak }) => taak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const bedGevraagd = taken.some((taak) => referentie.zoek('taak', taak)?.eersteOpvang === true);
    return {
      opvangWaarschijnlijk: bedGevraagd || opgave?.acuut === true || opgave?.opvangGevraagd === true,
      uitkeringsvraag: taken.includes('UITKERING'),
      briefadresvraag: taken.includes('BRIEFADRES') || opgave?.brp.status === 'niet-ingeschreven',
    };
  }

  /** Asks the one who decides on the benefit; nothing when the intake is held alone, or nobody here decides on it. */
  async vraag(werk: Werk, zaak: Zaak, { intakesoort }: Pick<Intake, 'intakesoort'>): Promise<OpenOpdracht[]> {
    if (intakesoort !== 'geintegreerd') return [];
    return this.verdeling.taak(werk, zaak, MEEDOEN, await this.situaties.van(werk));
  }

  /** Ends what was asked of others for this intake. */
  async beeindig(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.openVoor(werk, MEEDOEN))
      .filter(({ aanleiding }) => aanleiding === zaak.id)
      .map(({ id }) => beeindig(id, uitkomst));
  }

  /** Was the caller's organisation asked, and did it say yes? */
  async doetMee(werk: Werk, zaak: Zaak): Promise<boolean> {
    const taken = (await this.referentie.op(werk, zaak.peildatum)).beleidswoorden(MEEDOENTAKEN);
    return (await this.overdrachten.openVoor(werk)).some(
      ({ taak, naar, behandelaar }) =>
        taken.includes(taak) && naar === werk.wie.organisatie && behandelaar !== null && naar !== zaak.organisatie,
    );
  }
}
