import type { Trede } from '../kern/ladder.js';
import type { Periode, Rekenwijze } from '../kern/rekenwijze.js';
import type { Transactie } from '../platform/database/database.service.js';

/** A clock as policy or law words it: a row of the reference data. */
export interface TermijnSoort {
  readonly id: string;
  readonly lengte: number;
  readonly eenheid: Periode['eenheid'];
  readonly rekenwijze: Rekenwijze;
  readonly aard: string;
  readonly grondslag: string;
  /** a clock without a source in law or agreed policy is off until it is agreed */
  readonly actief: boolean;
}

/** Who is warned when about a clock, as policy words it: a row of the reference data. */
export interface Ladder {
  readonly id: string;
  readonly treden: readonly Trede[];
}

/**
 * What this floor must know of the reference data. The room that keeps it stands one floor up, so it hands itself down
 * here under {@link REFERENTIEBRON}: a port with one implementation, because the floors allow no other way.
 */
export interface Referentiebron {
  /** @throws Error for a clock that does not exist on that day: a fault in our own tables */
  termijnsoort(tx: Transactie, soort: string, peildatum: string): Promise<TermijnSoort>;
  /** The ladder of a clock; undefined when the rules of that day have none. */
  ladder(tx: Transactie, klok: { soort: string; aard: string; peildatum: string }): Promise<Ladder | undefined>;
  /** A policy number as it holds on that day. @throws Error when there is no such number: a fault in our own data */
  beleidsgetal(tx: Transactie, code: string, peildatum: string): Promise<number>;
  /** Has the kind of organisation of `tx.wie` a legal ground for the BSN? */
  magBsnZien(tx: Transactie, peildatum: string): Promise<boolean>;
  kentCode(tx: Transactie, vraag: { lijst: string; code: string; peildatum: string }): Promise<boolean>;
}

/** Injection token of the {@link Referentiebron}. */
export const REFERENTIEBRON = Symbol('REFERENTIEBRON');
