import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { BesluitModule } from '../besluit/index.js';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { FeitenLezer } from './beoordeling/feiten.lezer.js';
import { Uitkeringsbesluit } from './beoordeling/uitkeringsbesluit.js';
import { RouteLezer } from './route/route.lezer.js';
import { UitkeringController } from './uitkering.controller.js';
import { UitkeringLezer } from './uitkering.lezer.js';
import { UitkeringLoket } from './uitkering.loket.js';
import { UitkeringService } from './uitkering.service.js';
import { Behandeling } from './verloop/behandeling.js';
import { UitkeringBerichten } from './verloop/berichten.js';
import { Doorzending } from './verloop/doorzending.js';
import { UitkeringOpening } from './verloop/opening.js';
import { Werkgevolgen } from './verloop/werkgevolgen.js';

/** The benefit, along the versnelde route. */
@Module({
  imports: [AanmeldingModule, BesluitModule, ClientModule, OverdrachtModule, ReferentieModule],
  controllers: [UitkeringController],
  providers: [
    Behandeling,
    Doorzending,
    FeitenLezer,
    RouteLezer,
    UitkeringBerichten,
    UitkeringLezer,
    UitkeringLoket,
    UitkeringOpening,
    UitkeringService,
    Uitkeringsbesluit,
    Werkgevolgen,
  ],
  exports: [RouteLezer, UitkeringBerichten],
})
export class UitkeringModule {}
