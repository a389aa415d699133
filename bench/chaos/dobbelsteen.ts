/** Bits of the golden ratio: Weyl step of the generator. */
const STAP = 0x6d2b79f5;

/**
 * Chance that can be repeated: mulberry32, a 32-bit generator. The same seed gives the same throws; not for secrets.
 */
export class Dobbelsteen {
  private stand: number;

  constructor(private readonly zaad: number) {
    this.stand = zaad >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  getal(): number {
    this.stand = (this.stand + STAP) >>> 0;
    let t = this.stand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `van` to `tot`, both included. */
  tussen(van: number, tot: number): number {
    return van + Math.floor(this.getal() * (tot - van + 1));
  }

  /** True in a share `deel` (0–1) of the throws. */
  kans(deel: number): boolean {
    return this.getal() < deel;
  }

  /** @throws Error when there is nothing to choose from */
  kies<T>(lijst: readonly T[]): T {
    const gekozen = lijst[Math.floor(this.getal() * lijst.length)];
    if (gekozen === undefined) throw new Error('er valt niets te kiezen');
    return gekozen;
  }

  /** The same things in another order. */
  schud<T>(lijst: readonly T[]): T[] {
    return lijst
      .map((ding) => [this.getal(), ding] as const)
      .sort(([a], [b]) => a - b)
      .map(([, ding]) => ding);
  }

  /** A generator of its own for one purpose, so that what one client throws does not depend on the others. */
  tak(nummer: number): Dobbelsteen {
    return new Dobbelsteen(Math.imul(this.zaad ^ Math.imul(nummer + 1, 0x9e3779b1), 0x85ebca6b));
  }
}
