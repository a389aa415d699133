export { VersleutelingModule } from './versleuteling.module.js';
export { Versleuteling, type HashSoort, type Sleutelhash, type VersleutelingOpties } from './versleuteling.js';
export { VersleutelFout } from './sleutelbos.js';
