import { Module } from '@nestjs/common';
import { WerkvoorraadModule } from '../../modules/werkvoorraad/index.js';
import { WachtrijenBlik } from './wachtrijen.blik.js';
import { WachtrijenController } from './wachtrijen.controller.js';

/** The queues of one's organisation: how they stand, and who does what. */
@Module({
  imports: [WerkvoorraadModule],
  controllers: [WachtrijenController],
  providers: [WachtrijenBlik],
})
export class WachtrijpaginasModule {}
