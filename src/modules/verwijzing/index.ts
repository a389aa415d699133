/** The door of the room: referrals to an aanbieder or a place. */
export { Planverwijzingen } from './verloop/planverwijzingen.js';
export type { VerwijzingDto } from './verwijzing.dto.js';
export { VerwijzingModule } from './verwijzing.module.js';
export { verwijzingProces } from './verwijzing.proces.js';
export { VERWIJZING_STAPPEN } from './verwijzing.stappen.dto.js';
