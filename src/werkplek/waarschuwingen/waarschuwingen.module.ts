import { Module } from '@nestjs/common';
import { WaarschuwingModule } from '../../modules/waarschuwing/index.js';
import { WaarschuwingenBlik } from './waarschuwingen.blik.js';
import { WaarschuwingenPaginas } from './waarschuwingen.controller.js';

/** What clocks had to say, and the ledger of a clock. */
@Module({
  imports: [WaarschuwingModule],
  controllers: [WaarschuwingenPaginas],
  providers: [WaarschuwingenBlik],
})
export class WaarschuwingpaginasModule {}
