/** The door of platform/queue: the only place in the house that knows bullmq and ioredis. */
export { Bundel } from './bundel.js';
export type { Brief, DodeBrief, Poging, TeVersturen, VerwerkOpties, Verwerker } from './brief.js';
export { foutRegel, foutSpoor } from './brief.js';
export { controleerWachtrijschema, migreerWachtrijschema, WACHTRIJSCHEMA, WachtrijschemaFout } from './schema.js';
export { WachtrijModule } from './wachtrij.module.js';
export { maakBord } from './bord.js';
export { type KijkerOpties, Wachtrijkijker } from './kijker.js';
export type { Tellingen } from './tellingen.js';
export { Wachtrijen, type WachtrijOpties } from './wachtrijen.js';
