import { setImmediate as tel } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Beurt } from './beurt.js';

/** A receiver for whom so much waits; calls and transactions take as many turns of the event loop as they are told. */
class Ontvanger {
  readonly gebeld: number[] = [];
  readonly geschreven: number[] = [];
  onderweg = 0;
  hoogste = 0;
  transacties = 0;
  tegelijkInTransactie = 0;
  fouten = 0;
  klaar = 0;
  private volgende = 0;
  readonly beurt: Beurt<number, number>;

  constructor(
    private readonly tegelijk: number,
    private readonly duur: () => number,
    private readonly stuk: () => boolean = () => false,
    private wachtend = 0,
  ) {
    this.beurt = new Beurt<number, number>({
      wissel: (gedaan, hoogstens) => this.wissel(gedaan, hoogstens),
      roep: (nummer) => this.roep(nummer),
      ruimte: (onderweg) => this.tegelijk - onderweg,
      mislukt: () => void (this.fouten += 1),
      klaar: () => void (this.klaar += 1),
    });
  }

  komt(aantal: number): void {
    this.wachtend += aantal;
  }

  private async wissel(gedaan: readonly number[], hoogstens: number): Promise<readonly number[]> {
    this.transacties += 1;
    this.tegelijkInTransactie += 1;
    expect(this.tegelijkInTransactie).toBe(1);
    const gepakt = Math.min(hoogstens, this.wachtend); // what came later is not seen by this one
    this.wachtend -= gepakt;
    for (let n = this.duur(); n > 0; n -= 1) await tel();
    this.tegelijkInTransactie -= 1;
    if (this.stuk()) {
      this.wachtend += gepakt;
      throw new Error('stuk');
    }
    this.geschreven.push(...gedaan);
    return Array.from({ length: gepakt }, () => (this.volgende += 1));
  }

  private async roep(nummer: number): Promise<number> {
    this.onderweg += 1;
    this.hoogste = Math.max(this.hoogste, this.onderweg);
    for (let n = this.duur(); n > 0; n -= 1) await tel();
    this.onderweg -= 1;
    this.gebeld.push(nummer);
    return nummer;
  }

  async tot(klaar: number): Promise<void> {
    for (let n = 0; n < 10_000 && this.klaar < klaar; n += 1) await tel();
  }
}

describe('de beurt van een ontvanger', () => {
  it('roept alles wat er ligt na één bel, nooit meer tegelijk dan mag, en schrijft alles op', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.infiniteStream(fc.nat(3)),
        async (n, tegelijk, duren) => {
          const ontvanger = new Ontvanger(tegelijk, () => Number(duren.next().value), undefined, n);
          ontvanger.beurt.bel();
          await ontvanger.tot(1);
          expect(ontvanger.geschreven.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
          expect(ontvanger.hoogste).toBeLessThanOrEqual(tegelijk);
          expect(ontvanger.onderweg).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('mist niets wat er bij komt terwijl er een transactie loopt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 20 }), async (golven) => {
        const ontvanger = new Ontvanger(4, () => 2);
        let totaal = 0;
        for (const [aantal, pauze] of golven) {
          for (let n = 0; n < aantal; n += 1) {
            ontvanger.komt(1);
            ontvanger.beurt.bel();
          }
          totaal += aantal;
          for (let n = 0; n < pauze; n += 1) await tel();
        }
        for (let n = 0; n < 10_000 && ontvanger.geschreven.length < totaal; n += 1) await tel();
        expect(ontvanger.geschreven).toHaveLength(totaal);
      }),
      { numRuns: 60 },
    );
  });

  it('is na een fout over, en gaat verder bij de volgende bel', async () => {
    let fouten = 1;
    const ontvanger = new Ontvanger(
      4,
      () => 1,
      () => (fouten -= 1) >= 0,
      3,
    );
    ontvanger.beurt.bel();
    await ontvanger.tot(1);
    expect([ontvanger.fouten, ontvanger.gebeld]).toEqual([1, []]);
    ontvanger.beurt.bel();
    await ontvanger.tot(2);
    expect(ontvanger.geschreven).toHaveLength(3);
  });

  it('roept ook wat al voor hem gepakt was, en schrijft het op', async () => {
    const ontvanger = new Ontvanger(4, () => 2, undefined, 3);
    ontvanger.beurt.neem([101, 102]);
    ontvanger.beurt.bel();
    await ontvanger.tot(1);
    expect(ontvanger.geschreven.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 101, 102]);
  });

  it('schrijft in één keer op wat tegelijk klaar kwam', async () => {
    const ontvanger = new Ontvanger(4, () => 1, undefined, 4);
    ontvanger.beurt.bel();
    await ontvanger.tot(1);
    expect(ontvanger.transacties).toBe(2);
  });

  it('schrijft samen op wat tijdens een transactie klaar kwam', async () => {
    const ontvanger = new Ontvanger(4, () => 3, undefined, 40);
    ontvanger.beurt.bel();
    await ontvanger.tot(1);
    expect(ontvanger.transacties).toBeLessThan(30);
  });
});
