/** The door of the room: hand-offs between organisations. */
export { type OverdrachtDto, OverdrachtKortDto } from './overdracht.dto.js';
export { OverdrachtLezer, type OpenOverdracht } from './overdracht.lezer.js';
export { OverdrachtModule, OverdrachtWorkerModule } from './overdracht.module.js';
export { BRIEF_AANGEBODEN } from './overdracht.service.js';
export { beeindig } from './oppakken/uitvoering.js';
export { overdrachtProces, type OverdrachtOpenen } from './overdracht.proces.js';
