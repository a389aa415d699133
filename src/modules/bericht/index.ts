/** The door of the room: what people hear outside the werkplek. */
export { AgendaZetten, BerichtenDto, BerichtenMetAdresDto, BerichtenZetten } from './bericht.dto.js';
export { BerichtLezer } from './bericht.lezer.js';
export { BerichtLoket } from './bericht.loket.js';
export { BerichtModule, BerichtWorkerModule } from './bericht.module.js';
export { BerichtService } from './bericht.service.js';
export { krijgtBerichten } from './medewerker.js';
export { Berichtopruimer } from './samenvatting/opruimen.js';
export { Samenvatter } from './samenvatting/samenvatter.js';
