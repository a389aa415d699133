/** The door of the room: do both sides hold the same receipts? */
export { AansluitingLezer } from './aansluiting.lezer.js';
export { AansluitingModule, AansluitingWorkerModule } from './aansluiting.module.js';
export { VERSCHILLEN, VerschillenQuery, type VerschilDto, type Verschilsoort } from './aansluiting.dto.js';
export { magAansluiten } from './aansluiters.js';
export { Aansluitronde } from './aansluitronde.js';
