import { Global, Module } from '@nestjs/common';
import { Afrekening } from './afrekening.js';
import { Greep } from './greep.js';
import { Geschiedschrijver } from './geschiedschrijver.js';
import { Idempotentie } from './idempotentie.js';
import { Kamers } from './kamers.js';
import { Loket } from './loket.js';
import { Loketten } from './loketten.js';
import { Opening } from './opening.js';
import { Oordeel } from './oordeel.js';
import { StapService } from './stap.service.js';
import { Termijnboek } from './termijnboek.js';
import { ZaakLezer } from './zaak.lezer.js';
import { ZaakLijst } from './zaak.lijst.js';

/** Floor 2: how a zaak moves. Global, since every room above it moves zaken. */
@Global()
@Module({
  providers: [
    Afrekening,
    Geschiedschrijver,
    Greep,
    Idempotentie,
    Kamers,
    Loket,
    Loketten,
    Opening,
    Oordeel,
    StapService,
    Termijnboek,
    ZaakLezer,
    ZaakLijst,
  ],
  exports: [Kamers, Loket, Loketten, Opening, StapService, ZaakLezer, ZaakLijst, Geschiedschrijver],
})
export class ProcesModule {}
