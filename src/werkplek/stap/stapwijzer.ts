import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import { isSysteemstap, type Proces, type Stap } from '../../kern/proces.js';
import { Kamers, Loketten, type ToegestaneStapDto, type Zaakloket, type ZaakWeergave } from '../../proces/index.js';
import { beschrijf } from '../formulier/beschrijf.js';
import type { Veld } from '../formulier/veld.js';

/** A step that people take, with everything its form is made of. */
export interface Stapvorm {
  readonly loket: Zaakloket;
  readonly proces: Proces;
  readonly stap: string;
  /** label and explanation, from the table */
  readonly rij: Stap;
  readonly velden: readonly Veld[];
}

/** A button on a page: a step this person may take now. */
export interface Stapkeuze extends ToegestaneStapDto {
  /** nothing to fill in: the button itself takes the step */
  readonly direct: boolean;
}

/** Knows of every soort of zaak which steps there are and what they ask: from the tables and the DTOs, of later rooms too. */
@Injectable()
export class Stapwijzer {
  constructor(
    private readonly loketten: Loketten,
    private readonly kamers: Kamers,
  ) {}

  /** @throws DomeinFout `niet-gevonden` for what is no step, or one that only the service itself takes */
  vorm(soort: string, stap: string): Stapvorm {
    const vorm = this.zoek(soort, stap);
    if (!vorm) throw new DomeinFout('niet-gevonden', 'Deze stap bestaat niet.');
    return vorm;
  }

  /** The steps that this person may take with a zaak, as buttons. */
  knoppen({ soort, toegestaneStappen }: Pick<ZaakWeergave, 'soort' | 'toegestaneStappen'>): Stapkeuze[] {
    return toegestaneStappen.flatMap((toegestaan) => {
      const vorm = this.zoek(soort, toegestaan.stap);
      return vorm ? [{ ...toegestaan, direct: vorm.velden.length === 0 }] : [];
    });
  }

  private zoek(soort: string, stap: string): Stapvorm | undefined {
    const loket = this.loketten.zoek(soort);
    const klasse = loket && Object.hasOwn(loket.stappen, stap) ? loket.stappen[stap] : undefined;
    if (!loket || !klasse) return undefined;
    const { proces } = this.kamers.haal(soort);
    const rij = proces.stappen[stap];
    if (!rij || isSysteemstap(proces, stap)) return undefined;
    return { loket, proces, stap, rij, velden: beschrijf(klasse, rij) };
  }
}
