import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { DeblokkadeController } from './deblokkade.controller.js';
import { DeblokkadeLezer } from './deblokkade.lezer.js';

/** What waits for what. Needs the global AuditModule. */
@Module({
  imports: [OverdrachtModule, ReferentieModule],
  controllers: [DeblokkadeController],
  providers: [DeblokkadeLezer],
  exports: [DeblokkadeLezer],
})
export class DeblokkadeModule {}
