/** The door of the room: the front door. */
export { AanmeldingModule } from './aanmelding.module.js';
export { aanmeldingProces } from './aanmelding.proces.js';
export { SituatieLezer } from './deur/situatie.lezer.js';
export { OpgaveLezer } from './deur/opgave.lezer.js';
export type { Opgave } from './deur/situatie.js';
