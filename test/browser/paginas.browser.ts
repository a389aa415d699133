import { afterAll, beforeAll, test } from '@jest/globals';
import { Browserhuis } from './opzet/huis.js';
import { brengTot, STATEN } from './opzet/staten.js';
import { metVenster } from './opzet/venster.js';

let huis: Browserhuis;
beforeAll(async () => {
  huis = await Browserhuis.open();
});
afterAll(() => huis.sluit());

test.each(STATEN)('$naam: WCAG 2.2 AA, niets steekt opzij uit, geen fout in de console', (staat) =>
  metVenster(huis, {}, async (venster) => {
    await brengTot(venster, staat);
    await venster.keur();
  }),
);
