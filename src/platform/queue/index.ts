/** The door of platform/queue: the only place in the house that knows bullmq and ioredis. */
export type { Brief, DodeBrief, Poging, TeVersturen, VerwerkOpties, Verwerker } from './brief.js';
export { foutRegel, foutSpoor } from './brief.js';
export { controleerWachtrijschema, migreerWachtrijschema, WACHTRIJSCHEMA, WachtrijschemaFout } from './schema.js';
export { WachtrijModule } from './wachtrij.module.js';
export { type Tellingen, Wachtrijen, type WachtrijOpties } from './wachtrijen.js';
