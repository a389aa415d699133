import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { VerwijzingModule } from '../verwijzing/index.js';
import { Afspraken } from './afspraak/afspraken.js';
import { IntakeController } from './intake.controller.js';
import { IntakeLezer } from './intake.lezer.js';
import { IntakeLoket } from './intake.loket.js';
import { IntakeService } from './intake.service.js';
import { Leefgebieden } from './leefgebied/leefgebieden.js';
import { LeefgebiedLezer } from './leefgebied/leefgebied.lezer.js';
import { Meedoen } from './opening/meedoen.js';
import { Opening } from './opening/opening.js';
import { PlanLezer } from './plan/plan.lezer.js';
import { Plannen } from './plan/plannen.js';
import { Planroutes } from './plan/routes.js';
import { IntakewerkLezer } from './werk/intakewerk.lezer.js';

/** One intake, one plan, one contact. */
@Module({
  imports: [AanmeldingModule, ClientModule, OverdrachtModule, ReferentieModule, VerwijzingModule],
  controllers: [IntakeController],
  providers: [
    Afspraken,
    IntakeLezer,
    IntakeLoket,
    IntakeService,
    IntakewerkLezer,
    Leefgebieden,
    LeefgebiedLezer,
    Meedoen,
    Opening,
    PlanLezer,
    Plannen,
    Planroutes,
  ],
  exports: [IntakeLezer, IntakewerkLezer],
})
export class IntakeModule {}
