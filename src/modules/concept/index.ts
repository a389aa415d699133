/** The door of the room: half-filled forms. */
export { ConceptModule } from './concept.module.js';
export { ConceptService, type Concept } from './concept.service.js';
