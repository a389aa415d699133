import { Module } from '@nestjs/common';
import { BesluitModule } from '../besluit/index.js';
import { ReferentieModule } from '../referentie/index.js';
import { BezwaarController } from './bezwaar.controller.js';
import { BezwaarLezer } from './bezwaar.lezer.js';
import { BezwaarLoket } from './bezwaar.loket.js';
import { BezwaarService } from './bezwaar.service.js';

/** What follows when a client does not agree with a decision. */
@Module({
  imports: [BesluitModule, ReferentieModule],
  controllers: [BezwaarController],
  providers: [BezwaarLezer, BezwaarLoket, BezwaarService],
})
export class BezwaarModule {}
