import { Module } from '@nestjs/common';
import { IntakeModule } from '../../modules/intake/index.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import { IntakeBlik } from './intake.blik.js';
import { IntakepaginaController } from './intake.controller.js';

/** The brede intake: area by area, and the plan. Needs the global AuditModule. */
@Module({
  imports: [IntakeModule],
  controllers: [IntakepaginaController],
  providers: [IntakeBlik, Woordenboek],
})
export class IntakepaginaModule {}
