import { describe, expect, it } from '@jest/globals';
import { AANMELDING_STAPPEN } from '../src/modules/aanmelding/aanmelding.dto.js';
import { AanmeldingMaken } from '../src/modules/aanmelding/index.js';
import { beschrijf } from '../src/werkplek/formulier/beschrijf.js';

/** What the compiled service has under the same names. */
interface Gebouwd {
  readonly beschrijf: typeof beschrijf;
  readonly AanmeldingMaken: typeof AanmeldingMaken;
  readonly AANMELDING_STAPPEN: typeof AANMELDING_STAPPEN;
}

/** The compiler plugin adds types that swc does not: what people get is what was built, so that must be the same form. */
describe('de formulieren van de gebouwde dienst', () => {
  it('zijn dezelfde als die in de tests', async () => {
    const gebouwd = await haalGebouwd();
    expect(gebouwd.beschrijf(gebouwd.AanmeldingMaken)).toEqual(beschrijf(AanmeldingMaken));
    for (const [stap, klasse] of Object.entries(gebouwd.AANMELDING_STAPPEN)) {
      expect(gebouwd.beschrijf(klasse)).toEqual(
        beschrijf(AANMELDING_STAPPEN[stap as keyof typeof AANMELDING_STAPPEN]), // the same names
      );
    }
  });
});

async function haalGebouwd(): Promise<Gebouwd> {
  const dist = '../dist/src';
  // one after the other: rooms see each other through their doors, and the loader of the tests links one graph at a time
  const delen = [
    await import(`${dist}/werkplek/formulier/beschrijf.js`),
    await import(`${dist}/modules/aanmelding/index.js`),
    await import(`${dist}/modules/aanmelding/aanmelding.dto.js`),
  ] as Partial<Gebouwd>[]; // the build has the same exports as the source
  return Object.assign({}, ...delen) as Gebouwd;
}
