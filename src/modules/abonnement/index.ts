/** The door of the room: subscriptions of partners' systems. */
export { type AbonnementDto, AbonnementenQuery, type AbonnementToestand } from './abonnement.dto.js';
export { AbonnementLezer } from './abonnement.lezer.js';
export { AbonnementModule } from './abonnement.module.js';
export { AbonnementService } from './abonnement.service.js';
export { eisBeheer, magAbonneren } from './beheer.js';
