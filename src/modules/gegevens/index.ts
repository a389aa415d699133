/** The door of the room: what a hand-off shows of the client. */
export type { GegevensDto } from './gegevens.dto.js';
export { GegevensLezer } from './gegevens.lezer.js';
export { GegevensModule } from './gegevens.module.js';
