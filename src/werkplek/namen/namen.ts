import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { isEinde } from '../../kern/proces.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Kamers } from '../../proces/index.js';
import { type Referentie, ReferentieLezer } from '../../modules/referentie/index.js';

/** Words for what the service keeps as codes: from the reference data of today and from the process tables. */
@Injectable()
export class Namen {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly kamers: Kamers,
  ) {}

  /** The names as they are today. */
  async vandaag(tx: Transactie): Promise<Naamboek> {
    return new Naamboek(await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString())), this.kamers);
  }
}

/**
 * Every code in words. A code that has no row today (an organisation that ended) is shown as it is: what is old must still
 * be readable.
 */
export class Naamboek {
  constructor(
    /** the rules of today, for what is more than a name */
    readonly referentie: Referentie,
    private readonly kamers: Kamers,
  ) {}

  organisatie(code: string): string {
    return this.referentie.zoek('organisatie', code)?.naam ?? code;
  }

  wachtrij(code: string): string {
    return this.referentie.zoek('wachtrij', code)?.naam ?? code;
  }

  taak(code: string): string {
    return this.referentie.zoek('taak', code)?.naam ?? code;
  }

  /** What the receiver of a taak is asked to do; empty when it is not known. */
  taakUitleg(code: string): string {
    return this.referentie.zoek('taak', code)?.uitleg ?? '';
  }

  /** @param code CBS code, or `onbekend` */
  gemeente(code: string): string {
    return this.referentie.zoek('gemeente', code)?.naam ?? (code === 'onbekend' ? 'onbekend' : `gemeente ${code}`);
  }

  /** A code of one of the code lists. */
  code(lijst: string, code: string): string {
    return this.referentie.zoek('code', `${lijst}/${code}`)?.label ?? code;
  }

  /** A clock: `tns-plan` → "Compleet plan". */
  termijn(code: string): string {
    return this.referentie.zoek('termijn', code)?.naam ?? code;
  }

  /** A kind of zaak: `aanmelding` → "Aanmelding". */
  soort(soort: string): string {
    return this.kamers.haal(soort).proces.label;
  }

  toestand(soort: string, toestand: string): string {
    return this.kamers.haal(soort).proces.toestanden[toestand]?.label ?? toestand;
  }

  /** Has a zaak in this state come to its end? */
  isEinde(soort: string, toestand: string): boolean {
    return isEinde(this.kamers.haal(soort).proces, toestand);
  }

  stap(soort: string, stap: string): string {
    return this.kamers.haal(soort).proces.stappen[stap]?.label ?? stap;
  }
}
