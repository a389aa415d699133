import type { Proces } from '../../kern/proces.js';
import { isGenodigde } from '../../kern/wie.js';
import type { Referentie } from '../../modules/referentie/index.js';
import type { Kamers } from '../../proces/index.js';
import { Naamboek } from '../namen/namen.js';

interface Bronnen {
  readonly referentie: Referentie;
  readonly kamers: Kamers;
  /** names of staff by the id that the steps hold */
  readonly medewerkers: ReadonlyMap<string, string>;
}

/** Every code in words, and the names of the people who worked on a dossier. */
export class Woorden extends Naamboek {
  constructor(private readonly bronnen: Bronnen) {
    super(bronnen.referentie, bronnen.kamers);
  }

  kanaal(code: string): string {
    return this.referentie.zoek('kanaal', code)?.naam ?? code;
  }

  /** A row of the deurtabel: a group, or what comes on top of it. */
  deurrij(code: string): string {
    return this.referentie.zoek('deurrij', code)?.naam ?? code;
  }

  voorziening(code: string): string {
    return this.referentie.zoek('voorziening', code)?.naam ?? code;
  }

  verwijssoort(code: string): string {
    return this.referentie.zoek('verwijssoort', code)?.naam ?? code;
  }

  /** The table of a kind of zaak. */
  proces(soort: string): Proces {
    return this.bronnen.kamers.haal(soort).proces;
  }

  /** The name of somebody, when it is known. */
  medewerker(id: string): string | undefined {
    return this.bronnen.medewerkers.get(id);
  }

  /** `Fatima (GGD)`, or only the organisation when no name is known. */
  persoon(id: string, organisatie: string): string {
    if (isGenodigde(id)) return `${this.organisatie(organisatie)}, via een eenmalige link`;
    const naam = this.medewerker(id);
    return naam === undefined ? this.organisatie(organisatie) : `${naam} (${this.organisatie(organisatie)})`;
  }
}
