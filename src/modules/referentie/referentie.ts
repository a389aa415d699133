import type {
  Beleid,
  Codelijstregel,
  Deurrij,
  Gegevensveld,
  Gemeente,
  Geldigheid,
  Kanaal,
  MatrixRegio,
  Organisatie,
  Rij,
  RuweRij,
  Soort,
  Taak,
  TermijnSoort,
  Verantwoordelijkheid,
  Wachtrij,
} from './referentie.soorten.js';
import type { Ladder } from './ladder.soorten.js';

/** The rows of one kind, on one day. */
type Tabel<S extends Soort> = ReadonlyMap<string, Rij<S>>;

/** Code of the policy row that lists the kinds of organisation with a legal ground for the BSN. */
export const BSN_GERECHTIGD = 'bsn-gerechtigd';

/**
 * All rules as they hold on one day (`peildatum`). Immutable, so it may be shared by all requests.
 * `zoek…` may find nothing; the methods named after a kind throw, because a code in our own data that does not exist is
 * a fault of ours, not of the caller.
 */
export class Referentie {
  private readonly tabellen = new Map<Soort, Map<string, Rij>>();
  private readonly perTaak = new Map<string, Rij<'verantwoordelijkheid'>[]>();
  private readonly deurrijen: readonly Rij<'deurrij'>[];
  private readonly perLijst = new Map<string, readonly Rij<'code'>[]>();

  /**
   * @param peildatum YYYY-MM-DD, the day in Europe/Amsterdam
   * @param alle every row there is, of every day; the ones of this day are chosen here
   */
  constructor(
    readonly peildatum: string,
    private readonly alle: readonly GetypeerdeRij[],
  ) {
    for (const { soort, rij } of alle) {
      if (geldtOp(rij, peildatum)) this.tabelVan(soort).set(rij.code, rij);
    }
    for (const rij of this.alles('verantwoordelijkheid')) {
      const rijen = this.perTaak.get(rij.taak) ?? [];
      this.perTaak.set(
        rij.taak,
        [...rijen, rij].toSorted((a, b) => a.prioriteit - b.prioriteit),
      );
    }
    this.deurrijen = this.alles('deurrij').toSorted((a, b) => a.volgorde - b.volgorde);
  }

  gemeente(code: string): Rij<'gemeente'> & Gemeente {
    return this.haal('gemeente', code);
  }
  organisatie(code: string): Rij<'organisatie'> & Organisatie {
    return this.haal('organisatie', code);
  }
  wachtrij(code: string): Rij<'wachtrij'> & Wachtrij {
    return this.haal('wachtrij', code);
  }
  taak(code: string): Rij<'taak'> & Taak {
    return this.haal('taak', code);
  }
  termijn(code: string): Rij<'termijn'> & TermijnSoort {
    return this.haal('termijn', code);
  }
  beleid(code: string): Rij<'beleid'> & Beleid {
    return this.haal('beleid', code);
  }
  kanaal(code: string): Rij<'kanaal'> & Kanaal {
    return this.haal('kanaal', code);
  }

  /** Who is warned when about a clock: the ladder of its soort, else that of its aard. */
  ladderVan(termijn: string, aard: string): (Rij<'ladder'> & Ladder) | undefined {
    const ladders = this.alles('ladder');
    return ladders.find((een) => een.termijn === termijn) ?? ladders.find((een) => een.aard === aard);
  }

  /** A policy value that must be a number. */
  beleidsgetal(code: string): number {
    const { waarde } = this.beleid(code);
    if (typeof waarde !== 'number') throw new Error(`beleid ${code} is geen getal`);
    return waarde;
  }

  /** A policy value that must be a list of words. */
  beleidswoorden(code: string): readonly string[] {
    const { waarde } = this.beleid(code);
    if (!Array.isArray(waarde)) throw new Error(`beleid ${code} is geen lijst`);
    return waarde.map(String);
  }

  /**
   * Does the law let this kind of organisation see a BSN? Reference data, so that it can be changed and explained.
   * Source: Wabb art. 10–11 (public bodies, for their task), Wmo 2015 art. 5.2.9 (providers); others need a law of their own.
   */
  magBsnZien(organisatieSoort: string): boolean {
    return this.beleidswoorden(BSN_GERECHTIGD).includes(organisatieSoort);
  }

  /** All rows of the door table of this day, first one first, overlays last. */
  deurtabel(): readonly (Rij<'deurrij'> & Deurrij)[] {
    return this.deurrijen;
  }

  /** The rows of the matrix for one taak, lowest priority number first. */
  matrix(taak: string): readonly (Rij<'verantwoordelijkheid'> & Verantwoordelijkheid)[] {
    return this.perTaak.get(taak) ?? [];
  }

  /** The codes of one list in the order to show them; empty when there is no such list. */
  codelijst(naam: string): readonly (Rij<'code'> & Codelijstregel)[] {
    const bekend = this.perLijst.get(naam);
    if (bekend) return bekend;
    const lijst = this.alles('code')
      .filter((regel) => regel.lijst === naam)
      .toSorted((a, b) => a.volgorde - b.volgorde || a.label.localeCompare(b.label, 'nl'));
    if (lijst.length > 0) this.perLijst.set(naam, lijst); // names that do not exist come from outside, without end
    return lijst;
  }

  /** Is this one of the codes of the list today? */
  kentCode(lijst: string, waarde: string): boolean {
    return this.zoek('code', `${lijst}/${waarde}`) !== undefined;
  }

  /** What a gegevensset holds; nothing when there is no such set on this day. */
  gegevensvelden(set: string): readonly Gegevensveld[] {
    return this.zoek('code', `gegevenssets/${set}`)?.velden ?? [];
  }

  /** The names of all code lists. */
  codelijsten(): readonly string[] {
    return [...new Set(this.alles('code').map((regel) => regel.lijst))].toSorted();
  }

  /** The first day on which there was a row with this code, whatever it said; undefined when there never was one. */
  sinds(soort: Soort, code: string): string | undefined {
    const dagen = this.alle.flatMap((een) => (een.soort === soort && een.rij.code === code ? [een.rij.geldigVan] : []));
    return dagen.toSorted()[0];
  }

  /** The row with this code on this day, if there is one. */
  zoek<S extends Soort>(soort: S, code: string): Rij<S> | undefined {
    return this.tabel(soort).get(code);
  }

  /** @throws Error when there is no such row on this day */
  haal<S extends Soort>(soort: S, code: string): Rij<S> {
    const rij = this.zoek(soort, code);
    if (!rij) throw new Error(`${soort} ${code} bestaat niet op ${this.peildatum}`);
    return rij;
  }

  /** All rows of one kind on this day, by code. */
  alles<S extends Soort>(soort: S): readonly Rij<S>[] {
    return [...this.tabel(soort).values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Every gemeente that is not in our list is outside the region; no gemeente at all is `ONBEKEND`. */
  regio(gemeentecode: string | null): MatrixRegio {
    if (gemeentecode === null) return 'ONBEKEND';
    return this.zoek('gemeente', gemeentecode)?.regio ?? 'BUITEN';
  }

  /** Is this one of the gemeenten that work together in TNS today? */
  binnenTns(gemeentecode: string | null): boolean {
    return gemeentecode !== null && this.zoek('gemeente', gemeentecode)?.tns === true;
  }

  /**
   * The channel under which a form is filed: its own, or the successor when it has ended (a form from an ended channel is
   * re-labelled, never refused). Undefined when the channel never existed.
   */
  zoekKanaalVoor(code: string): (Rij<'kanaal'> & Kanaal) | undefined {
    const gezien = new Set<string>();
    for (let naam: string | null = code; naam !== null && !gezien.has(naam); naam = this.opvolgerVan(naam)) {
      gezien.add(naam);
      const kanaal = this.zoek('kanaal', naam);
      if (kanaal) return kanaal;
    }
    return undefined;
  }

  private opvolgerVan(code: string): string | null {
    const beeindigd = this.alle.filter(
      (een): een is { soort: 'kanaal'; rij: Rij<'kanaal'> } =>
        een.soort === 'kanaal' &&
        een.rij.code === code &&
        een.rij.geldigTot !== null &&
        een.rij.geldigTot <= this.peildatum,
    );
    return beeindigd.toSorted((a, b) => (a.rij.geldigVan < b.rij.geldigVan ? 1 : -1))[0]?.rij.opvolger ?? null;
  }

  private tabelVan(soort: Soort): Map<string, Rij> {
    const tabel = this.tabellen.get(soort) ?? new Map<string, Rij>();
    this.tabellen.set(soort, tabel);
    return tabel;
  }

  private tabel<S extends Soort>(soort: S): Tabel<S> {
    return (this.tabellen.get(soort) ?? new Map()) as Tabel<S>; // `soort` and `rij` came together in one GetypeerdeRij
  }
}

/** A row whose content was checked to be of its kind. */
export type GetypeerdeRij = { [S in Soort]: { readonly soort: S; readonly rij: Rij<S> } }[Soort];

/** Does a row hold on this day? The first day counts, the last does not. */
export function geldtOp({ geldigVan, geldigTot }: Pick<Geldigheid, 'geldigVan' | 'geldigTot'>, dag: string): boolean {
  return geldigVan <= dag && (geldigTot === null || dag < geldigTot);
}

/** Joins a stored row and its content, once the content is known to fit. */
export function alsRij<S extends Soort>(
  ruw: Omit<RuweRij, 'inhoud' | 'soort'>,
  soort: S,
  inhoud: object,
): GetypeerdeRij {
  const { id, code, geldigVan, geldigTot, bron } = ruw;
  // the caller read `inhoud` with the shape of `soort`
  return { soort, rij: { ...inhoud, id, code, geldigVan, geldigTot, bron } } as unknown as GetypeerdeRij;
}
