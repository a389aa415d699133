/** The door of the room: the brede intake and its plan. */
export { type IntakeDto, INTAKE_STAPPEN } from './intake.dto.js';
export { IntakeModule } from './intake.module.js';
export { intakeProces } from './intake.proces.js';
