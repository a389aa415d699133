import { Global, Module } from '@nestjs/common';
import { BerichtModule } from '../../modules/bericht/index.js';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { Medewerkers, Sessieboek } from '../../platform/sessie/index.js';
import { AchteromController } from './achterom.controller.js';
import { Adres } from './adres.js';
import { InloggenController } from './inloggen.controller.js';
import { Inlogdienst } from './inlogdienst.js';
import { Pogingen } from './poging.js';
import { Sessies } from './sessies.js';
import { UitloggenController } from './uitloggen.controller.js';
import { Uitlogtoken } from './uitlogtoken.js';
import { VerderController } from './verder.controller.js';

/** Logging in and out at the werkplek. Global, because the guard stands before every page. */
@Global()
@Module({
  imports: [AuthModule, BerichtModule],
  controllers: [InloggenController, UitloggenController, AchteromController, VerderController],
  providers: [Adres, Inlogdienst, Uitlogtoken, Pogingen, Sessies, Sessieboek, Medewerkers],
  exports: [Adres, Sessies, Medewerkers],
})
export class SessieModule {}
