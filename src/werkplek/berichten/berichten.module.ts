import { Module } from '@nestjs/common';
import { BerichtModule } from '../../modules/bericht/index.js';
import { BerichtenBlik } from './berichten.blik.js';
import { BerichtenPaginas } from './berichten.controller.js';

/** What somebody wants to hear outside the werkplek. */
@Module({ imports: [BerichtModule], controllers: [BerichtenPaginas], providers: [BerichtenBlik] })
export class BerichtpaginaModule {}
