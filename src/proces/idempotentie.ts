import { Inject, Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../kern/dag.js';
import { DomeinFout } from '../kern/fout.js';
import type { Transactie } from '../platform/database/database.service.js';
import { codeVan } from '../platform/http/storing.js';
import type { Sleutel } from '../platform/http/verzoek.js';
import { Versleuteling } from '../platform/versleuteling/index.js';
import { REFERENTIEBRON, type Referentiebron } from './referentiebron.js';

/**
 * An answer that can be given again: what the caller gets, and the zaak it is about; null for a command about something
 * that is no zaak (a client). Without a zaak it is given again to the same organisation, through the same application.
 */
export interface Antwoord<T> {
  readonly body: T;
  readonly versie: number;
  readonly zaakId: string | null;
}

/** Policy: how many hours a key is kept; after that it is as good as new. */
export const BEWAARTIJD = 'idempotentie-uren';
const UUR_MS = 60 * 60 * 1000;
const SLOT_NIET_VERKREGEN = '55P03';

/** A new key, or one whose time is over, becomes ours; one that is still kept gives no row back. */
const CLAIM = `insert into tns.idempotentie as i (toepassing, organisatie, sleutel, vingerafdruk, gemaakt_op) values ($1, $2, $3, $4, $5)
  on conflict (toepassing, organisatie, sleutel) do update
    set vingerafdruk = excluded.vingerafdruk, gemaakt_op = excluded.gemaakt_op, antwoord = null, zaak_id = null
    where i.gemaakt_op < $6
  returning sleutel`;

/** What is done once per key. */
export interface EenmaligWerk<T> {
  readonly werk: () => Promise<Antwoord<T>>;
  readonly alvast?: () => void;
}

interface Rij {
  vingerafdruk: Buffer;
  antwoord: Buffer;
  zaak_id: string | null;
  gemaakt_op: Date;
}

/**
 * The same command with the same key is one step (promise 3). The key is written in the transaction of the step: a second
 * one that comes at the same moment waits on it, and then gets the stored answer (docs/besluiten/0013).
 */
@Injectable()
export class Idempotentie {
  constructor(
    private readonly versleuteling: Versleuteling,
    @Inject(REFERENTIEBRON) private readonly bron: Referentiebron,
  ) {}

  /**
   * Does the work once per key and gives the first answer again after that.
   * @param alvast sends what the work will ask first, right behind the claim of the key, so that both are one round trip;
   *   harmless when the answer turns out to be there already
   * @throws DomeinFout `sleutel-hergebruikt` (422) for another request under the same key, `bezet` (409) when the first is
   *   still busy after the lock timeout, `niet-gevonden` (404) when the caller may no longer see the zaak
   */
  async eenKeer<T>(
    tx: Transactie,
    sleutel: Sleutel | undefined,
    { werk, alvast }: EenmaligWerk<T>,
  ): Promise<Antwoord<T>> {
    if (!sleutel) return werk();
    const verlopenVoor = await this.verlopenVoor(tx);
    const geclaimd = this.claim(tx, sleutel, verlopenVoor);
    alvast?.();
    if (!(await geclaimd)) return this.herhaal<T>(tx, sleutel);
    const antwoord = await werk();
    tx.boek.stuur(
      `update tns.idempotentie set antwoord = $4, zaak_id = $5 where toepassing = $1 and organisatie = $2 and sleutel = $3`,
      [
        tx.wie.client,
        tx.wie.organisatie,
        sleutel.sleutel,
        this.versleuteling.versleutel(JSON.stringify({ body: antwoord.body, versie: antwoord.versie })),
        antwoord.zaakId,
      ],
    );
    return antwoord;
  }

  /**
   * What was answered under a key about a zaak of this soort, as long as the key is kept. Whoever knows the key and may see
   * the zaak gets it, of the same organisation and through the same application, as with a repeated command.
   */
  async eerder(tx: Transactie, sleutel: string, soort: string): Promise<Antwoord<unknown> | undefined> {
    const [rij] = await tx.boek.vraag<Pick<Rij, 'antwoord' | 'zaak_id'>>(
      `select i.antwoord, i.zaak_id from tns.idempotentie i join tns.zaak z on z.id = i.zaak_id
        where i.toepassing = $1 and i.organisatie = $2 and i.sleutel = $3 and i.gemaakt_op >= $4 and z.soort = $5`,
      [tx.wie.client, tx.wie.organisatie, sleutel, await this.verlopenVoor(tx), soort],
    );
    return rij && { ...this.lees(rij.antwoord), zaakId: rij.zaak_id };
  }

  /** Keys from before this moment count no more. */
  private async verlopenVoor(tx: Transactie): Promise<Date> {
    const uren = await this.bron.beleidsgetal(tx, BEWAARTIJD, dagInAmsterdam(tx.nu.toISOString()));
    return new Date(tx.nu.getTime() - uren * UUR_MS);
  }

  private async claim(tx: Transactie, { sleutel, verzoek }: Sleutel, verlopenVoor: Date): Promise<boolean> {
    const { client, organisatie } = tx.wie;
    const { hash } = this.versleuteling.sleutelhash('idempotentie', verzoek);
    try {
      const rijen = await tx.boek.vraag(CLAIM, [client, organisatie, sleutel, hash, tx.nu, verlopenVoor]);
      return rijen.length === 1;
    } catch (fout) {
      if (codeVan(fout) === SLOT_NIET_VERKREGEN) {
        throw new DomeinFout('bezet', 'Hetzelfde verzoek wordt nog uitgevoerd. Probeer het zo weer.', { retryNa: 2 });
      }
      throw fout;
    }
  }

  private async herhaal<T>(tx: Transactie, sleutel: Sleutel): Promise<Antwoord<T>> {
    const [rij] = await tx.boek.vraag<Rij>(
      'select vingerafdruk, antwoord, zaak_id from tns.idempotentie where toepassing = $1 and organisatie = $2 and sleutel = $3',
      [tx.wie.client, tx.wie.organisatie, sleutel.sleutel],
    );
    if (!rij)
      throw new DomeinFout('bezet', 'Hetzelfde verzoek wordt nog uitgevoerd. Probeer het zo weer.', { retryNa: 2 });
    // also under the keys of before: a rotation must not make the repeat of a request another request
    const zelfde = this.versleuteling.hashVoorAlleVersies('idempotentie', sleutel.verzoek);
    if (!zelfde.some(({ hash }) => hash.equals(rij.vingerafdruk))) {
      throw new DomeinFout(
        'sleutel-hergebruikt',
        'Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik een nieuwe.',
      );
    }
    if (rij.zaak_id !== null) await eisZichtbaar(tx, rij.zaak_id);
    const { body, versie } = this.lees(rij.antwoord);
    return { body: body as T, versie, zaakId: rij.zaak_id }; // the answer to the same request
  }

  private lees(antwoord: Buffer): Pick<Antwoord<unknown>, 'body' | 'versie'> {
    // only eenKeer writes this text, from an Antwoord
    return JSON.parse(this.versleuteling.ontsleutel(antwoord)) as Pick<Antwoord<unknown>, 'body' | 'versie'>;
  }
}

async function eisZichtbaar({ boek }: Transactie, zaakId: string): Promise<void> {
  const [zichtbaar] = await boek.vraag('select 1 from tns.zaak where id = $1', [zaakId]);
  if (!zichtbaar) throw new DomeinFout('niet-gevonden', 'Deze zaak is er niet, of u mag hem niet zien.');
}
