/** The door of the room: the front door. */
export { AanmeldingModule } from './aanmelding.module.js';
export { aanmeldingProces } from './aanmelding.proces.js';
export { SituatieLezer } from './situatie.lezer.js';
