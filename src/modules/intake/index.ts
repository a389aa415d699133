/** The door of the room: the brede intake and its plan. */
export { type IntakeDto, INTAKE_STAPPEN } from './intake.dto.js';
export { IntakeLezer } from './intake.lezer.js';
export { IntakeModule } from './intake.module.js';
export { intakeProces } from './intake.proces.js';
export type { LeefgebiedDto } from './leefgebied/leefgebied.dto.js';
export { MEEDOEN } from './opening/meedoen.js';
export type { PlanDto } from './plan/plan.dto.js';
export { type Intakewerk, IntakewerkLezer } from './werk/intakewerk.lezer.js';
