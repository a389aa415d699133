import { Module } from '@nestjs/common';
import { AanbiederModule } from '../aanbieder/index.js';
import { AanmeldingModule } from '../aanmelding/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { VeldwerkController } from './veldwerk.controller.js';
import { VeldwerkLezer } from './veldwerk.lezer.js';
import { VeldwerkLoket } from './veldwerk.loket.js';
import { VeldwerkService } from './veldwerk.service.js';
import { Voordracht } from './voordracht.js';

/** People outside who will not come in. */
@Module({
  imports: [AanbiederModule, AanmeldingModule, OverdrachtModule, ReferentieModule],
  controllers: [VeldwerkController],
  providers: [VeldwerkLezer, VeldwerkLoket, VeldwerkService, Voordracht],
})
export class VeldwerkModule {}
