/** The door of the room: people outside, looked for and kept in touch with. */
export { type VeldwerkDto } from './veldwerk.dto.js';
export { VeldwerkModule } from './veldwerk.module.js';
export { veldwerkProces } from './veldwerk.proces.js';
