import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { ClientModule } from '../client/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { AfsluitingService } from './afsluiting.service.js';
import { BeeldService } from './beeld.service.js';
import { CorrectieService } from './correctie.service.js';
import { DossierController } from './dossier.controller.js';
import { DossierLezer } from './dossier.lezer.js';
import { DossierLijst } from './dossier.lijst.js';
import { DossierLoket } from './dossier.loket.js';
import { DossierService } from './dossier.service.js';
import { DossierTerugblik } from './dossier.terugblik.js';
import { HuishoudenMelder } from './huishouden/huishouden.melder.js';
import { HuishoudenService } from './huishouden/huishouden.service.js';
import { OverlijdenService } from './overlijden/overlijden.service.js';
import { RegieService } from './regie.service.js';
import { TijdlijnLezer } from './tijdlijn.lezer.js';
import { ToestemmingService } from './toestemming/toestemming.service.js';
import { Toewijzer } from './toewijzer.js';

/** The whole trajectory of one adult. Needs the global AuditModule. */
@Module({
  imports: [AanmeldingModule, ClientModule, OverdrachtModule, ReferentieModule],
  controllers: [DossierController],
  providers: [
    AfsluitingService,
    BeeldService,
    CorrectieService,
    DossierLezer,
    DossierLijst,
    DossierLoket,
    DossierService,
    DossierTerugblik,
    HuishoudenService,
    OverlijdenService,
    RegieService,
    TijdlijnLezer,
    ToestemmingService,
    Toewijzer,
  ],
  exports: [AfsluitingService, DossierLezer, DossierLijst, DossierLoket, TijdlijnLezer],
})
export class DossierModule {}

/** The part of the room that runs in the worker: what other dossiers must hear. */
@Module({ providers: [HuishoudenMelder] })
export class DossierWorkerModule {}
