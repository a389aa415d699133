/** The door of the room: who was warned about which clock. */
export { KlokDto, KlokregelDto } from './klok.dto.js';
export { KlokLezer, type Stilstaand } from './klok.lezer.js';
export { WaarschuwingDto } from './waarschuwing.dto.js';
export { WaarschuwingLezer } from './waarschuwing.lezer.js';
export { WaarschuwingModule } from './waarschuwing.module.js';
export { WaarschuwingService } from './waarschuwing.service.js';
