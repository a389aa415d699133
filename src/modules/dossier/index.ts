/** The door of the room: the whole trajectory. */
export { AfsluitingService } from './afsluiting.service.js';
export type { AanZetDto, DossierDto, ZaakKortDto } from './dossier.dto.js';
export { DossierLezer } from './dossier.lezer.js';
export {
  DossierQuery,
  type DossierRegelDto,
  DossiersQuery,
  DossierZoeken,
  type InzageDto,
} from './dossier.lijst.dto.js';
export { DossierLijst } from './dossier.lijst.js';
export { DossierLoket } from './dossier.loket.js';
export { DossierModule, DossierWorkerModule } from './dossier.module.js';
export { dossierProces, type Onderbreking } from './dossier.proces.js';
export { DOSSIER_STAPPEN } from './dossier.stappen.js';
export { weerInBeeld } from './in-beeld.js';
export { BRIEF_HUISHOUDEN } from './huishouden/huishouden.service.js';
export { TijdlijnLezer } from './tijdlijn.lezer.js';
