/** The door of the room: the meeting that names one organisation. */
export { type CasusoverlegDto, CASUSOVERLEG_STAPPEN } from './casusoverleg.dto.js';
export { CasusoverlegLezer } from './casusoverleg.lezer.js';
export { CasusoverlegModule } from './casusoverleg.module.js';
export { casusoverlegProces } from './casusoverleg.proces.js';
