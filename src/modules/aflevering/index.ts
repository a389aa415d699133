/** The door of the room: deliveries to partners' systems. */
export { AfleveringModule, AfleveringWorkerModule } from './aflevering.module.js';
export { Verdeler } from './bezorgen/verdeler.js';
