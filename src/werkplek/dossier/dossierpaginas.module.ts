import { Module } from '@nestjs/common';
import { ClientModule } from '../../modules/client/index.js';
import { DeblokkadeModule } from '../../modules/deblokkade/index.js';
import { DossierModule } from '../../modules/dossier/index.js';
import { GegevensModule } from '../../modules/gegevens/index.js';
import { OverdrachtModule } from '../../modules/overdracht/index.js';
import { UitnodigingModule } from '../../modules/uitnodiging/index.js';
import { WaarschuwingModule } from '../../modules/waarschuwing/index.js';
import { ZoekPaginas } from '../zoeken/zoeken.controller.js';
import { ZoekLezing } from '../zoeken/zoeken.lezing.js';
import { ClientLezing } from './client.lezing.js';
import { DossierPaginas } from './dossier.controller.js';
import { DossierLezing } from './dossier.lezing.js';
import { OverdrachtPaginas } from './overdracht.controller.js';
import { OverdrachtLezing } from './overdracht.lezing.js';
import { TijdlijnLezing } from './tijdlijn.lezing.js';
import { Woordenboek } from './woordenboek.js';
import { ZaakPaginas } from './zaak.controller.js';

/** The pages to find a dossier, to read it, and to work on what was handed over. */
@Module({
  imports: [
    ClientModule,
    DeblokkadeModule,
    DossierModule,
    GegevensModule,
    OverdrachtModule,
    UitnodigingModule,
    WaarschuwingModule,
  ],
  controllers: [ZoekPaginas, DossierPaginas, OverdrachtPaginas, ZaakPaginas],
  providers: [ClientLezing, DossierLezing, OverdrachtLezing, TijdlijnLezing, Woordenboek, ZoekLezing],
})
export class DossierPaginasModule {}
