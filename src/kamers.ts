import { AanmeldingModule } from './modules/aanmelding/index.js';
import { BezwaarModule } from './modules/bezwaar/index.js';
import { BriefadresModule } from './modules/briefadres/index.js';
import { CasusoverlegModule } from './modules/casusoverleg/index.js';
import { ClientModule } from './modules/client/index.js';
import { DossierModule } from './modules/dossier/index.js';
import { OpvangModule } from './modules/opvang/index.js';
import { IntakeModule } from './modules/intake/index.js';
import { NazorgModule } from './modules/nazorg/index.js';
import { OverdrachtModule } from './modules/overdracht/index.js';
import { ReferentieModule } from './modules/referentie/index.js';
import { VeldwerkModule } from './modules/veldwerk/index.js';
import { UitkeringModule } from './modules/uitkering/index.js';
import { VerwijzingModule } from './modules/verwijzing/index.js';
import { ProcesModule } from './proces/index.js';

/** The rooms in which zaken move: the same for the API and the worker, since a clock may take any step. */
export const KAMERS = [
  ProcesModule,
  ReferentieModule,
  ClientModule,
  OverdrachtModule,
  CasusoverlegModule,
  AanmeldingModule,
  IntakeModule,
  DossierModule,
  OpvangModule,
  BriefadresModule,
  BezwaarModule,
  NazorgModule,
  VeldwerkModule,
  UitkeringModule,
  VerwijzingModule,
];
