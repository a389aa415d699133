import { Module } from '@nestjs/common';
import { ReferentieModule } from '../referentie/index.js';
import { CasusoverlegController } from './casusoverleg.controller.js';
import { CasusoverlegLezer } from './casusoverleg.lezer.js';
import { CasusoverlegLoket } from './casusoverleg.loket.js';
import { CasusoverlegService } from './casusoverleg.service.js';

/** One table for a dossier that went round, and one organisation named at the end. */
@Module({
  imports: [ReferentieModule],
  controllers: [CasusoverlegController],
  providers: [CasusoverlegLezer, CasusoverlegLoket, CasusoverlegService],
  exports: [CasusoverlegLezer],
})
export class CasusoverlegModule {}
