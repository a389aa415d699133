/** The door of platform/outbox. */
export { type Achterstand, achterstand, oudsteSeconden } from './achterstand.js';
export { probeerOpnieuw, schrijfAf, schrijfDodeBrief } from './dode-brief.js';
export { type Afvinking, eenmalig, type InTransactie, vinkAf, vinkReeksAf } from './eenmalig.js';
export { OutboxBrief } from './outbox.entity.js';
export { OutboxModule, type RelayBron, RelayModule } from './outbox.module.js';
export { Relay, type RelayOpties } from './relay.js';
export { SLOT_SLEUTEL } from './slot.js';
export { Brievenbel, Nummerbel, Wekker } from './wekker.js';
