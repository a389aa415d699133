/** The door of floor 2. */
export { Dossier } from './dossier.entity.js';
export { Gebeurtenis, GebeurtenisInhoud } from './gebeurtenis.entity.js';
export { Geschiedschrijver, LEGE_KETEN, nieuwGebeurtenisId, schakel } from './geschiedschrijver.js';
export type { Antwoord } from './idempotentie.js';
export { NIETS, type Betrekking, type GenomenStap, type Kamer, type Uitwerking } from './kamer.js';
export { Kamers } from './kamers.js';
export { NOOIT } from './klokkast.js';
export { Klokwacht } from './klokwacht.js';
export { KlokwachtModule } from './klokwacht.module.js';
export { Loket, type StapVerzoek } from './loket.js';
export type { Opdracht } from './oordeel.js';
export { Opruimer } from './opruimer.js';
export { OpruimerModule } from './opruimer.module.js';
export { ProcesModule } from './proces.module.js';
export { StapService, type Uitkomst } from './stap.service.js';
export { Termijn, TermijnMutatie } from './termijn.entity.js';
export { REFERENTIEBRON, type Referentiebron, type TermijnSoort } from './referentiebron.js';
export { beginWerk, type Gevolgd, type OpenOpdracht, type Vervolgstap, type Werk } from './werk.js';
export {
  GebeurtenisDto,
  GevolgDto,
  TermijnDto,
  ToegestaneStapDto,
  ZaakDto,
  ZaakRegelDto,
  ZaakVoorbeeld,
} from './zaak.dto.js';
export { Zaak } from './zaak.entity.js';
export { zonderBsn } from './zonder-bsn.js';
export { alsGevolgen, alsTermijn, kenmerkVan, ZaakLezer, type GelezenZaak } from './zaak.lezer.js';
export { ZaakLijst, type Lijstvraag } from './zaak.lijst.js';
