export { Medewerkers, type Medewerker } from './medewerkers.js';
export { Sessieboek, type Einde, type NieuweSessie, type Sessierij } from './sessieboek.js';
