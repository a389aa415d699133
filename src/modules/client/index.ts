/** The door of the room: who a client is. */
export { ClientLezer, type Personalia, type Zoekvraag } from './client.lezer.js';
export { ClientModule } from './client.module.js';
export { ClientRegister, type Bekend, type Bereikbaar, type ClientOpgave } from './client.register.js';
