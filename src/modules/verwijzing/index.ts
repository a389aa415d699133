/** The door of the room: referrals to an aanbieder or a place. */
export type { VerwijzingDto } from './verwijzing.dto.js';
export { VerwijzingModule } from './verwijzing.module.js';
export { verwijzingProces } from './verwijzing.proces.js';
export { VERWIJZING_STAPPEN } from './verwijzing.stappen.dto.js';
