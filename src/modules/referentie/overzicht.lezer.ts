import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Wie } from '../../kern/wie.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import type { Referentie } from './referentie.js';
import { ReferentieLezer } from './referentie.lezer.js';
import type { Geldigheid, Inhouden, Rij, Soort } from './referentie.soorten.js';

/** A row as the outside sees it: a field that says nothing is left out. */
export type Zichtbaar<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>;
};
export type ZichtbareRij<S extends Soort> = Zichtbaar<Rij<S>>;

/** A code list as the outside sees it; the code of each row is the bare word. */
export interface ZichtbareCodelijst {
  readonly naam: string;
  readonly codes: readonly Zichtbaar<Geldigheid & Pick<Inhouden['code'], 'label' | 'uitleg' | 'velden'>>[];
}

/** The questions from outside: the reference data as of a day. No personal data, so everyone who is logged in may ask. */
@Injectable()
export class OverzichtLezer {
  constructor(
    private readonly database: DatabaseService,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** All rows of one kind; `peildatum` absent = today in Amsterdam. */
  async lijst<S extends Soort>(door: Wie, soort: S, peildatum?: string): Promise<ZichtbareRij<S>[]> {
    return this.op(door, peildatum, (referentie) => referentie.alles(soort).map(zonderNull));
  }

  /** The door table in reading order. */
  async deurtabel(door: Wie, peildatum?: string): Promise<ZichtbareRij<'deurrij'>[]> {
    return this.op(door, peildatum, (referentie) => referentie.deurtabel().map(zonderNull<Rij<'deurrij'>>));
  }

  /** The matrix, per taak in reading order. */
  async matrix(door: Wie, peildatum?: string): Promise<ZichtbareRij<'verantwoordelijkheid'>[]> {
    return this.op(door, peildatum, (referentie) =>
      referentie
        .alles('taak')
        .flatMap(({ code }) => referentie.matrix(code))
        .map(zonderNull<Rij<'verantwoordelijkheid'>>),
    );
  }

  async codelijsten(door: Wie, peildatum?: string): Promise<ZichtbareCodelijst[]> {
    return this.op(door, peildatum, (referentie) => referentie.codelijsten().map((naam) => alsLijst(referentie, naam)));
  }

  /** @throws DomeinFout `niet-gevonden` when there is no such list on that day */
  async codelijst(door: Wie, naam: string, peildatum?: string): Promise<ZichtbareCodelijst> {
    return this.op(door, peildatum, (referentie) => {
      const lijst = alsLijst(referentie, naam);
      if (lijst.codes.length === 0) throw new DomeinFout('niet-gevonden', 'Deze codelijst bestaat niet.');
      return lijst;
    });
  }

  private op<T>(door: Wie, peildatum: string | undefined, vraag: (referentie: Referentie) => T): Promise<T> {
    return this.database.lees(door, async (tx) =>
      vraag(await this.referentie.op(tx, peildatum ?? dagInAmsterdam(tx.nu.toISOString()))),
    );
  }
}

function alsLijst(referentie: Referentie, naam: string): ZichtbareCodelijst {
  const codes = referentie
    .codelijst(naam)
    .map(({ id, waarde, geldigVan, geldigTot, bron, label, uitleg, velden }) =>
      zonderNull({ id, code: waarde, geldigVan, geldigTot, bron, label, uitleg, velden }),
    );
  return { naam, codes };
}

/** A row without the fields that say nothing, as the outside sees it. */
export function zonderNull<T extends object>(rij: T): Zichtbaar<T> {
  // taking away what is null is exactly what the type says
  return Object.fromEntries(Object.entries(rij).filter(([, waarde]) => waarde !== null)) as Zichtbaar<T>;
}
