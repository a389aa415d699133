/** The door of the room: who a client is. */
export type { ClientDto } from './client.dto.js';
export { ClientLezer, naamVoluit, type Personalia, type Zoekvraag } from './client.lezer.js';
export { ClientLoket } from './client.loket.js';
export { ClientModule } from './client.module.js';
export type { Bereikbaar, ClientOpgave } from './client.kolommen.js';
export { ClientRegister, type Bekend } from './client.register.js';
