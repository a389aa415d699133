/** The door of the room: what waits for whom. */
export { WerkvoorraadLezer } from './werkvoorraad.lezer.js';
export { WerkvoorraadModule } from './werkvoorraad.module.js';
