/** The door of the room: objections to formal decisions. */
export { BEZWAAR_STAPPEN } from './bezwaar.stappen.dto.js';
export type { BezwaarDto } from './bezwaar.dto.js';
export { BezwaarModule } from './bezwaar.module.js';
export { bezwaarProces } from './bezwaar.proces.js';
