/** The door of the room: the benefit. */
export { UitkeringBerichten, type Adresbericht } from './verloop/berichten.js';
export type { UitkeringDto } from './uitkering.dto.js';
export { UitkeringModule } from './uitkering.module.js';
