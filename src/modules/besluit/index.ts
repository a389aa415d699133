/** The door of the room: formal decisions (Awb 1:3), written the same way by every room that decides. */
export { BesluitDto } from './besluit.dto.js';
export { BesluitModule } from './besluit.module.js';
export { Besluiten, type Besluitvorm } from './besluiten.js';
