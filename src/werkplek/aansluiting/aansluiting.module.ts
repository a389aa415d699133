import { Module } from '@nestjs/common';
import { AansluitingModule } from '../../modules/aansluiting/index.js';
import { AansluitingBlik } from './aansluiting.blik.js';
import { AansluitingPaginaController } from './aansluiting.controller.js';

/** The receipts that differ. */
@Module({
  imports: [AansluitingModule],
  controllers: [AansluitingPaginaController],
  providers: [AansluitingBlik],
})
export class AansluitingpaginaModule {}
