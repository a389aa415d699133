import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../kern/fout.js';
import { heeftDossiers } from '../kern/wie.js';
import { DatabaseService, type Transactie } from '../platform/database/database.service.js';
import type { Velden } from '../kern/proces.js';
import type { Verzoek } from '../platform/http/verzoek.js';
import { Greep } from './greep.js';
import { Idempotentie, type Antwoord, type EenmaligWerk } from './idempotentie.js';
import { StapService, type Uitkomst } from './stap.service.js';
import type { Werk } from './werk.js';

/** A step in which the door has already parsed the fields. */
export interface StapVerzoek extends Verzoek {
  readonly soort: string;
  readonly zaakId: string;
  readonly stap: string;
  readonly velden: Velden;
}

/**
 * Where commands are handed in. One transaction holds the key, the step and the answer: so the same command is one step,
 * whoever repeats it and whenever the process dies (promise 3).
 */
@Injectable()
export class Loket {
  constructor(
    private readonly database: DatabaseService,
    private readonly idempotentie: Idempotentie,
    private readonly stappen: StapService,
    private readonly greep: Greep,
  ) {}

  /**
   * Takes a step and makes the answer within the same transaction.
   * @throws DomeinFout `geen-recht` for a role that has no business in dossiers
   * @param antwoord what the caller gets to see of the outcome
   */
  async neem<T>(verzoek: StapVerzoek, antwoord: (uitkomst: Uitkomst) => Promise<T>): Promise<Antwoord<T>> {
    return this.eenKeer(verzoek, (tx) => {
      let greep: Promise<Werk> | undefined;
      return {
        alvast: () => {
          greep = this.greep.op(tx, verzoek);
          greep.catch(() => undefined); // told to the step, unless the answer was there already
        },
        werk: async () => {
          const uitkomst = await this.stappen.neem(tx, { ...verzoek, versie: verzoek.versie }, greep);
          return { body: await antwoord(uitkomst), versie: uitkomst.zaak.versie, zaakId: uitkomst.zaak.id };
        },
      };
    });
  }

  /** Any other command that writes: once per key, all or nothing. */
  async schrijf<T>(verzoek: Verzoek, werk: (tx: Transactie) => Promise<Antwoord<T>>): Promise<Antwoord<T>> {
    return this.eenKeer(verzoek, (tx) => ({ werk: () => werk(tx) }));
  }

  private async eenKeer<T>(verzoek: Verzoek, maak: (tx: Transactie) => EenmaligWerk<T>): Promise<Antwoord<T>> {
    if (!heeftDossiers(verzoek.door.rol)) throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers.');
    return this.database.schrijf(verzoek.door, (tx) => this.idempotentie.eenKeer(tx, verzoek.sleutel, maak(tx)));
  }
}
