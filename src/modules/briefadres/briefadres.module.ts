import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { BesluitModule } from '../besluit/index.js';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { UitkeringModule } from '../uitkering/index.js';
import { Aanvraag } from './aanvraag/aanvraag.js';
import { BriefadresController } from './briefadres.controller.js';
import { BriefadresLezer } from './briefadres.lezer.js';
import { BriefadresLoket } from './briefadres.loket.js';
import { BriefadresService } from './briefadres.service.js';
import { Dagen } from './gevolg/dagen.js';
import { Vervolg } from './gevolg/vervolg.js';

/** An address for the mail of who has none. */
@Module({
  imports: [AanmeldingModule, BesluitModule, ClientModule, OverdrachtModule, ReferentieModule, UitkeringModule],
  controllers: [BriefadresController],
  providers: [Aanvraag, BriefadresLezer, BriefadresLoket, BriefadresService, Dagen, Vervolg],
})
export class BriefadresModule {}
