import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BREUKEN } from './wandeling/breuken.js';
import { Voortgang } from './wandeling/voortgang.js';
import { GEWOON, Wandelaar, type Keuze } from './wandeling/wandelaar.js';

/** Steps per walk; `npm run wandeling` takes ten thousand. */
const STAPPEN = Number(process.env['WANDEL_STAPPEN'] ?? (process.env['PROEF'] === 'snel' ? 150 : 250));
/** After so many steps everything is looked at, not only where something happened. */
const ALLES = 500;
const VAST_ZAAD = 20_261_122;

/** Without the bias to small numbers: it would go for the first of everything, and bring in ever more people. */
const getal = fc.noBias(fc.nat(9999));
const keuze: fc.Arbitrary<Keuze> = fc.record({ wat: getal, zaak: getal, pijl: getal, wie: getal });

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
      const voortgang = new Voortgang(wandelaar, zaad, STAPPEN);
      for (const [i, gekozen] of keuzes.entries()) {
        const uitslag = await voortgang.meet('stap', () => wandelaar.doe(gekozen));
        const fouten = await voortgang.meet('hier', () => wandelaar.schendingen());
        if (!GEWOON.has(uitslag)) fouten.push(String(uitslag));
        const alles = (i + 1) % ALLES === 0 || i + 1 === STAPPEN;
        if (alles) fouten.push(...(await voortgang.meet('alles', () => wandelaar.toezicht.alleSchendingen())));
        if (fouten.length > 0) throw voortgang.breuk(fouten);
        await voortgang.tel(uitslag);
      }
      // a walk in which nearly everything is refused shows nothing
      expect(voortgang.aantal(201) / STAPPEN).toBeGreaterThan(0.1);
    },
    60_000 + STAPPEN * 400,
  );

  it.each(BREUKEN)('ziet het als er wel iets breekt: %s', async (_, zin, sql) => {
    const dossier = await wandelaar.iemandBuiten();
    expect(await wandelaar.toezicht.metBreuk(dossier, 'select $1::uuid')).toEqual({ hier: [], overal: [] });
    const { hier, overal } = await wandelaar.toezicht.metBreuk(dossier, sql);
    expect(hier).toContainEqual(expect.stringContaining(zin));
    expect(overal).toContainEqual(expect.stringContaining(zin));
  });
});
