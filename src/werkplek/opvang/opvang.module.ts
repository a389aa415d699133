import { Module } from '@nestjs/common';
import { OpvangModule } from '../../modules/opvang/index.js';
import { OpvangBlik } from './opvang.blik.js';
import { OpvangpaginaController } from './opvang.controller.js';

/** Shelter tonight: who sleeps where, what is free, and the report of last night. */
@Module({
  imports: [OpvangModule],
  controllers: [OpvangpaginaController],
  providers: [OpvangBlik],
})
export class OpvangpaginaModule {}
