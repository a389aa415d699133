/** The door of floor 2. */
export { ZaakCorrigeren } from './correctie.dto.js';
export {
  beslisfeiten,
  eindeVanPauze,
  ingebrekeklok,
  lopendeKlok,
  INGEBREKESTELLING,
  type Beslisfeiten,
} from './beslistermijn.js';
export { dossierIsDicht } from './dicht.js';
export { Dossier } from './dossier.entity.js';
export { Gebeurtenis, GebeurtenisInhoud } from './gebeurtenis.entity.js';
export { Geschiedschrijver, nieuwGebeurtenisId } from './geschiedschrijver.js';
export { LEGE_KETEN, schakel } from './schakel.js';
export type { Antwoord } from './idempotentie.js';
export {
  NIETS,
  type Betrekking,
  type Deblokkade,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Verbeterd,
} from './kamer.js';
export { Kamers } from './kamers.js';
export { NOOIT } from './klokkast.js';
export { KLOKSEINEN } from './kloksein.js';
export { Klokwacht } from './klokwacht.js';
export { KlokwachtModule } from './klokwacht.module.js';
export { Loket, type StapVerzoek } from './loket.js';
export { Loketten, type Zaakloket, type ZaakWeergave } from './loketten.js';
export { Opening } from './opening.js';
export type { Opdracht } from './oordeel.js';
export { Opruimer } from './opruimer.js';
export { OpruimerModule } from './opruimer.module.js';
export { ProcesModule } from './proces.module.js';
export { StapService, type Uitkomst } from './stap.service.js';
export { Termijn, TermijnMutatie } from './termijn.entity.js';
export { REFERENTIEBRON, type Ladder, type Referentiebron, type TermijnSoort } from './referentiebron.js';
export { beginWerk, isNieuw, type Gevolgd, type OpenOpdracht, type Vervolgstap, type Werk } from './werk.js';
export { ApiGebeurtenissen } from './gebeurtenis.blader.js';
export { GebeurtenisDto, GevolgDto } from './gebeurtenis.dto.js';
export { TermijnDto, ToegestaneStapDto, ZaakDto, ZaakRegelDto, ZaakVoorbeeld } from './zaak.dto.js';
export { Zaak } from './zaak.entity.js';
export { zonderBsn } from './zonder-bsn.js';
export { alsGevolgen, alsTermijn, kenmerkVan, ZaakLezer, type GelezenZaak } from './zaak.lezer.js';
export { ZaakLijst, type Lijstvraag } from './zaak.lijst.js';
export { maakZichtvraag, type Gevonden, type Zichtvraag } from './zicht.vraag.js';
