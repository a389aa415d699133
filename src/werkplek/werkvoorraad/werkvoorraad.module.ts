import { Module } from '@nestjs/common';
import { WaarschuwingModule } from '../../modules/waarschuwing/index.js';
import { WerkvoorraadModule } from '../../modules/werkvoorraad/index.js';
import { WerkvoorraadBlik } from './werkvoorraad.blik.js';
import { WerkvoorraadPaginaController } from './werkvoorraad.controller.js';

/** Mijn werkvoorraad. */
@Module({
  imports: [WaarschuwingModule, WerkvoorraadModule],
  controllers: [WerkvoorraadPaginaController],
  providers: [WerkvoorraadBlik],
})
export class WerkvoorraadPaginaModule {}
