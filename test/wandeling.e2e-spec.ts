import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Wandelaar, type Keuze } from './wandeling/wandelaar.js';

/** Steps per walk; `npm run wandeling` takes ten thousand. */
const STAPPEN = Number(process.env['WANDEL_STAPPEN'] ?? (process.env['PROEF'] === 'snel' ? 150 : 250));
const VAST_ZAAD = 20_261_122;

/** Nothing else is ever an answer to a step. */
const GEWOON = new Set<unknown>([201, 400, 403, 404, 409, 412, 422, 'aangemeld', 'klok', 'geen-pijl', 'niet-te-maken']);

const keuze: fc.Arbitrary<Keuze> = fc.record({
  wat: fc.nat(9999),
  zaak: fc.nat(9999),
  pijl: fc.nat(9999),
  wie: fc.nat(9999),
});

/**
 * The promises hold after every step, whoever takes which one in whatever order: a walk at random through the tables of all
 * rooms, over HTTP, on real PostgreSQL. One walk is always the same, the other is new each time and prints its seed.
 */
describe('een wandeling door alle tabellen', () => {
  let wandelaar: Wandelaar;

  beforeAll(async () => {
    wandelaar = await Wandelaar.open();
  });
  afterAll(() => wandelaar.sluit());

  it.each([
    ['met een vast zaad', VAST_ZAAD],
    ['met een nieuw zaad', Number(process.env['WANDEL_ZAAD'] ?? Math.floor(performance.timeOrigin))],
  ])(
    'breekt geen belofte, %s (%i)',
    async (_, zaad) => {
      const [keuzes = []] = fc.sample(fc.array(keuze, { minLength: STAPPEN, maxLength: STAPPEN }), {
        seed: zaad,
        numRuns: 1,
      });
      const uitslagen = new Map<unknown, number>();
      for (const [i, gekozen] of keuzes.entries()) {
        const uitslag = await wandelaar.doe(gekozen);
        uitslagen.set(uitslag, (uitslagen.get(uitslag) ?? 0) + 1);
        const fout = [...(GEWOON.has(uitslag) ? [] : [`antwoord ${uitslag}`]), ...(await wandelaar.schendingen())];
        if (fout.length > 0) {
          const weg = wandelaar.verslag.slice(-12).join('\n');
          throw new Error(`zaad ${zaad}, stap ${i}:\n${fout.join('\n')}\n\nhoe het kwam:\n${weg}`);
        }
      }
      // a walk in which nearly everything is refused shows nothing
      expect((uitslagen.get(201) ?? 0) / STAPPEN).toBeGreaterThan(0.1);
    },
    60_000 + STAPPEN * 400,
  );
});
