import { Module } from '@nestjs/common';
import { UitnodigingModule } from '../../modules/uitnodiging/index.js';
import { Woordenboek } from '../dossier/woordenboek.js';
import { FormulierModule } from '../formulier/formulier.module.js';
import { StapModule } from '../stap/stap.module.js';
import { GastPaginas } from './gast.controller.js';
import { GastLezing } from './gast.lezing.js';
import { LinkPaginas } from './link.controller.js';

/** The pages behind a one-time link, and those on which it is made. */
@Module({
  imports: [FormulierModule, StapModule, UitnodigingModule],
  controllers: [GastPaginas, LinkPaginas],
  providers: [GastLezing, Woordenboek],
})
export class UitnodigingpaginaModule {}
