import type { Transactie } from '../platform/database/database.service.js';
import { dagInAmsterdam } from '../kern/dag.js';
import type { Velden } from '../kern/proces.js';
import type { Dossier } from './dossier.entity.js';
import type { Termijn } from './termijn.entity.js';
import type { Zaak } from './zaak.entity.js';

/** A zaak that was opened, or a step that followed, while this work was done; told to the caller as `gevolgen`. */
export interface Gevolgd {
  readonly soort: string;
  readonly zaakId: string;
  readonly stap: string;
  readonly toestand: string;
}

/** Open a zaak of another soort, by what that soort asks for (`openVelden` of its table). */
export interface OpenOpdracht {
  readonly soort: string;
  /** chosen by who opens it, when that must know it beforehand */
  readonly id?: string;
  /** subject of the person who has it in hand from the first moment */
  readonly behandelaar?: string;
  readonly velden: Velden;
}

/** Take a follow-up step on a zaak of the same dossier, as the service itself. */
export interface Vervolgstap {
  readonly soort: string;
  readonly zaakId: string;
  readonly stap: string;
  readonly velden: Velden;
}

/**
 * Everything of one transaction on one dossier: the lock is held, `nu` stands still. Rooms read and write their rows through
 * `boek`; the dossier is saved once, at the end.
 */
export interface Werk extends Transactie {
  readonly dossier: Dossier;
  /** day in Amsterdam */
  readonly vandaag: string;
  readonly gevolgd: Gevolgd[];
  /** zaken that are locked or were opened in this work: one object each, also for steps that follow from steps */
  readonly zaken: Map<string, Zaak>;
  /** involvement that ends with this work; taken away last, since what follows a step must still see the dossier */
  readonly ontkoppelingen: { readonly zaakId: string; readonly organisatie: string; readonly aard: string }[];
  /** involvement that begins with this work; sent together at the end */
  readonly betrekkingen: Record<string, unknown>[];
  /** ids of the letters that were written */
  readonly brieven: string[];
  /** clocks by zaak, running or not, as far as they were looked at */
  readonly klokken: Map<string, Termijn[]>;
  /** how many zaken there are per letter, as far as it was asked */
  readonly nummers: Map<string, number>;
  /** the dossier as it was found: what differs at the end is written */
  readonly dossierWas: Dossier;
  /** what the caller sees of the dossier, asked once; asked again when the work is done, since it may have changed that */
  zicht: Promise<Zicht> | undefined;
  /** resolves when the dossier has its kenmerk; ask it last, since a new number keeps others waiting until the commit */
  kenmerkVast: () => Promise<void>;
  /** the gebeurtenis being written, so that what follows can name it as its cause */
  oorzaak: string | null;
  /** how many follow-ups deep the work is now */
  diepte: number;
}

/** What the caller sees of a dossier (docs/besluiten/0016). */
export interface Zicht {
  /** involved in any way, also by an offer that was not picked up */
  readonly betrokken: boolean;
  /** works on it, so sees all of it */
  readonly vol: boolean;
}

/** Was the dossier opened in this very work? Then nothing is in it that the work does not know of. */
export function isNieuw({ dossierWas }: Werk): boolean {
  return dossierWas.kenmerk === null;
}

/** Begins the work on a dossier whose row is locked (or brand-new). */
export function beginWerk(tx: Transactie, dossier: Dossier): Werk {
  return {
    ...tx,
    dossier,
    vandaag: dagInAmsterdam(tx.nu.toISOString()),
    gevolgd: [],
    zaken: new Map(),
    ontkoppelingen: [],
    betrekkingen: [],
    brieven: [],
    klokken: new Map(),
    nummers: new Map(),
    dossierWas: { ...dossier },
    zicht: undefined,
    kenmerkVast: () => Promise.resolve(),
    oorzaak: null,
    diepte: 0,
  };
}
