import { Injectable } from '@nestjs/common';
import { type IntakeDto, IntakeLezer, type Intakewerk, IntakewerkLezer } from '../../modules/intake/index.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Woorden } from '../dossier/woorden.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import type { Sessie } from '../sessie/sessie.js';

/** Intakes on a page: what fits on two screens. */
const PER_BLADZIJDE = 20;

/** The intakes of one's organisation. */
export interface Intakelijst {
  readonly nu: Date;
  readonly woorden: Woorden;
  readonly werk: readonly Intakewerk[];
  /** cursor of the next page */
  readonly volgende: string | undefined;
}

/** One intake. */
export interface Intakebeeld {
  readonly nu: Date;
  readonly woorden: Woorden;
  readonly intake: IntakeDto;
}

/** Reads the intakes that one works on, and what was said in one of them. */
@Injectable()
export class IntakeBlik {
  constructor(
    private readonly database: DatabaseService,
    private readonly werk: IntakewerkLezer,
    private readonly intakes: IntakeLezer,
    private readonly inzagelog: Inzagelog,
    private readonly woordenboek: Woordenboek,
  ) {}

  /** @throws DomeinFout as {@link IntakewerkLezer.lijst} */
  async lijst({ wie }: Sessie, cursor: string | undefined): Promise<Intakelijst> {
    return this.database.lees(wie, async (tx) => {
      const { resultaten, volgende } = await this.werk.lijst(tx, { limit: PER_BLADZIJDE, cursor });
      const personen = resultaten.map(({ intake }) => intake.behandelaar);
      return { nu: tx.nu, werk: resultaten, volgende, woorden: await this.woordenboek.open(tx, personen) };
    });
  }

  /** The look is noted: this page says how somebody is doing. @throws DomeinFout `niet-gevonden` */
  async beeld({ wie }: Sessie, id: string): Promise<Intakebeeld> {
    return this.database.schrijf(wie, async (tx) => {
      const intake = await this.intakes.haal(tx, id);
      await this.inzagelog.noteer(tx, { dossierId: intake.dossier, doel: 'intake-lezen', resultaat: intake.zicht });
      const personen = [intake.behandelaar, ...intake.leefgebieden.map(({ beoordelaar }) => beoordelaar)];
      return { nu: tx.nu, intake, woorden: await this.woordenboek.open(tx, personen) };
    });
  }
}
