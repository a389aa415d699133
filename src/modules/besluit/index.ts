/** The door of the room: formal decisions (Awb 1:3), written the same way by every room that decides. */
export { BesluitDto } from './besluit.dto.js';
export { BesluitModule } from './besluit.module.js';
export { BESLUIT_STAPPEN, BezwaarOntvangen, IngebrekestellingOntvangen } from './besluit.stappen.dto.js';
export { Besluiten, type Besluitvorm, type Bezwaaruitkomst } from './besluiten.js';
export { Besluitstappen } from './besluitstappen.js';
