import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Klok } from '../../platform/clock/klok.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { eigenPad } from './adres.js';

/** Seconds within which somebody must have logged in at the provider. */
export const POGING_SECONDEN = 15 * 60;

/** One attempt to log in: what goes along to the provider, and where the attempt leads to. */
export interface Poging {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly naar: string;
}

/** What `state` says, encrypted: of nobody's use without the cookie of the browser that began. */
interface Inhoud {
  readonly nummer: string;
  readonly merk: string;
  readonly naar: string;
  readonly tot: number;
}

/**
 * Remembers attempts without keeping them: the browser holds one secret (encrypted, so that not even the browser can do
 * anything with it), and `state` says which attempt it was. Nonce and verifier follow from both. So any number of tabs can log
 * in at once with one small cookie, and nobody can fill our database with attempts.
 */
@Injectable()
export class Pogingen {
  constructor(
    private readonly versleuteling: Versleuteling,
    private readonly klok: Klok,
  ) {}

  /** @param koek of an earlier attempt of this browser, if any @returns the attempt, and the cookie to set */
  begin(naar: string, koek: string | undefined): { poging: Poging; koek: string } {
    const bestaand = this.open(koek);
    const geheim = bestaand ?? randomBytes(32).toString('base64url');
    const nummer = randomBytes(16).toString('base64url');
    const tot = this.klok.nu().getTime() + POGING_SECONDEN * 1000;
    const inhoud: Inhoud = { nummer, merk: leidAf(geheim, 'merk', nummer), naar, tot };
    const state = this.versleuteling.versleutel(JSON.stringify(inhoud)).toString('base64url');
    return {
      poging: alsPoging(geheim, state, inhoud),
      koek: bestaand === undefined || koek === undefined ? this.sluit(geheim) : koek,
    };
  }

  /** The attempt that this state belongs to; undefined when another browser began it, or when it took too long. */
  lees(state: unknown, koek: string | undefined): Poging | undefined {
    const geheim = this.open(koek);
    if (geheim === undefined || typeof state !== 'string') return undefined;
    const inhoud = this.leesInhoud(state);
    if (inhoud === undefined || inhoud.tot < this.klok.nu().getTime()) return undefined;
    return isGelijk(inhoud.merk, leidAf(geheim, 'merk', inhoud.nummer)) ? alsPoging(geheim, state, inhoud) : undefined;
  }

  private sluit(geheim: string): string {
    return this.versleuteling.versleutel(geheim).toString('base64url');
  }

  private open(koek: string | undefined): string | undefined {
    return koek === undefined || koek === '' ? undefined : this.ontsleutel(koek);
  }

  private leesInhoud(state: string): Inhoud | undefined {
    const tekst = this.ontsleutel(state);
    // only begin() can have made what opens with our key; a cookie put in its place is no JSON object
    return tekst?.startsWith('{') ? (JSON.parse(tekst) as Inhoud) : undefined;
  }

  private ontsleutel(tekst: string): string | undefined {
    try {
      return this.versleuteling.ontsleutel(Buffer.from(tekst, 'base64url'));
    } catch {
      return undefined; // made up, cut off, or under a key that is gone: no attempt of ours
    }
  }
}

/** Where to when nothing else was asked for. */
export const BEGIN = '/werkplek';

function alsPoging(geheim: string, state: string, { nummer, naar }: Inhoud): Poging {
  return {
    state,
    nonce: leidAf(geheim, 'nonce', nummer),
    verifier: leidAf(geheim, 'verifier', nummer),
    naar: eigenPad(naar) ?? BEGIN,
  };
}

function leidAf(geheim: string, doel: 'merk' | 'nonce' | 'verifier', nummer: string): string {
  return createHmac('sha256', geheim).update(`${doel}:${nummer}`).digest('base64url');
}

/** Compares in a time that says nothing about where they differ. */
export function isGelijk(een: string, ander: string): boolean {
  const [a, b] = [Buffer.from(een), Buffer.from(ander)];
  return a.length === b.length && timingSafeEqual(a, b);
}
