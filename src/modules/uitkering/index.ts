/** The door of the room: the benefit. */
export { UitkeringModule } from './uitkering.module.js';
