/** The door of platform/webhook. */
export { DoelGeweigerd, leesDoel, type Doelfout } from './doel.js';
export { klopt, nieuwGeheim, onderteken } from './handtekening.js';
export { roepAan, type Gehoor } from './oproep.js';
