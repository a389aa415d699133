import { Global, Module } from '@nestjs/common';
import { REFERENTIEBRON } from '../../proces/index.js';
import { OverzichtLezer } from './overzicht.lezer.js';
import { ReferentieController } from './referentie.controller.js';
import { ReferentiebronService } from './referentiebron.service.js';
import { ReferentieLezer } from './referentie.lezer.js';

/** The rules as data. Global, because floor 2 gets its clocks and code lists here. */
@Global()
@Module({
  controllers: [ReferentieController],
  providers: [
    OverzichtLezer,
    ReferentieLezer,
    ReferentiebronService,
    { provide: REFERENTIEBRON, useExisting: ReferentiebronService },
  ],
  exports: [ReferentieLezer, REFERENTIEBRON],
})
export class ReferentieModule {}
