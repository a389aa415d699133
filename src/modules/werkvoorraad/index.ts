/** The door of the room: what waits for whom. */
export { type Telling, WachtrijstandLezer, type Wachtrijstand } from './wachtrijstand.lezer.js';
export { KLOKSTATUSSEN, type Klokstatus, WerkregelDto, WerkvoorraadQuery } from './werkvoorraad.dto.js';
export { eisWerk } from './werkvoorraad.rollen.js';
export { TERMIJNSTATUSSEN, type Termijnstatus } from './werkvoorraad.dto.js';
export { GETELD, type Werktelling, WerktellingLezer } from './werktelling.lezer.js';
export { WerkvoorraadLezer } from './werkvoorraad.lezer.js';
export { WerkvoorraadModule } from './werkvoorraad.module.js';
