/** The door of the room: one-time links for partners without a system. */
export { Genodigden, type Beantwoord, type Genodigde, type Uitnodigingsbeeld } from './gast/genodigden.js';
export type { UitnodigingDto, UitnodigingMetAdresDto } from './uitnodiging.dto.js';
export { UitnodigingLezer } from './uitnodiging.lezer.js';
export { UitnodigingLoket } from './uitnodiging.loket.js';
export { UitnodigingModule } from './uitnodiging.module.js';
export { UitnodigingService } from './uitnodiging.service.js';
