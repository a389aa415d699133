/** The door of the room: beds and nights. */
export type { BedDto, BordDto } from './bedden/bord.dto.js';
export { BordLezer } from './bedden/bord.lezer.js';
export { NachtLoket } from './nachten/nacht.loket.js';
export { NachtVanIedereenMelden, type NachtmeldingDto } from './nachten/nachten.dto.js';
export type { OpvangplaatsingDto } from './opvang.dto.js';
export { OpvangModule } from './opvang.module.js';
export { opvangProces } from './opvang.proces.js';
