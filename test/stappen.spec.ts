import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROCESSEN } from '../scripts/tabellen.js';
import { aangebodenStappen } from './stappen/contract.js';
import { RECEPTEN } from './stappen/recepten.js';
import { stappenVan } from './stappen/weigering.js';
import { recept } from './stappen/werkplaats.js';

/** That no table and no step is left out of the tests that are made from the tables. */
describe('de gemaakte tests van de stappen', () => {
  it('hebben een recept voor elke tabel', () => {
    expect(Object.keys(RECEPTEN).sort()).toEqual(PROCESSEN.map(({ soort }) => soort).sort());
  });

  it.each(PROCESSEN.map((proces) => [proces.soort, proces] as const))(
    'keuren elke toestand van %s en elke stap die een mens kan zetten',
    (soort, proces) => {
      const { via, stappen } = recept(soort);
      expect(Object.keys(via).sort()).toEqual(Object.keys(proces.toestanden).sort());
      expect(Object.keys(stappen).sort()).toEqual(stappenVan(proces).mensen.sort());
      expect(aangebodenStappen(proces.meervoud).sort()).toEqual(stappenVan(proces).mensen.sort());
      expect(existsSync(join(import.meta.dirname, 'stappen', `${soort}.e2e-spec.ts`))).toBe(true);
    },
  );
});
