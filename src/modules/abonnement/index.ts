/** The door of the room: subscriptions of partners' systems. */
export { AbonnementLezer } from './abonnement.lezer.js';
export { AbonnementModule } from './abonnement.module.js';
export { eisBeheer } from './beheer.js';
