import { Module } from '@nestjs/common';
import { DossierModule } from '../../modules/dossier/index.js';
import { Keuzelezer } from './keuzes.js';
import { Zaakkeuzes } from './zaakkeuzes.js';

/** The choices of forms, for every page that has one. */
@Module({ imports: [DossierModule], providers: [Keuzelezer, Zaakkeuzes], exports: [Keuzelezer] })
export class FormulierModule {}
