/** The door of the room: which rules hold on a day, and what they say about one case. */
export { bepaalDeurrij, type Deurbesluit, type Deurfeiten } from './deurtabel.js';
export { eisCode, eisOrganisatie, eisWachtrij } from './eis.js';
export { laadReferentie, type Laaduitkomst } from './bestanden/laad-referentie.js';
export { geldtOp, type GetypeerdeRij, Referentie } from './referentie.js';
export { ReferentieFout } from './bestanden/referentie.bestanden.js';
export { ReferentieLezer, type ReferentieTransactie } from './referentie.lezer.js';
export { ReferentieModule } from './referentie.module.js';
export type { Matchfeit } from './aanbod.soorten.js';
export { PeildatumQuery } from './dto/referentie.dto.js';
export { zonderNull } from './overzicht.lezer.js';
export { VoorzieningDto } from './dto/aanbod.dto.js';
export type {
  BrpStatus,
  Deurrij,
  Eenheid,
  Gegevensveld,
  Gemeente,
  Kanaal,
  Organisatie,
  OrganisatieSoort,
  Rekenwijze,
  Rij,
  Soort,
  Taak,
  TermijnSoort,
  Verantwoordelijkheid,
  Wachtrij,
} from './referentie.soorten.js';
export {
  buitenKantoortijd,
  inAmsterdam,
  isOpen,
  wijsToe,
  type Situatie,
  type Toewijzing,
  type WandMoment,
} from './verdeler.js';
