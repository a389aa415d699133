import { Module } from '@nestjs/common';
import { DeblokkadeModule } from '../../modules/deblokkade/index.js';
import { UitkeringModule } from '../../modules/uitkering/index.js';
import { WerkvoorraadModule } from '../../modules/werkvoorraad/index.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import { StapModule } from '../stap/stap.module.js';
import { RouteBlik } from './route.blik.js';
import { RoutepaginaController } from './route.controller.js';

/** The versnelde route: what is to be picked up, what runs, and what is missing. */
@Module({
  imports: [DeblokkadeModule, StapModule, UitkeringModule, WerkvoorraadModule],
  controllers: [RoutepaginaController],
  providers: [RouteBlik, Woordenboek],
})
export class RoutepaginaModule {}
