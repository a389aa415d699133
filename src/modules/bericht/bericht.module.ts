import { Module } from '@nestjs/common';
import { CasusoverlegModule } from '../casusoverleg/index.js';
import { IntakeModule } from '../intake/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { WaarschuwingModule } from '../waarschuwing/index.js';
import { WerkvoorraadModule } from '../werkvoorraad/index.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { AgendaLezer } from './agenda/agenda.lezer.js';
import { BerichtController } from './bericht.controller.js';
import { BerichtLezer } from './bericht.lezer.js';
import { BerichtLoket } from './bericht.loket.js';
import { BerichtService } from './bericht.service.js';
import { Samenvattingboek } from './samenvatting/boek.js';
import { Berichtopruimer } from './samenvatting/opruimen.js';
import { Samenvatter } from './samenvatting/samenvatter.js';

/** What people want to hear outside the werkplek. */
@Module({
  imports: [CasusoverlegModule, IntakeModule, ReferentieModule],
  controllers: [AgendaController, BerichtController],
  providers: [AgendaLezer, BerichtLezer, BerichtLoket, BerichtService],
  exports: [BerichtLezer, BerichtLoket, BerichtService],
})
export class BerichtModule {}

/** The part of the room that runs in the worker: counts, mails, and throws away. */
@Module({
  imports: [ReferentieModule, WaarschuwingModule, WerkvoorraadModule],
  providers: [Berichtopruimer, Samenvatter, Samenvattingboek],
})
export class BerichtWorkerModule {}
