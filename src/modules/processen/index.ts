/** The door of the room: the process tables as JSON and as a drawing. */
export { alsMermaid, MERMAID } from './mermaid.js';
export { ProcessenLezer } from './processen.lezer.js';
export { ProcessenModule } from './processen.module.js';
