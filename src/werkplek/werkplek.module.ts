import { Module } from '@nestjs/common';
import { Foutblad } from '../platform/http/foutblad.js';
import { ProcessenModule } from '../modules/processen/index.js';
import { AansluitingpaginaModule } from './aansluiting/aansluiting.module.js';
import { BerichtpaginaModule } from './berichten/berichten.module.js';
import { DossierPaginasModule } from './dossier/dossierpaginas.module.js';
import { AanmeldenModule } from './aanmelden/aanmelden.module.js';
import { BeheerModule } from './beheer/beheer.module.js';
import { IntakepaginaModule } from './intake/intake.module.js';
import { KoppelingpaginasModule } from './koppelingen/koppelingen.module.js';
import { NamenModule } from './namen/namen.module.js';
import { WerkplekFoutblad } from './pagina/foutblad.js';
import { OpvangpaginaModule } from './opvang/opvang.module.js';
import { RoutepaginaModule } from './route/route.module.js';
import { ProcespaginasController } from './processen/processen.controller.js';
import { SessieModule } from './sessie/sessie.module.js';
import { StapModule } from './stap/stap.module.js';
import { StijlController } from './stijl/stijl.controller.js';
import { UitnodigingpaginaModule } from './uitnodiging/uitnodiging.module.js';
import { VoorpaginaController } from './voorpagina.controller.js';
import { WachtrijpaginasModule } from './wachtrijen/wachtrijen.module.js';
import { WaarschuwingpaginasModule } from './waarschuwingen/waarschuwingen.module.js';
import { WerkvoorraadPaginaModule } from './werkvoorraad/werkvoorraad.module.js';

/** Floor 4: pages for people. Calls the same rooms as the API and adds no rule of its own. */
@Module({
  imports: [
    SessieModule,
    NamenModule,
    ProcessenModule,
    StapModule,
    AanmeldenModule,
    AansluitingpaginaModule,
    BeheerModule,
    BerichtpaginaModule,
    DossierPaginasModule,
    IntakepaginaModule,
    KoppelingpaginasModule,
    OpvangpaginaModule,
    RoutepaginaModule,
    UitnodigingpaginaModule,
    WaarschuwingpaginasModule,
    WachtrijpaginasModule,
    WerkvoorraadPaginaModule,
  ],
  controllers: [StijlController, VoorpaginaController, ProcespaginasController],
  providers: [{ provide: Foutblad, useClass: WerkplekFoutblad }],
})
export class WerkplekModule {}
