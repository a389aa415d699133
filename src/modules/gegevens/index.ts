/** The door of the room: what a hand-off shows of the client. */
export { GegevensModule } from './gegevens.module.js';
