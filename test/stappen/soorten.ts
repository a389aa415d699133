import type { Overgang } from '../../src/kern/proces.js';
import type { Vrager } from '../opzet/huis.js';
import type { Werkplaats } from './werkplaats.js';

/** A zaak that a step is tried on. */
export interface Doel {
  readonly soort: string;
  readonly id: string;
  readonly dossier: string;
  /** which kind of zaak it is, where one table serves several */
  readonly variant: string;
}

/** How to send one step so that it is right. */
export interface Staprecept {
  readonly door: Vrager | ((doel: Doel) => Vrager);
  /** the kind of zaak that the step can be taken on; absent: the ordinary kind */
  readonly variant?: string | ((overgang: Overgang) => string);
  /** the fields; may look at the zaak, and do what must be done first */
  readonly velden?: (werkplaats: Werkplaats, doel: Doel, overgang: Overgang) => Promise<object> | object;
}

/** What is done in another room, and moves this zaak too. */
type Elders = (werkplaats: Werkplaats, doel: Doel) => Promise<void>;

/** How to make zaken of one table and move them; the table itself says what is tried. */
export interface Kamerrecept {
  /** sees a zaak of this soort in every state */
  readonly kijker: Vrager;
  /** an organisation that sees the whole dossier, but neither holds, brought in nor directs this zaak */
  readonly meelezer: readonly [organisatie: string, soort: string];
  readonly begin: (werkplaats: Werkplaats, variant: string) => Promise<Omit<Doel, 'soort' | 'variant'>>;
  /** the state before, and the step, or what is done elsewhere in the dossier, that leads here; `null` for the first state */
  readonly via: Readonly<Record<string, readonly [uit: string, stap: string | Elders] | null>>;
  readonly stappen: Readonly<Record<string, Staprecept>>;
}
