import type { Feiten, Proces, Velden } from '../kern/proces.js';
import type { MetId, Rijklasse } from '../platform/database/rijvorm.js';
import type { OpenOpdracht, Vervolgstap, Werk } from './werk.js';
import type { Zaak } from './zaak.entity.js';

/** The fields of the spine that a room may set by a step. */
export type Ruggengraatveld = 'organisatie' | 'wachtrij' | 'taak' | 'behandelaar' | 'verantwoordelijke' | 'prioriteit';

/** An organisation that gets, or loses, sight of the dossier because of a zaak. */
export interface Betrekking {
  readonly organisatie: string;
  readonly aard: 'regie' | 'ontvanger' | 'behandelend' | 'casusoverleg' | 'aanmelder';
}

/** What a step does besides changing state; StapService carries it out in the same transaction. */
export interface Uitwerking {
  readonly zaak?: Partial<Pick<Zaak, Ruggengraatveld>>;
  readonly openen?: readonly OpenOpdracht[];
  readonly stappen?: readonly Vervolgstap[];
  /** clocks on this zaak beyond those of the table */
  readonly termijnen?: readonly { readonly soort: string; readonly start?: Date }[];
  readonly stopTermijnen?: readonly string[];
  /** running clocks of this zaak that really began at another moment; what is in their ledger goes along */
  readonly verschuif?: readonly { readonly soort: string; readonly start: Date }[];
  /** clocks of this zaak that end later: `tot` is the new last day, YYYY-MM-DD (Awb art. 4:14) */
  readonly verdaag?: readonly { readonly soort: string; readonly tot: string }[];
  /** the day on which a pause that ends with this step really ended, YYYY-MM-DD (Awb art. 4:15); today when it is not named */
  readonly hervatOp?: string;
  readonly betrek?: readonly Betrekking[];
  readonly ontkoppel?: readonly Betrekking[];
  /** ids of the reference rows that were used */
  readonly rijen?: readonly string[];
  /** kinds of letter for the outbox; each becomes one job with ids only */
  readonly brieven?: readonly string[];
  /** the gebeurtenis that this step corrects */
  readonly corrigeert?: string;
}

/** A day that was put right: of which step, YYYY-MM-DD, and whether it was filled in there or taken from something else. */
export interface Verbeterd {
  readonly stap: string;
  readonly datum: string;
  readonly isIngevuld: boolean;
}

/** A step as the room sees it: fields parsed, guards passed. */
export interface GenomenStap {
  readonly stap: string;
  readonly velden: Velden;
  readonly van: string;
  readonly naar: string;
  /** id of the gebeurtenis that records this step */
  readonly gebeurtenisId: string;
}

/**
 * A room as floor 2 knows it: its table, how its facts are read, and what its steps change. Each room registers one
 * with `Kamers`; so StapService opens an overdracht without knowing the room (docs/besluiten/0001, 0011).
 */
export interface Kamer {
  readonly proces: Proces;
  /** the room's own entity, with the same id as the zaak; read along with the lock on it */
  readonly eigenRij?: Rijklasse<MetId>;
  /** the taken whose work is done here: picking one up opens a zaak of this room, or takes the one there is in hand */
  readonly taken?: readonly string[];
  /** the facts that the guards of the table look at */
  feiten(werk: Werk, zaak: Zaak): Promise<Feiten>;
  /** writes the room's own row of a zaak that is being opened; `zaak` may still be changed through the result */
  open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking>;
  /** writes what the step changes in the room's own tables */
  verwerk(werk: Werk, zaak: Zaak, stap: GenomenStap): Promise<Uitwerking>;
  /**
   * writes a day that clocks of the table count from (`vanaf`) in the room's own row, when it is put right
   * @throws DomeinFout `ongeldig` for a day that cannot be, or one that the room has a step of its own for
   */
  verbeterDag?(werk: Werk, zaak: Zaak, verbeterd: Verbeterd): Promise<void>;
  /** the concrete clock for a `perZaak` rule of the table; null when this zaak has none */
  termijnsoort?(werk: Werk, zaak: Zaak, familie: string): Promise<string | null>;
  /** what this zaak is and waits for in the deblokkeergraaf; absent: what the rows of reference data say of its soort */
  deblokkade?(werk: Werk, zaak: Zaak): Promise<Deblokkade>;
  /** was the caller's organisation asked by name, and has it not answered yet? */
  isAangewezen?(werk: Werk, zaak: Zaak): Promise<boolean>;
}

/** How a zaak stands in the deblokkeergraaf, beyond what holds for every zaak of its soort (docs/besluiten/0037). */
export interface Deblokkade {
  /** the kind of zaak, where one room does several things */
  readonly aard?: string;
  /** codes of knopen that it waits for because somebody recorded a reason */
  readonly wachtOp?: readonly string[];
}

export const NIETS: Uitwerking = {};
