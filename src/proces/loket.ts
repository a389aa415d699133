import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../kern/fout.js';
import { heeftDossiers, type Wie } from '../kern/wie.js';
import { DatabaseService, type Transactie } from '../platform/database/database.service.js';
import type { Velden } from '../kern/proces.js';
import type { Verzoek } from '../platform/http/verzoek.js';
import { Greep } from './greep.js';
import { Idempotentie, type Antwoord, type EenmaligWerk } from './idempotentie.js';
import { StapService, type Uitkomst } from './stap.service.js';

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
    return this.schrijfNa(
      verzoek,
      (tx) => this.greep.op(tx, verzoek),
      async (tx, greep) => {
        const uitkomst = await this.stappen.neem(tx, { ...verzoek, versie: verzoek.versie }, greep);
        return { body: await antwoord(uitkomst), versie: uitkomst.zaak.versie, zaakId: uitkomst.zaak.id };
      },
    );
  }

  /**
   * A command about the organisation itself and not about any dossier, also for roles that see none. Who may give it is for
   * the room.
   */
  async schrijfZonderDossier<T>(
    verzoek: Verzoek,
    werk: (tx: Transactie) => Promise<Antwoord<T>>,
  ): Promise<Antwoord<T>> {
    return this.database.schrijf(verzoek.door, (tx) =>
      this.idempotentie.eenKeer(tx, verzoek.sleutel, { werk: () => werk(tx) }),
    );
  }

  /** Any other command that writes: once per key, all or nothing. */
  async schrijf<T>(verzoek: Verzoek, werk: (tx: Transactie) => Promise<Antwoord<T>>): Promise<Antwoord<T>> {
    return this.eenKeer(verzoek, (tx) => ({ werk: () => werk(tx) }));
  }

  /**
   * The same for work that begins with a question: that goes out right behind the claim of the key, so that both are one
   * round trip (docs/besluiten/0031).
   * @param vooraf asks what the work will look at first, and changes nothing: its answer is dropped when the work was done before
   */
  async schrijfNa<T, V>(
    verzoek: Verzoek,
    vooraf: (tx: Transactie) => Promise<V>,
    werk: (tx: Transactie, gevraagd: Promise<V>) => Promise<Antwoord<T>>,
  ): Promise<Antwoord<T>> {
    return this.eenKeer(verzoek, (tx) => {
      let gevraagd: Promise<V> | undefined;
      const vraag = (): Promise<V> => {
        gevraagd = vooraf(tx);
        gevraagd.catch(() => undefined); // told to the work, unless the answer was there already
        return gevraagd;
      };
      return { alvast: () => void vraag(), werk: () => werk(tx, gevraagd ?? vraag()) };
    });
  }

  /**
   * The answer that was given under a key, without doing anything: for a page that is looked at again.
   * @param soort of the zaak that the answer is about
   * @returns undefined when the key is not known (any more), or the caller may not see that zaak
   */
  async eerderAntwoord(door: Wie, sleutel: string, soort: string): Promise<Antwoord<unknown> | undefined> {
    return this.database.lees(door, (tx) => this.idempotentie.eerder(tx, sleutel, soort));
  }

  private async eenKeer<T>(verzoek: Verzoek, maak: (tx: Transactie) => EenmaligWerk<T>): Promise<Antwoord<T>> {
    if (!heeftDossiers(verzoek.door.rol)) throw new DomeinFout('geen-recht', 'Uw rol behandelt geen dossiers.');
    return this.database.schrijf(verzoek.door, (tx) => this.idempotentie.eenKeer(tx, verzoek.sleutel, maak(tx)));
  }
}
