/** The door of the room: the front door. */
export type { AanmeldingDto } from './aanmelding.dto.js';
export { AanmeldingModule } from './aanmelding.module.js';
export { AanmeldingLezer } from './aanmelding.lezer.js';
export { AanmeldingLoket } from './aanmelding.loket.js';
export { AanmeldingMaken } from './opgave/opgave.dto.js';
export { aanmeldingProces } from './aanmelding.proces.js';
export { SituatieLezer } from './deur/situatie.lezer.js';
export { OpgaveLezer } from './deur/opgave.lezer.js';
export { Verdeling } from './deur/verdeling.js';
export type { Opgave } from './deur/situatie.js';
