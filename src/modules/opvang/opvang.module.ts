import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { ClientModule } from '../client/index.js';
import { NazorgModule } from '../nazorg/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { UitkeringModule } from '../uitkering/index.js';
import { Bedden } from './bedden/bedden.js';
import { BordController } from './bedden/bord.controller.js';
import { BordLezer } from './bedden/bord.lezer.js';
import { Plaatser } from './bedden/plaatser.js';
import { Nachtboek } from './nachten/nachtboek.js';
import { NachtLoket } from './nachten/nacht.loket.js';
import { OpvangController } from './opvang.controller.js';
import { OpvangLezer } from './opvang.lezer.js';
import { OpvangLoket } from './opvang.loket.js';
import { OpvangService } from './opvang.service.js';
import { Uitstroom } from './uitstroom/uitstroom.js';

/** Beds and nights: who sleeps where, and from when on somebody is helped to a home. */
@Module({
  imports: [AanmeldingModule, ClientModule, NazorgModule, OverdrachtModule, ReferentieModule, UitkeringModule],
  controllers: [OpvangController, BordController],
  providers: [Bedden, BordLezer, Nachtboek, NachtLoket, OpvangLezer, OpvangLoket, OpvangService, Plaatser, Uitstroom],
  exports: [BordLezer, NachtLoket],
})
export class OpvangModule {}
