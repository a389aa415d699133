import { Module } from '@nestjs/common';
import { WerkvoorraadModule } from '../../modules/werkvoorraad/index.js';
import { WerkvoorraadBlik } from './werkvoorraad.blik.js';
import { WerkvoorraadPaginaController } from './werkvoorraad.controller.js';

/** Mijn werkvoorraad. */
@Module({
  imports: [WerkvoorraadModule],
  controllers: [WerkvoorraadPaginaController],
  providers: [WerkvoorraadBlik],
})
export class WerkvoorraadPaginaModule {}
