import { Injectable } from '@nestjs/common';
import type { OpenOpdracht, Uitwerking, Werk, Zaak } from '../../../proces/index.js';
import { SituatieLezer, Verdeling } from '../../aanmelding/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';
import { eisCode, ReferentieLezer } from '../../referentie/index.js';
import { type Afspraakstand, Intake } from '../intake.entity.js';
import type { IntakeFeiten } from '../intake.proces.js';

/** Policy rows: minutes that a talk lasts, and how often a client stays away before somebody goes and looks. */
const DUUR = 'intake-duur-minuten';
const DREMPEL = 'intake-niet-verschenen-drempel';
/** Somebody goes to where the client lives, or was last seen; not when somebody looks for him already. */
const LANGSGAAN = 'LANGSGAAN';
const ZOEKEN = 'VELDWERK';

const MS_PER_MINUUT = 60_000;

/** The appointment for the talk: one entry in the calendar, that moves and is called off but stays the same entry. */
@Injectable()
export class Afspraken {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly verdeling: Verdeling,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** Makes the appointment, or moves it. */
  async verzet(werk: Werk, zaak: Zaak, { moment, plek }: { moment: string; plek: string }): Promise<Uitwerking> {
    const intake = await haalIntake(werk, zaak);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const op = new Date(moment);
    werk.boek.wijzig(Intake, intake, {
      ...gewijzigd(werk, intake, 'gepland'),
      afspraakOp: op,
      afspraakTot: new Date(op.getTime() + referentie.beleidsgetal(DUUR) * MS_PER_MINUUT),
      afspraakPlek: eisCode(referentie, { lijst: 'intakeplekken', waarde: plek, pad: 'plek' }),
    });
    return { zaak: { behandelaar: zaak.behandelaar ?? werk.wie.id } };
  }

  /** We call it off: nobody stayed away. */
  async zegAf(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const intake = await haalIntake(werk, zaak);
    werk.boek.wijzig(Intake, intake, gewijzigd(werk, intake, 'afgezegd'));
    return {};
  }

  /** The intake does not go on, so what is still to come leaves the calendars. */
  async vervalt(werk: Werk, zaak: Zaak): Promise<void> {
    if (standVan(werk, await haalIntake(werk, zaak)) === 'komt') await this.zegAf(werk, zaak);
  }

  /** The talk began, at the appointment or without one. */
  async begin(werk: Werk, zaak: Zaak): Promise<void> {
    const intake = await haalIntake(werk, zaak);
    if (intake.afspraakStand === 'gepland') werk.boek.wijzig(Intake, intake, { afspraakStand: 'geweest' });
  }

  /** Counts that the client stayed away; from the agreed number on somebody is sent to look, and the intake stays open. */
  async telNietVerschenen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const intake = await haalIntake(werk, zaak);
    werk.boek.wijzig(Intake, intake, {
      afspraakStand: 'niet-verschenen',
      nietVerschenen: intake.nietVerschenen + 1,
    });
    return { openen: await this.zoekOp(werk, zaak, intake) };
  }

  private async zoekOp(werk: Werk, zaak: Zaak, { nietVerschenen }: Intake): Promise<OpenOpdracht[]> {
    const drempel = (await this.referentie.op(werk, zaak.peildatum)).beleidsgetal(DREMPEL);
    if (nietVerschenen < drempel || (await this.overdrachten.openVoor(werk, ZOEKEN)).length > 0) return [];
    return this.verdeling.taak(werk, zaak, LANGSGAAN, await this.situaties.van(werk));
  }
}

/** Does an appointment stand, and is its moment still to come? */
export function standVan({ nu }: Pick<Werk, 'nu'>, { afspraakOp, afspraakStand }: Intake): IntakeFeiten['afspraak'] {
  if (afspraakOp === null || afspraakStand !== 'gepland') return 'geen';
  return afspraakOp > nu ? 'komt' : 'geweest';
}

/** The room's own row. @throws Error when it is not there: a fault of ours, the zaak was seen before */
export async function haalIntake({ boek }: Pick<Werk, 'boek'>, { id }: Pick<Zaak, 'id'>): Promise<Intake> {
  const intake = await boek.haal(Intake, id);
  if (!intake) throw new Error(`intake ${id} heeft geen eigen rij`);
  return intake;
}

/** Every change that others have in their calendar gets a higher number, so that theirs follows ours (RFC 5545, SEQUENCE). */
function gewijzigd({ nu }: Werk, intake: Intake, stand: Afspraakstand): Partial<Intake> {
  const volgnummer = intake.afspraakOp === null ? 0 : intake.afspraakVolgnummer + 1;
  return { afspraakStand: stand, afspraakVolgnummer: volgnummer, afspraakGewijzigdOp: nu };
}
