/** The door of the room: what waits for what in a dossier. */
export type { DeblokkeergraafDto, KnoopDto, RandDto } from './deblokkade.dto.js';
export { DeblokkadeLezer } from './deblokkade.lezer.js';
export { DeblokkadeModule } from './deblokkade.module.js';
