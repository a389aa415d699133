import { setImmediate as tel } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Bundel } from './bundel.js';

/** Writes down every bundle; takes as many turns of the event loop as it is told, and fails on what is wrong. */
function proef(handen: number, { duur = (): number => 2, stuk = new Set<number>() } = {}) {
  const bundels: (readonly number[])[] = [];
  let nu = 0;
  let hoogste = 0;
  const bundel = new Bundel<number>({
    handen,
    hoogstens: 5,
    samen: async (reeks) => {
      bundels.push(reeks);
      nu += 1;
      hoogste = Math.max(hoogste, nu);
      for (let n = duur(); n > 0; n -= 1) await tel();
      nu -= 1;
      if (reeks.some((een) => stuk.has(een))) throw new Error(`stuk in ${reeks.join()}`);
    },
  });
  return { bundel, bundels, hoogste: () => hoogste };
}

describe('werk in bundels', () => {
  it('laat wie alleen komt op niemand wachten', async () => {
    const { bundel, bundels } = proef(2);
    const eerste = bundel.doe(1);
    await tel();
    await Promise.all([eerste, bundel.doe(2)]);
    expect(bundels).toEqual([[1], [2]]);
  });

  it('doet samen wat in één adem komt, ook met een hand die nog vrij is', async () => {
    const { bundel, bundels } = proef(2);
    await Promise.all([bundel.doe(1), bundel.doe(2), bundel.doe(3)]);
    expect(bundels).toEqual([[1, 2, 3]]);
  });

  it('doet samen wat kwam toen alle handen vol waren, en nooit meer dan er in een bundel gaat', async () => {
    const { bundel, bundels } = proef(1);
    const eerste = bundel.doe(0);
    await tel();
    await Promise.all([eerste, ...Array.from({ length: 11 }, (_, n) => bundel.doe(n + 1))]);
    expect(bundels).toEqual([[0], [1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11]]);
  });

  it('doet wat met een ander mislukte alleen, en laat alleen vallen wat dan nog mislukt', async () => {
    const { bundel, bundels } = proef(1, { stuk: new Set([2]) });
    const uitkomsten = await Promise.allSettled([0, 1, 2, 3].map((n) => bundel.doe(n)));
    expect(uitkomsten.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(uitkomsten[2]).toMatchObject({ reason: new Error('stuk in 2') });
    expect(bundels).toEqual([[0, 1, 2, 3], [0], [1], [2], [3]]);
  });

  it('doet alles precies één keer en houdt niet meer handen bezig dan er zijn, hoe het ook komt', async () => {
    const golven = fc.array(fc.tuple(fc.nat(8), fc.nat(3)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        golven,
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat(4)),
        async (hoe, handen, duren) => {
          const { bundel, bundels, hoogste } = proef(handen, { duur: () => Number(duren.next().value) });
          const beloofd: Promise<void>[] = [];
          for (const [aantal, pauze] of hoe) {
            for (let n = 0; n < aantal; n += 1) beloofd.push(bundel.doe(beloofd.length));
            for (let n = 0; n < pauze; n += 1) await tel();
          }
          await Promise.all(beloofd);
          expect(bundels.flat().toSorted((a, b) => a - b)).toEqual(beloofd.map((_, n) => n));
          expect(hoogste()).toBeLessThanOrEqual(handen);
        },
      ),
      { numRuns: 60 },
    );
  });
});
