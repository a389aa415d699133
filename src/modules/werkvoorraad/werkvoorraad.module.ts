import { Module } from '@nestjs/common';
import { WachtrijstandLezer } from './wachtrijstand.lezer.js';
import { WerktellingLezer } from './werktelling.lezer.js';
import { WerkvoorraadController } from './werkvoorraad.controller.js';
import { WerkvoorraadLezer } from './werkvoorraad.lezer.js';

/** What waits for whom. Reads the spine only; has no table of its own. */
@Module({
  controllers: [WerkvoorraadController],
  providers: [WerkvoorraadLezer, WachtrijstandLezer, WerktellingLezer],
  exports: [WerkvoorraadLezer, WachtrijstandLezer, WerktellingLezer],
})
export class WerkvoorraadModule {}
