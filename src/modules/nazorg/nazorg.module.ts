import { Module } from '@nestjs/common';
import { AanmeldingModule } from '../aanmelding/index.js';
import { OverdrachtModule } from '../overdracht/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { NazorgController } from './nazorg.controller.js';
import { NazorgLezer } from './nazorg.lezer.js';
import { NazorgLoket } from './nazorg.loket.js';
import { NazorgService } from './nazorg.service.js';
import { Nazorgwerk } from './nazorgwerk.js';

/** What goes on after somebody has a home. */
@Module({
  imports: [AanmeldingModule, OverdrachtModule, ReferentieModule],
  controllers: [NazorgController],
  providers: [NazorgLezer, NazorgLoket, NazorgService, Nazorgwerk],
  exports: [NazorgLezer],
})
export class NazorgModule {}
