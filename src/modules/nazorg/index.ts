/** The door of the room: nazorg, and what happens at a relapse. */
export { type NazorgDto } from './nazorg.dto.js';
export { NazorgLezer } from './nazorg.lezer.js';
export { NazorgModule } from './nazorg.module.js';
export { nazorgProces } from './nazorg.proces.js';
