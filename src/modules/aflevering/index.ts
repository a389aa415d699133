/** The door of the room: deliveries to partners' systems. */
export {
  type AfleveringDto,
  AfleveringenQuery,
  type AfleveringToestand,
  type AfleverpogingDto,
  TOESTANDEN as AFLEVERTOESTANDEN,
} from './aflevering.dto.js';
export { AfleveringLezer } from './aflevering.lezer.js';
export { AfleveringService } from './aflevering.service.js';
export { afleverstand } from './afleverstand.js';
export { AfleveringModule, AfleveringWorkerModule } from './aflevering.module.js';
