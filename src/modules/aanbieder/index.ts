/** The door of the room: who can be referred to, and how many places are left. */
export { AanbiederModule } from './aanbieder.module.js';
export { verwijswachtrij } from './aanbieder.lezer.js';
export { jaarVan, Quotumboek } from './quotumboek.js';
