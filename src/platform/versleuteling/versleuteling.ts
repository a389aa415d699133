import { createHmac, type KeyObject } from 'node:crypto';
import { ontzegel, verzegel } from './envelop.js';
import { haalSleutel, leesSleutels, type Sleutelbos } from './sleutelbos.js';

/** Keys as the configuration holds them: version → 32 random bytes in base64. Old versions stay for reading. */
export interface VersleutelingOpties {
  readonly sleutels: Readonly<Record<string, string>>;
  /** version with which new text is encrypted */
  readonly actief: string;
  readonly hmacSleutels: Readonly<Record<string, string>>;
  /** version with which new search hashes are made */
  readonly hmacActief: string;
}

/** What is hashed. Part of the hash itself, so that a BSN and a name that happen to be equal never give the same hash. */
export type HashSoort = 'bsn' | 'naam' | 'idempotentie' | 'netadres';

/** A search hash and the version of the key that made it; the two are stored side by side. */
export interface Sleutelhash {
  readonly versie: string;
  /** 32 bytes, HMAC-SHA-256 */
  readonly hash: Buffer;
}

/** By which a key is recognised without showing it. */
export interface Sleutelmerk {
  readonly soort: 'versleuteling' | 'hmac';
  readonly versie: string;
  /** 32 bytes */
  readonly merk: Buffer;
}

const HASH_DOMEIN = 'sleutelhash.v1';
const MERK_DOMEIN = 'sleutelmerk.v1';

/**
 * Encryption at rest and search hashes for personal data. Every text gets a key of its own, wrapped by the active master
 * key, so that master keys stay replaceable and never see more than data keys. Key material lives only in
 * private fields and KeyObjects: neither logging nor inspecting this object shows it.
 */
export class Versleuteling {
  readonly #hoofdsleutels: Sleutelbos;
  readonly #hmacSleutels: Sleutelbos;

  /** @throws VersleutelFout when a key is missing or malformed; the message names the version, never the key */
  constructor(opties: VersleutelingOpties) {
    this.#hoofdsleutels = leesSleutels('versleuteling', opties.sleutels, opties.actief);
    this.#hmacSleutels = leesSleutels('hmac', opties.hmacSleutels, opties.hmacActief);
  }

  /**
   * Encrypts a text with AES-256-GCM. The same text gives another result every time, so it cannot be searched: use
   * {@link sleutelhash} for that. A lone UTF-16 surrogate becomes U+FFFD, as everywhere text is written as UTF-8.
   */
  versleutel(tekst: string): Buffer {
    return verzegel(tekst, this.#hoofdsleutels.actief, haalSleutel(this.#hoofdsleutels, this.#hoofdsleutels.actief));
  }

  /**
   * The text of an envelope made by {@link versleutel}, with whichever key version it names.
   * @throws VersleutelFout when it is not an envelope, was changed, or its key is not configured
   */
  ontsleutel(envelop: Buffer): string {
    return ontzegel(envelop, (versie) => haalSleutel(this.#hoofdsleutels, versie));
  }

  /**
   * Keyed hash for looking up without reading, made with the active key. Compares bytes: writing alike (spaces, capitals,
   * Unicode form) is up to the caller, who knows what makes two values the same.
   * @throws RangeError for an empty value: all unknown ones would then look like one person
   */
  sleutelhash(soort: HashSoort, waarde: string): Sleutelhash {
    return this.#hash(this.#hmacSleutels.actief, soort, waarde);
  }

  /** The hash under every configured key, the active one first: to find rows that were written before a key change. */
  hashVoorAlleVersies(soort: HashSoort, waarde: string): Sleutelhash[] {
    const { actief, sleutels } = this.#hmacSleutels;
    const oudere = [...sleutels.keys()].filter((versie) => versie !== actief);
    return [actief, ...oudere].map((versie) => this.#hash(versie, soort, waarde));
  }

  /** A mark of every key that is configured: an HMAC under the key itself, so the same key gives the same mark. */
  merken(): Sleutelmerk[] {
    const merk = (soort: Sleutelmerk['soort'], { sleutels }: Sleutelbos): Sleutelmerk[] =>
      [...sleutels].map(([versie, sleutel]) => ({
        soort,
        versie,
        merk: createHmac('sha256', sleutel).update(`${MERK_DOMEIN}:${soort}:${versie}`).digest(),
      }));
    return [...merk('versleuteling', this.#hoofdsleutels), ...merk('hmac', this.#hmacSleutels)];
  }

  #hash(versie: string, soort: HashSoort, waarde: string): Sleutelhash {
    if (waarde === '') throw new RangeError(`Een lege waarde krijgt geen ${soort}-hash`);
    const sleutel: KeyObject = haalSleutel(this.#hmacSleutels, versie);
    // The zero byte ends the domain: no soort can run on into a value.
    const hash = createHmac('sha256', sleutel).update(`${HASH_DOMEIN}:${soort}\0`).update(waarde, 'utf8').digest();
    return { versie, hash };
  }
}
