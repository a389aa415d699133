import { AANMELDING } from './recepten.aanmelding.js';
import { BEZWAAR } from './recepten.bezwaar.js';
import { BRIEFADRES } from './recepten.briefadres.js';
import { CASUSOVERLEG, DOSSIER, OVERDRACHT } from './recepten.dossier.js';
import { OPVANG } from './recepten.opvang.js';
import { INTAKE } from './recepten.intake.js';
import { NAZORG, VELDWERK } from './recepten.nazorg.js';
import { UITKERING } from './recepten.uitkering.js';
import { VERWIJZING } from './recepten.verwijzing.js';
import type { Kamerrecept } from './soorten.js';

/** The recipes by soort; a table without one makes its tests fail. */
export const RECEPTEN: Readonly<Record<string, Kamerrecept>> = {
  aanmelding: AANMELDING,
  dossier: DOSSIER,
  overdracht: OVERDRACHT,
  casusoverleg: CASUSOVERLEG,
  opvang: OPVANG,
  briefadres: BRIEFADRES,
  bezwaar: BEZWAAR,
  intake: INTAKE,
  nazorg: NAZORG,
  veldwerk: VELDWERK,
  uitkering: UITKERING,
  verwijzing: VERWIJZING,
};
