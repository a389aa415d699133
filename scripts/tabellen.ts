import type { Proces } from '../src/kern/proces.js';
import { aanmeldingProces } from '../src/modules/aanmelding/aanmelding.proces.js';
import { bezwaarProces } from '../src/modules/bezwaar/bezwaar.proces.js';
import { briefadresProces } from '../src/modules/briefadres/briefadres.proces.js';
import { casusoverlegProces } from '../src/modules/casusoverleg/casusoverleg.proces.js';
import { dossierProces } from '../src/modules/dossier/dossier.proces.js';
import { opvangProces } from '../src/modules/opvang/opvang.proces.js';
import { intakeProces } from '../src/modules/intake/intake.proces.js';
import { nazorgProces } from '../src/modules/nazorg/nazorg.proces.js';
import { overdrachtProces } from '../src/modules/overdracht/overdracht.proces.js';
import { veldwerkProces } from '../src/modules/veldwerk/veldwerk.proces.js';
import { uitkeringProces } from '../src/modules/uitkering/uitkering.proces.js';
import { verwijzingProces } from '../src/modules/verwijzing/verwijzing.proces.js';

/**
 * Every process table of the house, without starting it: for the documentation and for the test that holds the tables
 * against the rest. A new room adds a line; at boot the rooms register themselves with `Kamers`.
 */
export const PROCESSEN: readonly Proces[] = [
  aanmeldingProces,
  dossierProces,
  overdrachtProces,
  casusoverlegProces,
  opvangProces,
  briefadresProces,
  bezwaarProces,
  intakeProces,
  nazorgProces,
  veldwerkProces,
  uitkeringProces,
  verwijzingProces,
];
