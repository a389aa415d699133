/** The door of floor 4: pages for people. */
export { WerkplekModule } from './werkplek.module.js';
export { Wachtrijtechniek } from './beheer/wachtrijtechniek.js';
