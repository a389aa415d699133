/** The door of the room: an address for the mail of who has none. */
export { BriefadresAanvragen, type BriefadresDto } from './briefadres.dto.js';
export { BriefadresModule } from './briefadres.module.js';
export { briefadresProces } from './briefadres.proces.js';
export { BRIEFADRES_STAPPEN } from './briefadres.stappen.dto.js';
